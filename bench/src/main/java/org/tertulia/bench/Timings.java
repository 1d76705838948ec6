package org.tertulia.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** How long one thing took each time, on the clock and on the processor of this thread. */
final class Timings {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long[] wall;
    private final long[] cpu;

    private Timings(int runs) {
        wall = new long[runs];
        cpu = new long[runs];
    }

    /** Something that is measured; the number tells which of its variants. */
    @FunctionalInterface
    interface Work {
        void run(int number) throws Exception;
    }

    static Timings of(Work work, int warmUp, int runs) throws Exception {
        for (int i = 0; i < warmUp; i++) work.run(i);
        Timings timings = new Timings(runs);
        for (int i = 0; i < runs; i++) {
            long cpu = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            work.run(i);
            timings.wall[i] = System.nanoTime() - start;
            timings.cpu[i] = THREADS.getCurrentThreadCpuTime() - cpu;
        }
        Arrays.sort(timings.wall);
        Arrays.sort(timings.cpu);
        return timings;
    }

    double millis(double quantile) {
        return at(wall, quantile) / 1e6;
    }

    /** What it would have taken on a machine that does nothing else. */
    double cpuMillis(double quantile) {
        return at(cpu, quantile) / 1e6;
    }

    /** On average. */
    double cpuMicros() {
        return Arrays.stream(cpu).average().orElse(0) / 1e3;
    }

    private static long at(long[] sorted, double quantile) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * quantile))];
    }
}
