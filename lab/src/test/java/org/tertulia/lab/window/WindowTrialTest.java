package org.tertulia.lab.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.lab.Lab;

/**
 * A person signs in to several networks through the real window, by mouse and keyboard, and talks with people at clients
 * that are not ours, in private and in rooms, in both themes and both languages; the passwords end up in the keyring and
 * nowhere else. Screenshots: {@code target/screens}.
 */
class WindowTrialTest {

    @TempDir
    Path folder;

    private final List<TrialNetwork> networks = new ArrayList<>();

    @BeforeEach
    void peopleAreThere() throws Exception {
        Lab lab = Lab.shared();
        String tag = word();
        networks.add(new XmppTrial(lab, folder, tag));
        networks.add(new IrcTrial(lab, folder, tag));
        networks.add(new MatrixTrial(lab, folder, tag));
    }

    @AfterEach
    void peopleGo() throws Exception {
        for (TrialNetwork network : networks) network.close();
    }

    @Test
    void wordsCrossBetweenOneWindowAndClientsOfAllNetworksInBothThemesAndLanguages() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        boolean first = true;
        for (String theme : List.of("light", "dark")) {
            for (String language : List.of("en", "es")) {
                try (var app = new TrialApp(home, language, 1, arguments(theme))) {
                    if (first) settleIn(app);
                    else app.does("await " + app.word("composer.name", lastChat())); // open again
                    for (TrialNetwork network : networks) {
                        for (Counterpart who : network.people()) talk(app, network, who, theme + "-" + language);
                    }
                    together(app, theme + "-" + language);
                    if (first) app.does("idle 30");
                    app.closesWindow();
                }
                first = false;
            }
        }
        for (TrialNetwork network : networks) {
            assertEquals(List.of(), filesWith(network.password()), "files that hold the password of " + network.name());
        }
    }

    /** What is open when all have been talked to. */
    private String lastChat() {
        TrialNetwork last = networks.getLast();
        return last.room().orElseGet(() -> last.people().getLast().chat());
    }

    private List<String> arguments(String theme) {
        return List.of(
                "--profile",
                folder.resolve("profile").toString(),
                "--theme",
                theme,
                "--authority",
                Lab.shared().value("ca.file"));
    }

    /** An account on every network, and its room. */
    private void settleIn(TrialApp app) throws Exception {
        boolean first = true;
        for (TrialNetwork network : networks) {
            app.clicks(app.word(first ? "welcome.add" : "rail.add"));
            first = false;
            app.clicks(network.name());
            network.signIn(app);
            String online = app.word("account.state.ONLINE");
            app.does("await " + network.account() + ": " + online);
            String room = network.room().orElse(null);
            if (room == null) continue;
            app.clicks(app.word("rail.account", network.name(), network.account(), online));
            app.does("key CONTROL J");
            app.fills(app.word("room.address"), room);
            app.does("key ENTER");
            app.does("await " + app.word("composer.name", room));
            app.clicks(app.word("rail.all"));
        }
    }

    private static void talk(TrialApp app, TrialNetwork network, Counterpart who, String scene) throws Exception {
        exchange(app, who, who::says, who.chat(), scene + "-" + who.client());
        String room = network.room().orElse(null);
        if (room != null) exchange(app, who, who::saysInRoom, room, scene + "-" + who.client() + "-room");
    }

    /** What is of all networks: one search, one list of people, one place for who asks. */
    private static void together(TrialApp app, String scene) throws Exception {
        app.does("key CONTROL SHIFT F");
        app.does("type heard");
        app.does("await " + app.word("search.results"));
        app.shot(scene + "-search");
        app.does("key ESCAPE");
        app.clicks(app.word("rail.people"));
        app.shot(scene + "-people");
        app.clicks(app.word("rail.requests"));
        app.does("await " + app.word("requests.accept"));
        app.shot(scene + "-requests");
        app.clicks(app.word("rail.all"));
    }

    private interface Speech {
        void say(String text) throws Exception;
    }

    /** They say something, it is seen in the window and answered from it, and they see the answer. */
    private static void exchange(TrialApp app, Counterpart who, Speech speech, String chat, String scene)
            throws Exception {
        String said = word();
        speech.say("have you heard of " + said + "?");
        app.does("await " + said);
        app.does("row " + app.word("list.name") + " > " + chat);
        String answer = word();
        app.clicks(app.word("composer.name", chat));
        app.does("type " + answer);
        app.does("key ENTER");
        who.await(answer);
        app.does("await " + answer);
        app.shot(scene);
        String screen = who.screen();
        Files.writeString(TrialApp.SCREENS.resolve(scene + ".txt"), screen);
        assertTrue(screen.contains(said) && screen.contains(answer), screen);
    }

    /** Of letters that every keyboard has. */
    private static String word() {
        return new Random()
                .ints(9, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** In the profile, the logs and the keyring's own (encrypted) files. */
    private List<String> filesWith(String secret) throws IOException {
        byte[] needle = secret.getBytes(StandardCharsets.UTF_8);
        var found = new ArrayList<String>();
        for (Path root : List.of(folder.resolve("profile"), folder.resolve("home"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (contains(Files.readAllBytes(file), needle)) found.add(file.toString());
                }
            }
        }
        return found;
    }

    private static boolean contains(byte[] whole, byte[] part) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        return text.contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
