package org.tertulia.lab.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.tertulia.lab.Lab;

/** Profanity, the console client, in a terminal of tmux's: keys go in, the screen comes out. */
final class Profanity implements AutoCloseable {

    private static final int PROBES = 150;

    private final Path home;

    /** Signs in; returns when the account is online. */
    Profanity(Lab lab, Path home, String jid, String password) throws Exception {
        this.home = home;
        Path certificates = Files.createDirectories(home.resolve("certs"));
        Files.copy(lab.path("ca.file"), certificates.resolve("lab.pem"));
        Shell.run(Map.of(), List.of("openssl", "rehash", certificates.toString()));
        tmux("new-session", "-d", "-x", "140", "-y", "40", "LANG=C.UTF-8 profanity");
        await("Profanity");
        type("/tls certpath set " + certificates);
        await("Certificate path set");
        type("/connect " + jid + " server 127.0.0.1 port " + lab.value("xmpp.port"));
        await("Enter password");
        type(password);
        await("logged in successfully");
    }

    /** A line at its prompt, as if typed. */
    void type(String line) throws IOException, InterruptedException {
        tmux("send-keys", "-l", "--", line);
        tmux("send-keys", "Enter");
    }

    void says(String to, String text) throws IOException, InterruptedException {
        type("/msg " + to + " " + text);
    }

    String screen() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p");
    }

    /** Until the screen shows the text; 30 s at most. */
    void await(String text) throws IOException, InterruptedException, TimeoutException {
        for (int probe = 0; probe < PROBES; probe++) {
            if (screen().contains(text)) return;
            Thread.sleep(200); // between two probes
        }
        throw new TimeoutException("profanity does not show: " + text + "\n" + screen());
    }

    private String tmux(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("tmux", "-S", home.resolve("tmux").toString()));
        command.addAll(List.of(words));
        return Shell.run(
                Map.of(
                        "HOME", home.toString(),
                        "XDG_CONFIG_HOME", home.resolve("config").toString(),
                        "XDG_DATA_HOME", home.resolve("data").toString()),
                command);
    }

    @Override
    public void close() throws Exception {
        tmux("kill-server");
    }
}
