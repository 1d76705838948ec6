package org.tertulia.app;

import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tertulia.client.Command;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;
import org.tertulia.remote.RemoteMessenger;

/**
 * {@code Rehearsal PROFILE}: what {@code ./tertulia package} lets Java watch, so that the starts that people wait for are
 * prepared (JEP 514): the window is opened, used by its keys on the network in memory, and a command is run. Needs a
 * display that is nobody's and an empty profile. Nothing of the app leads here.
 */
final class Rehearsal {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LOOK_MILLIS = 50;
    private static final int KEY_MILLIS = 20;
    private static final String WORD = "rehearsal";

    private final Messenger messenger;
    private final Robot robot;

    private Rehearsal(Messenger messenger, Robot robot) {
        this.messenger = messenger;
        this.robot = robot;
    }

    /** Ends the process: 0 when all went as it should. */
    public static void main(String[] args) throws Exception {
        Path profile = Path.of(args[0]);
        WindowStart.run(new String[] {"--profile", profile.toString(), "--language", "en", "--theme", "light"});
        try (RemoteMessenger window = reached(profile)) {
            Robot robot = new Robot();
            robot.setAutoDelay(KEY_MILLIS);
            new Rehearsal(window, robot).play();
        } catch (Exception e) {
            System.err.println("tertulia: " + e);
            System.exit(1);
        }
        CommandRun.run(new String[] {"search", WORD, "--profile", profile.toString()});
    }

    private static RemoteMessenger reached(Path profile) throws IOException, InterruptedException {
        return RemoteMessenger.connect(profile, PATIENCE)
                .orElseThrow(() -> new IllegalStateException("the window does not answer"));
    }

    private void play() throws Exception {
        // There is no session here, and so no keyring.
        var _ = get(messenger.submit(new Command.UnlockSecrets(Secret.of(WORD))));
        looksAround();
        await("conversations", () -> !ask(new Query.Conversations()).isEmpty());
        press(KeyEvent.VK_ALT, KeyEvent.VK_DOWN);
        type(WORD);
        press(KeyEvent.VK_ENTER);
        await(
                "message",
                () -> ask(new Query.Conversations()).stream()
                        .anyMatch(
                                c -> c.last() != null && c.last().body().text().equals(WORD)));
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_K);
        type(WORD);
        press(KeyEvent.VK_ESCAPE);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_COMMA);
        press(KeyEvent.VK_ESCAPE);
    }

    private void looksAround() throws Exception {
        try (SignIn way = messenger.signIn("loopback")) {
            var _ = get(way.begin());
            var _ = get(way.answer(Map.of(LoginStep.CHOICE, "look-around"), Map.of()));
        }
    }

    private <R> R ask(Query<R> query) throws Exception {
        return get(messenger.query(query)).value();
    }

    private static <T> T get(CompletionStage<T> stage)
            throws InterruptedException, ExecutionException, TimeoutException {
        return stage.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void await(String what, Callable<Boolean> probe) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!probe.call()) {
            if (System.nanoTime() > deadline) throw new IllegalStateException("no " + what);
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private void type(String word) {
        for (char letter : word.toUpperCase(Locale.ROOT).toCharArray()) press(letter);
    }

    /** Holds all but the last, presses the last. */
    private void press(int... keys) {
        for (int key : keys) robot.keyPress(key);
        for (int i = keys.length - 1; i >= 0; i--) robot.keyRelease(keys[i]);
        robot.waitForIdle();
    }
}
