package org.tertulia.lab.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.app.Main;
import org.tertulia.client.Command;
import org.tertulia.client.SignIn;
import org.tertulia.lab.Archived;
import org.tertulia.lab.Lab;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.remote.RemoteMessenger;

/**
 * Commands as a person types them, against a real server: through the window that runs, and where nothing runs. Accounts
 * are made over the socket, as a script on a machine without a screen would.
 */
class CommandLineTrialTest {

    private static final String PASSWORD = "correct-horse-battery";
    private static final Secret PASSPHRASE = Secret.of("the passphrase");
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Lab lab = Lab.shared();
    private String ana;
    private String ben;

    @BeforeEach
    void twoPeopleHaveAccounts() {
        String tag = new Random()
                .ints(6, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        ana = "ana-" + tag;
        ben = "ben-" + tag;
        lab.register(ana, "lab.test", PASSWORD);
        lab.register(ben, "lab.test", PASSWORD);
    }

    private List<String> profile(String name) {
        return List.of(
                "--profile", folder.resolve(name).toString(),
                "--authority", lab.path("ca.file").toString());
    }

    private TypedCommands terminal(String name, String language) throws Exception {
        var always = new ArrayList<>(profile(name));
        always.addAll(List.of("--language", language));
        Files.createDirectories(folder.resolve(name));
        return new TypedCommands(
                folder.resolve(name + "-terminal"), always, Map.of("TERTULIA_PASSPHRASE", PASSPHRASE.reveal()));
    }

    /** By the process that has the profile open. */
    private RemoteMessenger running(String name) throws Exception {
        for (int n = 0; n < 300; n++) {
            var found = RemoteMessenger.connect(folder.resolve(name), SOON);
            if (found.isPresent()) return found.get();
            Thread.sleep(200); // between two probes
        }
        throw new AssertionError("nobody listens for " + name);
    }

    private void signsIn(RemoteMessenger messenger, String user) throws Exception {
        try (SignIn way = messenger.signIn("xmpp")) {
            get(way.begin());
            get(way.answer(Map.of(LoginStep.CHOICE, "sign-in"), Map.of()));
            LoginStep end = get(way.answer(
                    Map.of(
                            "address",
                            user + "@lab.test",
                            AccountSettings.HOST,
                            "127.0.0.1",
                            AccountSettings.PORT,
                            lab.value("xmpp.port")),
                    Map.of(AccountSettings.PASSWORD, Secret.of(PASSWORD))));
            assertTrue(end instanceof LoginStep.Done, String.valueOf(end));
        }
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private List<String> archived(String user) {
        return lab.archiveOf(user).stream().map(Archived::body).toList();
    }

    private static void succeeds(TypedCommands.Ended ended) {
        assertEquals(new TypedCommands.Ended(0, "", ""), ended);
    }

    @Test
    void twoPeopleWithoutAScreenMeetAndTalkByCommandsAlone() throws Exception {
        TypedCommands anas = terminal("ana", "en");
        TypedCommands bens = terminal("ben", "es");
        try (var anaWatches = anas.starts("watch", "--json");
                var benWatches = bens.starts("watch", "--json")) {
            for (String name : List.of("ana", "ben")) {
                try (var messenger = running(name)) {
                    assertEquals(Outcome.ok(), get(messenger.submit(new Command.UnlockSecrets(PASSPHRASE))));
                    signsIn(messenger, name.equals("ana") ? ana : ben);
                }
            }
            anaWatches.awaits("account", row -> row.path("state").asText().equals("ONLINE"));
            benWatches.awaits("account", row -> row.path("state").asText().equals("ONLINE"));

            succeeds(anas.types("contacts", "add", "--text", "soy yo", ben + "@lab.test"));
            benWatches.awaits("request", row -> row.path("from").asText().equals(ana + "@lab.test"));
            succeeds(bens.types("contacts", "accept", ana + "@lab.test"));
            succeeds(anas.types("send", ben + "@lab.test", "hola", "desde", "la", "terminal ñ"));
            var heard = benWatches.awaits(
                    "message", row -> row.path("text").asText().startsWith("hola"));
            assertEquals("hola desde la terminal ñ", heard.get("text").asText());
            assertEquals(ana + "@lab.test", heard.get("where").get("address").asText());
        }
        // Nothing runs any more: each command opens the profile, and connects if it needs to.
        TypedCommands.Ended resting = anas.types("accounts");
        assertEquals(ana + "@lab.test  xmpp  not connected\n", resting.out(), resting.err());
        succeeds(anas.types("send", ben + "@lab.test", "and without a window"));
        assertTrue(archived(ben).contains("and without a window"), archived(ben).toString());
        String history = anas.types("history", "export", "--format", "text", ben + "@lab.test")
                .out();
        assertTrue(history.contains("me: hola desde la terminal ñ\n"), history);
        assertTrue(history.contains("me: and without a window\n"), history);
    }

    @Test
    void aCommandGoesThroughTheWindowThatRunsAndASecondStartRaisesIt() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        TypedCommands anas = terminal("ana", "en");
        try (var app = new TrialApp(home, "en", 1, profile("ana"))) {
            try (var messenger = running("ana")) {
                signsIn(messenger, ana);
            }
            app.does("await " + ana + "@lab.test: " + app.word("account.state.ONLINE"));
            succeeds(anas.types("contacts", "add", ben + "@lab.test"));
            succeeds(anas.types("send", ben + "@lab.test", "said in a terminal"));
            app.does("await said in a terminal");
            assertTrue(
                    archived(ben).contains("said in a terminal"), archived(ben).toString());
            Path screens = Files.createDirectories(Path.of("target/screens"));
            app.does("shot " + screens.resolve("said-in-a-terminal.png"));

            var again = new ArrayList<>(List.of("xvfb-run", "-a"));
            again.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()));
            again.addAll(profile("ana"));
            String said = Shell.run(Map.of("LC_ALL", "C.UTF-8"), again);
            assertTrue(said.contains("its window is in front now."), said);
        }
    }
}
