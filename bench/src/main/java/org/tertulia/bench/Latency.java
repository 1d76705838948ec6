package org.tertulia.bench;

import java.util.List;

/** Prints how long keys took to the screen. */
final class Latency {

    private Latency() {}

    static void print(String name, List<Typist.Key> keys, Quantiles late) {
        Quantiles took =
                Quantiles.ofNanos(keys.stream().filter(key -> key.painted != 0).mapToLong(Typist.Key::nanos));
        System.out.printf(
                "%s: %d keys, %d never painted; p50 %.1f ms, p99 %.1f ms, max %.1f ms"
                        + " (a thread that does nothing: p99 %.1f ms, max %.1f ms late)%n",
                name,
                keys.size(),
                keys.size() - took.count(),
                took.at(.5),
                took.at(.99),
                took.most(),
                late.at(.99),
                late.most());
    }
}
