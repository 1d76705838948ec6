package org.tertulia.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the machine itself makes everybody wait: a thread of this process that wants to run every 5 ms, and how late it
 * came to it. What a key waits beside that is the program's.
 */
final class Hiccups {

    private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(5);

    private List<Long> late = new ArrayList<>();

    Hiccups() {
        Thread.ofPlatform().daemon().name("hiccups").start(this::run);
    }

    /** How late, since the last call. */
    synchronized Quantiles report() {
        Quantiles report = Quantiles.ofNanos(late.stream().mapToLong(Long::longValue));
        late = new ArrayList<>();
        return report;
    }

    private synchronized void note(long nanos) {
        late.add(nanos);
    }

    private void run() {
        try {
            while (true) {
                long due = System.nanoTime() + PERIOD;
                TimeUnit.NANOSECONDS.sleep(PERIOD);
                note(Math.max(0, System.nanoTime() - due));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
