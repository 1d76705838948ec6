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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.lab.Lab;

/**
 * A person signs in through the real window, by mouse and keyboard, and talks with somebody at profanity, in both themes
 * and both languages; the password ends up in the keyring and nowhere else. Screenshots: {@code target/screens}.
 */
class WindowTrialTest {

    private static final String PASSWORD = "correct-horse-battery";
    private static final Path SCREENS = Path.of("target/screens");

    @TempDir
    Path folder;

    @Test
    void wordsCrossBetweenTheWindowAndProfanityInBothThemesAndLanguages() throws Exception {
        Files.createDirectories(SCREENS);
        Lab lab = Lab.shared();
        String tag = word();
        String ana = "ana-" + tag;
        String ben = "ben-" + tag;
        lab.register(ana, "lab.test", PASSWORD);
        lab.register(ben, "lab.test", "bens-password");
        Path home = Files.createDirectories(folder.resolve("home"));
        try (var profanity = new Profanity(lab, folder.resolve("profanity"), ben + "@lab.test", "bens-password")) {
            boolean first = true;
            for (String theme : List.of("light", "dark")) {
                for (String language : List.of("en", "es")) {
                    try (var app = new TrialApp(home, language, 1, arguments(lab, theme))) {
                        if (first) signIn(app, lab, ana);
                        talk(app, profanity, ana, ben, theme + "-" + language);
                        if (first) app.does("idle 30");
                    }
                    first = false;
                }
            }
        }
        assertEquals(List.of(), filesWith(PASSWORD), "files that hold the password");
    }

    private List<String> arguments(Lab lab, String theme) {
        return List.of(
                "--profile",
                folder.resolve("profile").toString(),
                "--theme",
                theme,
                "--authority",
                lab.value("ca.file"));
    }

    private static void signIn(TrialApp app, Lab lab, String user) throws IOException {
        app.clicks(app.word("welcome.add"));
        app.clicks("XMPP");
        app.clicks(app.word("option.sign-in"));
        app.fills(app.word("field.address"), user + "@lab.test");
        app.fills(app.word("field.password"), PASSWORD);
        app.clicks(app.word("login.advanced"));
        app.fills(app.word("field.host"), "127.0.0.1");
        app.fills(app.word("field.port"), lab.value("xmpp.port"));
        app.does("shot " + SCREENS.resolve("sign-in.png"));
        app.does("idle 30"); // a caret that blinks
        app.clicks(app.word("login.xmpp.sign-in.button"));
        app.does("await " + user + "@lab.test: " + app.word("account.state.ONLINE"));
    }

    private static void talk(TrialApp app, Profanity profanity, String ana, String ben, String scene) throws Exception {
        String said = word();
        profanity.says(ana + "@lab.test", "have you heard of " + said + "?");
        app.does("await " + said);
        app.clicks(ben + "@lab.test");
        String answer = word();
        app.clicks(app.word("composer.name", ben + "@lab.test"));
        app.does("type " + answer);
        app.does("key ENTER");
        profanity.await(answer);
        app.does("await " + answer);
        app.does("shot " + SCREENS.resolve(scene + ".png"));
        String screen = profanity.screen();
        Files.writeString(SCREENS.resolve(scene + "-profanity.txt"), screen);
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
