package org.tertulia.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A real D-Bus and a real gnome-keyring on it, in a folder of their own. */
final class KeyringDaemon implements AutoCloseable {

    static final String PASSWORD = "sesame";

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

    private final Path folder;
    private final Process bus;
    private final Process keyring;

    private KeyringDaemon(Path folder, Process bus, Process keyring) {
        this.folder = folder;
        this.bus = bus;
        this.keyring = keyring;
    }

    /** Only the bus, with nobody on it. */
    static Process bus(Path folder) throws IOException, InterruptedException {
        Path configuration =
                Files.writeString(folder.resolve("bus.conf"), CONFIGURATION.formatted(folder.resolve("bus")));
        Process bus =
                start(folder, "dbus-daemon", "--config-file=" + configuration, "--nofork", "--nosyslog", "--nopidfile");
        await(() -> Files.exists(folder.resolve("bus")), folder);
        return bus;
    }

    static String address(Path folder) {
        return "unix:path=" + folder.resolve("bus");
    }

    static KeyringDaemon unlocked(Path folder) throws IOException, InterruptedException {
        return keyring(folder, "--foreground", "--components=secrets", "--unlock");
    }

    static KeyringDaemon locked(Path folder) throws IOException, InterruptedException {
        return keyring(folder, "--foreground", "--components=secrets");
    }

    private static KeyringDaemon keyring(Path folder, String... options) throws IOException, InterruptedException {
        Process bus = bus(folder);
        Process keyring = start(folder, "gnome-keyring-daemon", options);
        try (var input = keyring.getOutputStream()) {
            input.write(PASSWORD.getBytes(StandardCharsets.UTF_8));
        }
        await(() -> answers(folder), folder);
        return new KeyringDaemon(folder, bus, keyring);
    }

    private static boolean answers(Path folder) {
        try {
            new SecretServiceKeyring(address(folder), "probe").probe();
            return true;
        } catch (SecretsException e) {
            return false;
        }
    }

    SecretServiceKeyring open(String profile) {
        return new SecretServiceKeyring(address(folder), profile);
    }

    private static Process start(Path folder, String program, String... options) throws IOException {
        var builder = new ProcessBuilder(
                        Stream.concat(Stream.of(program), Stream.of(options)).toList())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", address(folder));
        builder.environment().remove("DISPLAY");
        try {
            Process process = builder.start();
            // Whatever becomes of the test, nothing of it goes on running.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException e) {
            throw new AssertionError(
                    "This test needs the real keyring: install the Debian packages gnome-keyring and dbus.", e);
        }
    }

    private static void await(BooleanSupplier ready, Path folder) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!ready.getAsBoolean()) {
            if (Instant.now().isAfter(end)) throw new AssertionError("not ready in " + PATIENCE + ": " + log(folder));
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end(keyring);
        end(bus);
    }

    static void end(Process process) {
        process.destroy();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(_ -> process.destroyForcibly())
                .join();
    }
}
