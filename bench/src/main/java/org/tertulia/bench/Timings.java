package org.tertulia.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** How long one thing took each time, on the clock and on the processor of this thread. */
final class Timings {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long[] wall;
    private long cpu;

    private Timings(int runs) {
        wall = new long[runs];
    }

    /** Something that is measured; the number tells which of its variants. */
    @FunctionalInterface
    interface Work {
        void run(int number) throws Exception;
    }

    static Timings of(Work work, int warmUp, int runs) throws Exception {
        for (int i = 0; i < warmUp; i++) work.run(i);
        Timings timings = new Timings(runs);
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run(i);
            timings.wall[i] = System.nanoTime() - start;
        }
        timings.cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        Arrays.sort(timings.wall);
        return timings;
    }

    double millis(double quantile) {
        return wall[Math.min(wall.length - 1, (int) (wall.length * quantile))] / 1e6;
    }

    double cpuMicros() {
        return cpu / 1e3 / wall.length;
    }
}
