package org.tertulia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.Protection;
import org.tertulia.store.Store;

/**
 * From the process's start to the first paint: of an empty window, of the app with an empty profile, and of the app with
 * three accounts and 1,000 conversations, each several times in turn, in processes of their own that are started as the
 * launcher starts the app. With an unpacked package, also of that, and of an empty window that is started like it.
 *
 * <p>Run: {@code StartBench [runs] [the folder of an unpacked package, which must be ours to write to]}.
 */
public final class StartBench {

    private static final int ACCOUNTS = 3;
    private static final int CONVERSATIONS = 1_000;

    /** What one start had cost by then. */
    private record Cost(double cpuMillis, double wallMillis, double residentKilobytes, double shareKilobytes) {

        static Cost of(String line) {
            double[] parts = Stream.of(line.split(" ", -1))
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Cost(parts[0], parts[1], parts[2], parts[3]);
        }

        static Cost median(List<Cost> all) {
            return new Cost(
                    middle(all.stream().map(Cost::cpuMillis).sorted().toList()),
                    middle(all.stream().map(Cost::wallMillis).sorted().toList()),
                    middle(all.stream().map(Cost::residentKilobytes).sorted().toList()),
                    middle(all.stream().map(Cost::shareKilobytes).sorted().toList()));
        }

        private static double middle(List<Double> sorted) {
            return sorted.get(sorted.size() / 2);
        }
    }

    private static final class Subject {
        final String name;
        final List<String> command;
        final List<Cost> painted = new ArrayList<>();
        final List<Cost> filled = new ArrayList<>();

        Subject(String name, List<String> java, String... arguments) {
            this.name = name;
            command = Stream.of(java, List.of(FirstPaint.class.getName()), List.of(arguments))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        Path folder = Files.createTempDirectory("tertulia-start");
        try {
            Path full = folder.resolve("full");
            fill(full);
            List<Subject> subjects = new ArrayList<>(fromFolders(folder.resolve("fresh"), full));
            if (arguments.length > 1) {
                var image = PackageImage.open(Path.of(arguments[1]), folder);
                subjects.addAll(fromPackage(image, folder.resolve("fresh"), full));
            }
            run(subjects, runs);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
            }
        }
    }

    private static List<Subject> fromFolders(Path fresh, Path full) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        List<String> ours = List.of(java, "@launcher/java.options", "-cp", classes);
        return List.of(
                new Subject("empty window", ours, "empty"),
                new Subject("empty window, Java as it comes", List.of(java, "-cp", classes), "empty"),
                app("checkout, empty profile", ours, fresh, 0),
                app("checkout, 3 accounts", ours, full, CONVERSATIONS));
    }

    private static List<Subject> fromPackage(PackageImage image, Path fresh, Path full) throws IOException {
        return List.of(
                new Subject("empty window, rehearsed", image.emptyWindow(), "empty"),
                app("package without its cache, empty profile", image.without(), fresh, 0),
                app("package, empty profile", image.with(), fresh, 0),
                app("package, 3 accounts", image.with(), full, CONVERSATIONS));
    }

    private static Subject app(String name, List<String> java, Path profile, int lines) {
        return new Subject(name, java, Integer.toString(lines), "--profile", profile.toString(), "--language", "en");
    }

    private static void run(List<Subject> subjects, int runs) throws Exception {
        for (Subject each : subjects) start(each);
        for (Subject each : subjects) {
            each.painted.clear();
            each.filled.clear();
        }
        for (int i = 0; i < runs; i++) for (Subject each : subjects) start(each);
        Cost least = Cost.median(subjects.getFirst().painted);
        for (Subject each : subjects) {
            print(each.name + ", first paint", Cost.median(each.painted), least);
            print(each.name + ", list filled", Cost.median(each.filled), least);
        }
    }

    private static void print(String what, Cost cost, Cost least) {
        System.out.printf(
                "%-52s CPU %.2f s (%.2fx)  wall %.2f s (%.2fx)  RSS %.0f MB (%.2fx)  PSS %.0f MB (%.2fx)%n",
                what,
                cost.cpuMillis / 1e3,
                cost.cpuMillis / least.cpuMillis,
                cost.wallMillis / 1e3,
                cost.wallMillis / least.wallMillis,
                cost.residentKilobytes / 1024,
                cost.residentKilobytes / least.residentKilobytes,
                cost.shareKilobytes / 1024,
                cost.shareKilobytes / least.shareKilobytes);
    }

    private static void start(Subject subject) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(subject.command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (var out = process.inputReader()) {
            lines = out.lines().toList();
        }
        if (process.waitFor() != 0) throw new IllegalStateException(subject.name + " could not be started");
        for (String line : lines) {
            if (line.startsWith("painted ")) subject.painted.add(Cost.of(line));
            if (line.startsWith("filled ")) subject.filled.add(Cost.of(line));
        }
    }

    /** Three accounts of the network in memory, their conversations with a message each. */
    private static void fill(Path profile) throws IOException {
        Files.createDirectories(profile);
        try (Store store = Store.open(profile.resolve("tertulia.db"))) {
            store.begin();
            List<AccountId> accounts = new ArrayList<>();
            for (int i = 0; i < ACCOUNTS; i++) {
                accounts.add(store.accounts().insert("loopback", address("me" + i), true, Map.of()));
            }
            long first = Instant.now().toEpochMilli() - 1_000_000;
            for (int i = 0; i < CONVERSATIONS; i++) {
                Address with = address("friend" + i);
                AccountId account = accounts.get(i % ACCOUNTS);
                ConversationId id =
                        store.conversations().insert(account, Conversation.Kind.DIRECT, with, "Friend " + i);
                MessageId at = MessageId.firstOf(first + i * 1_000L);
                Message message = new Message(
                        at,
                        id,
                        with,
                        "Friend " + i,
                        false,
                        Body.text("See you at the harbour, number " + i),
                        Instant.ofEpochMilli(at.epochMilli()),
                        Delivery.RECEIVED,
                        Protection.NONE);
                store.messages().insert(message, List.of());
                store.conversations().advance(message, true);
            }
            store.commit(0);
        }
    }

    private static Address address(String name) {
        return new Address("loopback", name + "@loopback");
    }
}
