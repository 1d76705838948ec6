package org.tertulia.bench;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Stands in the event queue: how long each event kept the event thread, how busy the thread was, and, from a thread of
 * its own, what it did when one event kept it for longer than {@link #LONG_MILLIS}.
 */
final class EventThreadWatch extends EventQueue {

    static final long LONG_MILLIS = 50;
    private static final int MOST_STACKS = 6;
    private static final int MOST_LINES = 24;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Runnable> afterEach = new CopyOnWriteArrayList<>();
    private final List<String> slow = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private List<Held> held = new ArrayList<>();
    private long heldSince = System.nanoTime();
    private volatile Thread thread = Thread.currentThread();
    private volatile long began;
    private volatile boolean inEvent;

    private EventThreadWatch() {}

    /** What the event thread did in a stretch of time. */
    record Report(double share, int events, Quantiles wall, Quantiles cpu) {
        @Override
        public String toString() {
            return "event thread %.0f%% busy with %,d events, each p99 %.1f ms, longest %.1f ms; of that CPU p99 %.1f ms, most %.1f ms"
                    .formatted(share * 100, events, wall.at(.99), wall.most(), cpu.at(.99), cpu.most());
        }
    }

    private record Held(long wall, long cpu) {}

    static EventThreadWatch install() {
        EventThreadWatch watch = new EventThreadWatch();
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(watch);
        Thread.ofPlatform().daemon().name("event-thread-watch").start(watch::look);
        return watch;
    }

    /** Runs on the event thread after every event; painting is an event of its own. */
    void afterEach(Runnable action) {
        afterEach.add(action);
    }

    /** Since the last call. */
    Report report() {
        long now = System.nanoTime();
        List<Held> all;
        long since;
        synchronized (lock) {
            all = held;
            since = heldSince;
            held = new ArrayList<>();
            heldSince = now;
        }
        Quantiles wall = Quantiles.ofNanos(all.stream().mapToLong(Held::wall));
        Quantiles cpu = Quantiles.ofNanos(all.stream().mapToLong(Held::cpu));
        return new Report(wall.sum() * 1e6 / (now - since), all.size(), wall, cpu);
    }

    /** What the thread was found doing; taken and forgotten. */
    List<String> slowStacks() {
        List<String> found = List.copyOf(slow);
        slow.clear();
        return found;
    }

    @Override
    protected void dispatchEvent(AWTEvent event) {
        thread = Thread.currentThread();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        began = start;
        inEvent = true;
        try {
            super.dispatchEvent(event);
        } finally {
            inEvent = false;
            synchronized (lock) {
                held.add(new Held(System.nanoTime() - start, THREADS.getCurrentThreadCpuTime() - cpu));
            }
            for (Runnable each : afterEach) each.run();
        }
    }

    private void look() {
        long told = 0;
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(5);
                long start = began;
                if (!inEvent || start == told || slow.size() >= MOST_STACKS) continue;
                if (System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(LONG_MILLIS)) continue;
                told = start;
                StringBuilder text = new StringBuilder();
                int lines = 0;
                for (StackTraceElement element : thread.getStackTrace()) {
                    if (lines++ < MOST_LINES)
                        text.append("      ").append(element).append('\n');
                }
                slow.add(text.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
