package org.tertulia.lab.window;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import org.tertulia.lab.puppet.Puppet;

/** {@link Puppet} in a process of its own: under a virtual display, on a D-Bus and with a keyring of its own. */
final class TrialApp implements AutoCloseable {

    private static final String DESKTOP = """
            printf %s login | gnome-keyring-daemon --unlock --components=secrets > /dev/null 2>&1
            exec "$@"
            """;

    static final Path SCREENS = Path.of("target/screens");

    private final Process process;
    private final Writer input;
    private final BufferedReader output;
    private final Path log;
    private final ResourceBundle words;

    /** @param home what the keyring and the window believe to be the person's home */
    TrialApp(Path home, String language, int scale, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of("xvfb-run", "-a", "-s", "-screen 0 1280x820x24"));
        command.addAll(List.of("dbus-run-session", "--", "sh", "-c", DESKTOP, "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Duser.home=" + home,
                "-Dsun.java2d.uiScale=" + scale,
                "-cp",
                System.getProperty("java.class.path"),
                Puppet.class.getName()));
        command.addAll(arguments);
        command.addAll(List.of("--language", language));
        log = home.resolve("app.log");
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "HOME", home.toString(),
                        "XDG_RUNTIME_DIR",
                                Files.createDirectories(home.resolve("run")).toString(),
                        "XDG_DATA_HOME", home.resolve("data").toString(),
                        "XDG_CONFIG_HOME", home.resolve("config").toString(),
                        "LANG", "C.UTF-8"));
        process = builder.start();
        input = process.outputWriter(StandardCharsets.UTF_8);
        output = process.inputReader(StandardCharsets.UTF_8);
        words = ResourceBundle.getBundle("org.tertulia.swing.messages", Locale.of(language));
    }

    /** What a string of the window says in this app's language. */
    String word(String key, Object... arguments) {
        return java.text.MessageFormat.format(words.getString(key), arguments);
    }

    /** What a network says of itself in this app's language. */
    String wordOf(String network, String key) {
        return ResourceBundle.getBundle("org.tertulia." + network + ".words", words.getLocale())
                .getString(key);
    }

    /** One command of {@link Puppet}; a failure shows what a screen reader would have found instead. */
    void does(String command) throws IOException {
        input.write(command + "\n");
        input.flush();
        String answer = output.readLine();
        if (!"ok".equals(answer)) {
            throw new AssertionError(answer + "\n" + output.readLine() + "\n" + Files.readString(log));
        }
    }

    /** A picture of the screen, in {@link #SCREENS}. */
    void shot(String name) throws IOException {
        Files.createDirectories(SCREENS);
        does("shot " + SCREENS.resolve(name + ".png"));
    }

    void clicks(String name) throws IOException {
        does("click " + name);
    }

    /** Into the field of that name, in place of what stands there. */
    void fills(String name, String text) throws IOException {
        clicks(name);
        does("paste " + text);
    }

    /** As a person does it. */
    void closesWindow() throws Exception {
        input.write("close\n");
        input.flush();
        if (!process.waitFor(20, TimeUnit.SECONDS)) throw new AssertionError("the app goes on");
    }

    @Override
    public void close() throws Exception {
        if (!process.isAlive()) return;
        input.write("quit\n");
        input.close();
        if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
