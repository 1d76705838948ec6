package org.tertulia.swing.notify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A real D-Bus in a folder of its own, with nobody on it. */
final class SessionBus implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CONFIGURATION = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
              "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:path=%s</listen>
              <policy context="default">
                <allow send_destination="*"/>
                <allow receive_sender="*"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """;

    private final Path socket;
    private final Process process;

    SessionBus(Path folder) throws IOException, InterruptedException {
        socket = folder.resolve("bus");
        Path configuration = Files.writeString(folder.resolve("bus.conf"), CONFIGURATION.formatted(socket));
        process = start(configuration, folder.resolve("log"));
        // Whatever becomes of the test, nothing of it goes on running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(socket)) {
            if (Instant.now().isAfter(end)) throw new AssertionError("no bus in " + PATIENCE);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static Process start(Path configuration, Path log) {
        try {
            return new ProcessBuilder(
                            "dbus-daemon", "--config-file=" + configuration, "--nofork", "--nosyslog", "--nopidfile")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("This test needs a real bus: install the Debian package dbus.", e);
        }
    }

    String address() {
        return "unix:path=" + socket;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(failure -> process.destroyForcibly())
                .join();
    }
}
