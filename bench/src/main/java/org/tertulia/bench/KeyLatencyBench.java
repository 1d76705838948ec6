package org.tertulia.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tertulia.model.Address;
import org.tertulia.swing.view.composer.ComposerText;
import org.tertulia.swing.view.timeline.TimelineView;

/**
 * How long a key takes from the X server to the screen while messages pour into a room, beside the same with nothing
 * else going on. The whole program runs: core, database, search index, window. With {@code open}, the room itself is
 * open and typed in.
 *
 * <p>Run: {@code KeyLatencyBench [messages a flood] [floods] [open]}.
 */
public final class KeyLatencyBench {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int QUIET_SECONDS = 20;

    private final Stand stand;
    private final FloodNetwork network;
    private final Typist typist;
    private final TimelineView timeline;
    private final Frames frames;
    private final Hiccups hiccups = new Hiccups();
    private final List<Typist.Key> flooded = new ArrayList<>();

    private KeyLatencyBench(Stand stand, FloodNetwork network, ComposerText composer) throws Exception {
        this.stand = stand;
        this.network = network;
        this.typist = new Typist(composer, stand.watch);
        this.timeline = Stand.onEventThread(() -> Stand.there(TimelineView.class));
        this.frames = new Frames(timeline, stand.watch);
    }

    public static void main(String[] arguments) throws Exception {
        int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int floods = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        boolean open = arguments.length > 2 && arguments[2].equals("open");
        FloodNetwork network = new FloodNetwork();
        try (Stand stand = Stand.open(network)) {
            Address where = open ? FloodNetwork.ROOM : FloodNetwork.FRIEND;
            new KeyLatencyBench(stand, network, stand.converse(where)).run(messages, floods);
        }
        System.exit(0);
    }

    private void run(int messages, int floods) throws Exception {
        typist.start();
        pour(2_000);
        quiet("warm-up");
        double idle = quiet("no flood");
        stand.watch.slowStacks();
        long sent = 0;
        double cpu = 0;
        double seconds = 0;
        List<Long> gaps = new ArrayList<>();
        CpuByThread threads = new CpuByThread();
        for (int i = 0; i < floods; i++) {
            long start = System.nanoTime();
            long before = PROCESS.getProcessCpuTime();
            threads.go();
            pour(messages);
            Stand.onEventThread(() -> true);
            long end = System.nanoTime();
            threads.stop();
            cpu += (PROCESS.getProcessCpuTime() - before) / 1e9;
            seconds += (end - start) / 1e9;
            sent += messages;
            TimeUnit.MILLISECONDS.sleep(1_000);
            flooded.addAll(typist.pressed(start, end));
            frames.gaps(start, end).forEach(gaps::add);
        }
        EventThreadWatch.Report held = stand.watch.report();
        Latency.print("flood", flooded, hiccups.report());
        System.out.printf("  %s%n", held);
        System.out.printf(
                "  %,d messages in floods of %,d: %,.0f a second, %.1f us CPU each of the whole process"
                        + " (%.1f without what typing alone takes)%n",
                sent, messages, sent / seconds, cpu / sent * 1e6, (cpu - idle * seconds) / sent * 1e6);
        threads.print(sent);
        Quantiles between = Quantiles.ofNanos(gaps.stream().mapToLong(Long::longValue));
        System.out.printf(
                "  timeline: %d pictures, from one to the next p50 %.1f ms, p99 %.1f ms; at its end: %s%n",
                between.count(), between.at(.5), between.at(.99), Stand.onEventThread(timeline::isAtEnd));
        typist.stop();
        stand.watch.slowStacks().forEach(stack -> System.out.printf("  held the event thread:%n%s", stack));
    }

    /** @return CPU seconds a second */
    private double quiet(String name) throws Exception {
        stand.settle();
        stand.watch.report();
        hiccups.report();
        long start = System.nanoTime();
        long before = PROCESS.getProcessCpuTime();
        TimeUnit.SECONDS.sleep(QUIET_SECONDS);
        double cpu = (PROCESS.getProcessCpuTime() - before) / 1e9;
        EventThreadWatch.Report held = stand.watch.report();
        Latency.print(name, typist.pressed(start, System.nanoTime() - TimeUnit.SECONDS.toNanos(1)), hiccups.report());
        System.out.printf("  %s%n", held);
        return cpu / QUIET_SECONDS;
    }

    private void pour(int messages) throws Exception {
        Stand.wait(network.pour(messages));
    }
}
