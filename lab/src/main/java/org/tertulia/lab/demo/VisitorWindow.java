package org.tertulia.lab.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tertulia.app.Main;
import org.tertulia.lab.puppet.Puppet;
import org.tertulia.remote.RemoteMessenger;

/** The app with its window, in a process of its own, as anybody would start it; reached over its socket. */
final class VisitorWindow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int GOODBYE_SECONDS = 15;

    private final Process process;
    private final RemoteMessenger messenger;

    private VisitorWindow(Process process, RemoteMessenger messenger) {
        this.process = process;
        this.messenger = messenger;
    }

    /**
     * Returns when the window is on the screen.
     *
     * @param robot whether {@link #does} is going to be asked
     * @param options of the app
     */
    static VisitorWindow open(Path profile, boolean robot, List<String> options) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                (robot ? Puppet.class : Main.class).getName(),
                "--profile",
                profile.toString()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // Without a way to the session's bus there is no keyring that could be touched.
        builder.environment().keySet().removeAll(List.of("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"));
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "close-the-window"));
            return new VisitorWindow(process, reached(process, profile));
        } catch (IOException e) {
            throw new DemoException("the app cannot be started", e);
        }
    }

    private static RemoteMessenger reached(Process process, Path profile) throws InterruptedException {
        return Patient.await(() -> "answer of the window", () -> {
            if (!process.isAlive()) throw new DemoException("the window did not open");
            return RemoteMessenger.connect(profile, PATIENCE);
        });
    }

    RemoteMessenger messenger() {
        return messenger;
    }

    /** A command of {@link Puppet}. */
    void does(String command) {
        try {
            Writer to = process.outputWriter(StandardCharsets.UTF_8);
            to.write(command + "\n");
            to.flush();
            BufferedReader from = process.inputReader(StandardCharsets.UTF_8);
            String answer = from.readLine();
            if (!"ok".equals(answer)) throw new DemoException(answer + "\n" + from.readLine());
        } catch (IOException e) {
            throw new DemoException("the window has gone", e);
        }
    }

    /** Waits until it has been closed. */
    int closed() throws InterruptedException {
        return process.waitFor();
    }

    boolean isOpen() {
        return process.isAlive();
    }

    /** Waits as long as said, or until it has been closed. */
    boolean isClosedWithin(Duration time) throws InterruptedException {
        return process.waitFor(time);
    }

    /** Asks it to end, as the system does at the end of a session, and waits for its good-byes. */
    @Override
    public void close() {
        messenger.close();
        process.destroy();
        try {
            if (!process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
