package org.tertulia.bench;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks the event thread for a moment every 5 ms, and notes how long it had to wait: what a click would have waited. */
final class QueueProbe {

    private List<Long> waited = new ArrayList<>();

    QueueProbe() {
        Thread.ofPlatform().daemon().name("queue-probe").start(this::run);
    }

    /** Since the last call. */
    synchronized Quantiles report() {
        Quantiles report = Quantiles.ofNanos(waited.stream().mapToLong(Long::longValue));
        waited = new ArrayList<>();
        return report;
    }

    private synchronized void note(long nanos) {
        waited.add(nanos);
    }

    private void run() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(5);
                long asked = System.nanoTime();
                EventQueue.invokeLater(() -> note(System.nanoTime() - asked));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
