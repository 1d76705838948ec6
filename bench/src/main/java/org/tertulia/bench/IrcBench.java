package org.tertulia.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What a line of IRC costs us, beside what it costs irssi: a channel of 5,000 nicks, 50,000 lines, the same bytes for
 * each, in turn in one run, in processes of their own. irssi shows the channel in a terminal of 140 by 45; with
 * {@code autolog} it also keeps what it shows, as we do.
 *
 * <p>Run under a display: {@code IrcBench [lines] [rounds]}. Needs irssi.
 */
public final class IrcBench {

    private static final String IRSSI = """
            servers = ( { address = "127.0.0.1"; chatnet = "bench"; port = "%d"; autoconnect = "yes"; } );
            chatnets = { bench = { type = "IRC"; }; };
            channels = ( { name = "%s"; chatnet = "bench"; autojoin = "yes"; } );
            settings = {
              core = { real_name = "me"; user_name = "me"; nick = "me"; };
              "fe-text" = { actlist_sort = "refnum"; };
              "fe-common/core" = { autolog = "%s"; autolog_path = "%s/$tag/$0.log"; };
            };
            """;

    private final int lines;
    private final Path folder;
    private final IrcStream stream;
    private int homes;

    private IrcBench(int lines, Path folder) throws IOException {
        this.lines = lines;
        this.folder = folder;
        this.stream = new IrcStream(lines);
    }

    /** @param memory megabytes behind it all */
    private record Cost(double microsALine, double joining, double seconds, double memory) {}

    private interface Start {
        Running run() throws IOException, InterruptedException;
    }

    private static final class Subject {
        final String name;
        final Start start;
        final List<Cost> costs = new ArrayList<>();

        Subject(String name, Start start) {
            this.name = name;
            this.start = start;
        }

        double median(ToDoubleFunction<Cost> part) {
            List<Double> sorted =
                    costs.stream().mapToDouble(part).sorted().boxed().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    /** @param whole the process that was started; {@code measured} may be a child of it */
    private record Running(Process whole, OtherProcess measured, boolean ours) {}

    public static void main(String[] arguments) throws Exception {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("tertulia-irc");
        try {
            new IrcBench(lines, folder).run(rounds);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
            }
        }
        System.exit(0);
    }

    private void run(int rounds) throws Exception {
        List<Subject> subjects = List.of(
                new Subject("irssi, channel shown", () -> irssi(false)),
                new Subject("irssi, channel shown, autolog", () -> irssi(true)),
                new Subject("core, database and index", () -> ours("core", home().toString())),
                new Subject("all that and the window, another chat open", () -> ours("window")),
                new Subject("all that and the window, channel open", () -> ours("open")));
        for (int i = 0; i < rounds; i++) for (Subject each : subjects) each.costs.add(measure(each));
        double irssi = subjects.getFirst().median(Cost::microsALine);
        double logging = subjects.get(1).median(Cost::microsALine);
        System.out.printf(
                "%,d lines of %d bytes in a channel of %,d; medians of %d rounds%n",
                lines, stream.bytes() / lines, IrcStream.NICKS, rounds);
        for (Subject each : subjects) {
            double micros = each.median(Cost::microsALine);
            System.out.printf(
                    "%-45s %6.1f us CPU a line  %.2fx irssi  %.2fx with autolog  joining %.2f s CPU  %.1f s  %.0f MB%n",
                    each.name,
                    micros,
                    micros / irssi,
                    micros / logging,
                    each.median(Cost::joining),
                    each.median(Cost::seconds),
                    each.median(Cost::memory));
        }
        stream.close();
    }

    private Cost measure(Subject subject) throws Exception {
        stream.expects();
        Running running = subject.start.run();
        try {
            OtherProcess process = running.measured();
            if (!running.ours()) stream.awaitJoined();
            double before = process.settled();
            long start = System.nanoTime();
            stream.pourAll();
            double seconds = (System.nanoTime() - start) / 1e9;
            double spent = process.settled() - before;
            if (running.ours()) check(running.whole());
            return new Cost(spent / lines * 1e6, before, seconds, process.memory());
        } finally {
            running.whole().descendants().forEach(ProcessHandle::destroy);
            running.whole().destroy();
            running.whole().waitFor(20, TimeUnit.SECONDS);
        }
    }

    /** Nothing that was poured is missing. */
    private void check(Process app) throws IOException {
        Writer input = app.outputWriter(StandardCharsets.UTF_8);
        input.write("count\n");
        input.flush();
        String stored = reader(app).readLine();
        if (!Integer.toString(lines).equals(stored)) throw new IllegalStateException("only " + stored + " are stored");
    }

    private static BufferedReader reader(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    private Path home() throws IOException {
        return Files.createDirectories(folder.resolve("home" + homes++));
    }

    private Running irssi(boolean autolog) throws IOException, InterruptedException {
        Path home = home();
        Files.writeString(
                home.resolve("config"),
                IRSSI.formatted(stream.port(), IrcStream.CHANNEL, autolog ? "yes" : "no", home.resolve("logs")));
        // script gives it a terminal, and we read what it paints
        var builder = new ProcessBuilder(
                "script", "-q", "-f", "-c", "stty cols 140 rows 45; exec irssi --home=" + home, "/dev/null");
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("LANG", "C.UTF-8");
        Process whole = builder.redirectErrorStream(true).start();
        Thread.ofVirtual().start(() -> drain(whole));
        while (true) {
            var child = whole.descendants()
                    .filter(each -> each.info().command().orElse("").endsWith("/irssi"))
                    .findFirst();
            if (child.isPresent())
                return new Running(whole, new OtherProcess(child.get().pid()), false);
            if (!whole.isAlive()) throw new IllegalStateException("irssi does not start");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void drain(Process process) {
        try (var out = process.getInputStream()) {
            out.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // it has been ended
        }
    }

    /** As the launcher starts it. */
    private Running ours(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                IrcBenchChild.class.getName(),
                Integer.toString(stream.port())));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = reader(process).readLine();
        if (!"in".equals(said)) throw new IllegalStateException("our app said: " + said);
        return new Running(process, new OtherProcess(process.pid()), true);
    }
}
