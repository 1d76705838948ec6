package org.tertulia.lab.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** A program in a terminal of tmux's: keys go in, the screen comes out. */
final class Terminal implements AutoCloseable {

    private static final int PROBES = 150;

    private final Path home;
    private final String program;
    private final Map<String, String> environment;
    /** For a terminal that nobody closes, because what should have been set up did not come about. */
    private final Thread end = new Thread(this::kill, "terminal-end");

    /** @param home all that the program keeps is below it */
    Terminal(Path home, String program, List<String> arguments) throws IOException, InterruptedException {
        this.home = home;
        this.program = program;
        environment = new HashMap<>(Map.of(
                "HOME", home.toString(),
                "XDG_CONFIG_HOME", home.resolve("config").toString(),
                "XDG_DATA_HOME", home.resolve("data").toString()));
        var command = new ArrayList<>(List.of("new-session", "-d", "-x", "140", "-y", "40"));
        command.addAll(List.of("env", "LANG=C.UTF-8", "TERM=screen-256color", program));
        command.addAll(arguments);
        tmux(command);
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** A line at its prompt, as if typed. */
    void type(String line) throws IOException, InterruptedException {
        tmux(List.of("send-keys", "-l", "--", line));
        tmux(List.of("send-keys", "Enter"));
    }

    String screen() throws IOException, InterruptedException {
        return tmux(List.of("capture-pane", "-p"));
    }

    /** Until the screen shows the text; 30 s at most. */
    void await(String text) throws IOException, InterruptedException, TimeoutException {
        for (int probe = 0; probe < PROBES; probe++) {
            if (screen().contains(text)) return;
            Thread.sleep(200); // between two probes
        }
        throw new TimeoutException(program + " does not show: " + text + "\n" + screen());
    }

    private String tmux(List<String> words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("tmux", "-S", home.resolve("tmux").toString()));
        command.addAll(words);
        return Shell.run(environment, command);
    }

    private void kill() {
        try {
            tmux(List.of("kill-server"));
        } catch (IOException | InterruptedException e) {
            System.getLogger(Terminal.class.getName()).log(System.Logger.Level.WARNING, "tmux goes on", e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(end);
        kill();
    }
}
