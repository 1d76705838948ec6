package org.tertulia.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.matrix.MatrixNetwork;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.path.InternetPaths;
import org.tertulia.secrets.MemorySecrets;

/**
 * A Matrix account in many rooms: from nothing to all rooms in the list, with a new device and at the next start, each in a
 * process of its own, beside the same sync asked by bare HTTP and thrown away. Needs the lab's Synapse, where it makes the
 * rooms the first time.
 *
 * <p>Run: {@code MatrixStartBench <lab.properties> [rooms] [times]}.
 */
public final class MatrixStartBench {

    private static final String PASSWORD = "bench-password";
    private static final String FILTER =
            "{\"room\":{\"state\":{\"lazy_load_members\":true},\"timeline\":{\"limit\":20,\"lazy_load_members\":true}}}";

    private MatrixStartBench() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        Path lab = Path.of(arguments[0]);
        if (arguments.length > 3) {
            child(arguments[3], lab, Integer.parseInt(arguments[1]), Path.of(arguments[4]));
            return;
        }
        int rooms = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 400;
        int times = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        MatrixRoomsMade.make(lab, rooms, PASSWORD);
        System.out.printf("%d rooms; wall s / CPU s%n", rooms);
        for (int i = 0; i < times; i++) {
            Path profile = Files.createTempDirectory("matrix-start");
            String bare = measured("bare", lab, rooms, profile);
            String first = measured("first", lab, rooms, profile);
            String second = measured("second", lab, rooms, profile);
            System.out.printf("bare HTTP %s   first start %s   second start %s%n", bare, first, second);
        }
    }

    private static String measured(String what, Path lab, int rooms, Path profile) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MatrixStartBench.class.getName(),
                lab.toString(),
                String.valueOf(rooms),
                "1",
                what,
                profile.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String last = "";
            for (String line = out.readLine(); line != null; line = out.readLine()) last = line;
            return last;
        }
    }

    @SuppressWarnings("SystemOut")
    private static void child(String what, Path lab, int rooms, Path profile) throws Exception {
        Properties facts = MatrixRoomsMade.facts(lab);
        long wall = System.nanoTime();
        switch (what) {
            case "bare" -> bare(facts, rooms);
            default -> start(facts, rooms, profile, what.equals("first"));
        }
        double cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
        System.out.printf("%.2f / %.2f%n", (System.nanoTime() - wall) / 1e9, cpu);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void bare(Properties facts, int rooms) throws Exception {
        String token = MatrixRoomsMade.token(facts, MatrixRoomsMade.member(rooms), PASSWORD);
        URI sync = URI.create(MatrixRoomsMade.base(facts) + "/sync?filter="
                + java.net.URLEncoder.encode(FILTER, StandardCharsets.UTF_8));
        HttpRequest ask = HttpRequest.newBuilder(sync)
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(ask, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new IllegalStateException("sync answered " + answer.statusCode());
        }
    }

    private static void start(Properties facts, int rooms, Path profile, boolean first) throws Exception {
        MemorySecrets secrets = new MemorySecrets();
        Path kept = profile.resolve("bench-secrets");
        AccountId one = new AccountId(1);
        if (!first) {
            for (String line : Files.readAllLines(kept))
                secrets.put(one, line.split(" ", 2)[0], Secret.of(line.split(" ", 2)[1]), "bench");
        }
        InternetPaths paths = new InternetPaths(List.of(Path.of(facts.getProperty("ca.file"))));
        Core core =
                Core.open(new CoreSettings(profile.resolve("profile"), List.of(new MatrixNetwork()), secrets, paths));
        Messenger messenger = core.messenger();
        if (first) signIn(messenger, facts, rooms);
        while (!usable(messenger, rooms)) TimeUnit.MILLISECONDS.sleep(10);
        if (first) {
            StringBuilder lines = new StringBuilder();
            secrets.of(one)
                    .forEach((name, secret) -> lines.append(name)
                            .append(' ')
                            .append(secret.reveal())
                            .append('\n'));
            Files.writeString(kept, lines);
        }
    }

    private static boolean usable(Messenger messenger, int rooms) throws Exception {
        List<Account> accounts = messenger
                .query(new Query.Accounts())
                .toCompletableFuture()
                .get()
                .value();
        if (accounts.isEmpty() || accounts.getFirst().state() != Account.State.ONLINE) return false;
        return messenger.query(new Query.Conversations()).toCompletableFuture().get().value().stream()
                        .filter(each -> each.joined())
                        .count()
                >= rooms;
    }

    private static void signIn(Messenger messenger, Properties facts, int rooms) throws Exception {
        try (SignIn way = messenger.signIn("matrix")) {
            var _ = way.begin().toCompletableFuture().get();
            var _ = way.answer(Map.of(LoginStep.CHOICE, "sign-in"), Map.of())
                    .toCompletableFuture()
                    .get();
            Map<String, String> values = new HashMap<>();
            values.put("address", "@" + MatrixRoomsMade.member(rooms) + ":" + facts.getProperty("matrix.name"));
            values.put(AccountSettings.HOST, facts.getProperty("matrix.host"));
            values.put(AccountSettings.PORT, facts.getProperty("matrix.tls.port"));
            LoginStep done = way.answer(values, Map.of(AccountSettings.PASSWORD, Secret.of(PASSWORD)))
                    .toCompletableFuture()
                    .get();
            if (!(done instanceof LoginStep.Done)) throw new IllegalStateException("not signed in: " + done);
        }
    }
}
