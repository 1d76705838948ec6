package org.tertulia.lab.kills;

import static org.tertulia.lab.kills.KillTrial.without;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** {@link ChatChild} in a process of its own, that can be killed and comes back on the same profile. */
final class KillableApp implements AutoCloseable {

    /** All that the profile has of the conversation, in its order. */
    record Dump(List<String> sent, List<String> received, List<String> outbox) {}

    private static final long PATIENCE_SECONDS = 60;

    /** What the app has shown as accepted in any of its lives: none of it may be missing at the end. */
    private final Set<String> shownAsAccepted = new ConcurrentSkipListSet<>();

    /** What it has shown of theirs, likewise. */
    private final Set<String> shownAsReceived = new ConcurrentSkipListSet<>();

    private final Set<String> shownAsPerhaps = new ConcurrentSkipListSet<>();

    private final List<String> command;
    private final Path errors;
    private final List<String> asked = new ArrayList<>();
    private final Set<String> known = new ConcurrentSkipListSet<>();
    private final SynchronousQueue<Dump> dumps = new SynchronousQueue<>();
    private CountDownLatch ready = new CountDownLatch(1);
    private Lines process;
    private Dump dump = emptyDump();

    KillableApp(List<String> arguments, Path errors) throws InterruptedException {
        this.command = javaCommand(arguments);
        this.errors = errors;
        this.process = start();
    }

    private static List<String> javaCommand(List<String> arguments) {
        // without a keyring it keeps its secrets in the profile, where they outlive it
        var words = new ArrayList<>(List.of(
                "env",
                "--unset=DBUS_SESSION_BUS_ADDRESS",
                "--unset=XDG_RUNTIME_DIR",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChatChild.class.getName()));
        words.addAll(arguments);
        return words;
    }

    private Lines start() throws InterruptedException {
        ready = new CountDownLatch(1);
        var started = Lines.start(command, errors, this::heard);
        if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            started.kill();
            throw new IllegalStateException("the app did not start; see " + errors);
        }
        return started;
    }

    private void heard(String line) {
        int space = line.indexOf(' ');
        String kind = space < 0 ? line : line.substring(0, space);
        String text = line.substring(space + 1);
        switch (kind) {
            case "ready" -> ready.countDown();
            case "accepted" -> {
                shownAsAccepted.add(text);
                known.add(text);
            }
            case "got" -> shownAsReceived.add(text);
            case "queued" -> known.add(text);
            case "perhaps" -> {
                shownAsPerhaps.add(text);
                known.add(text);
            }
            case "dump" -> dump = emptyDump();
            case "sent" -> dump.sent().add(text);
            case "received" -> dump.received().add(text);
            case "outbox" -> dump.outbox().add(text);
            case "end" -> offer(dump);
            default -> throw new IllegalStateException("the app said: " + line);
        }
    }

    private void offer(Dump whole) {
        try {
            dumps.offer(whole, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Dump emptyDump() {
        return new Dump(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** The person writes: what the app had not taken when it was killed is written again after its start. */
    void send(String text) {
        asked.add(text);
        process.say("send " + text);
    }

    /** SIGKILL; returns when all that it said has been heard. */
    void kill() {
        process.kill();
    }

    /** After a kill, on the same profile. */
    void restart() throws InterruptedException {
        process = start();
        for (String text : asked) if (!known.contains(text)) process.say("send " + text);
    }

    /** The person does not wait: connects now, and sends again what certainly did not go. */
    void again() {
        process.say("again");
    }

    /** Whether the person sees of every message what became of it. */
    boolean quiet() {
        return without(underWay(), shownAsPerhaps).isEmpty();
    }

    Dump dump() throws InterruptedException {
        process.say("dump");
        Dump whole = dumps.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (whole == null) throw new IllegalStateException("the app does not answer; see " + errors);
        return whole;
    }

    /** What was written and not yet shown as accepted. */
    Set<String> underWay() {
        var rest = new TreeSet<>(asked);
        rest.removeAll(shownAsAccepted);
        return rest;
    }

    Set<String> shownAsAccepted() {
        return new TreeSet<>(shownAsAccepted);
    }

    Set<String> shownAsReceived() {
        return new TreeSet<>(shownAsReceived);
    }

    @Override
    public void close() {
        process.close();
    }
}
