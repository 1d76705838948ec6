package org.tertulia.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Whose CPU it was: of the program's own threads by name, of the collector in milliseconds on the clock. */
final class CpuByThread {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Long, Long> before = new HashMap<>();
    private final Map<String, Long> spent = new TreeMap<>();
    private long collecting;
    private long collected;

    void go() {
        before.clear();
        for (long id : THREADS.getAllThreadIds()) before.put(id, THREADS.getThreadCpuTime(id));
        collecting = collecting();
    }

    void stop() {
        for (long id : THREADS.getAllThreadIds()) {
            ThreadInfo info = THREADS.getThreadInfo(id);
            if (info == null) continue;
            long nanos = THREADS.getThreadCpuTime(id) - before.getOrDefault(id, 0L);
            spent.merge(info.getThreadName(), nanos, Long::sum);
        }
        collected += collecting() - collecting;
    }

    /** Microseconds of CPU for each of {@code count} things. */
    void print(long count) {
        StringBuilder line = new StringBuilder("  CPU us each by thread:");
        spent.forEach((name, nanos) -> {
            double micros = nanos / 1e3 / count;
            if (micros >= 0.5) line.append(" %s %.1f,".formatted(name, micros));
        });
        System.out.printf("%s collector %.1f (on the clock)%n", line, collected * 1e3 / count);
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(each -> each.getCollectionTime())
                .sum();
    }
}
