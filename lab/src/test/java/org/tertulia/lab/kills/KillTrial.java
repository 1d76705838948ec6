package org.tertulia.lab.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Two people write {@value #MESSAGES} numbered messages each way while server and app are killed {@value #KILLS} times, at
 * moments that a seed decides; then all that both have is compared by number.
 */
final class KillTrial {

    static final int MESSAGES = 200;
    static final long SEED = Long.getLong("tertulia.kills.seed", 20261122L);

    private static final int KILLS = 20;
    /** Longest pause between two messages, and between the last ones and a kill: these are to be under way still. */
    private static final int APART = 40;

    private static final int AMID = 6;
    private static final Duration SETTLING = Duration.ofMinutes(3);

    private final Path folder;
    private final KillSubject subject;
    private final List<Kill> kills = new ArrayList<>();

    KillTrial(Path folder, KillSubject subject) {
        this.folder = folder;
        this.subject = subject;
    }

    /**
     * @param server or else the app
     * @param before ours that were not shown as accepted right before it
     * @param after likewise, when it had died
     * @param theirs what the far end had put on the wire by then, and the app had not shown
     */
    record Kill(boolean server, Set<String> before, Set<String> after, Set<String> theirs) {}

    /** What there is when all is over. */
    record Ended(
            KillableApp.Dump profile,
            NumberedPeer.Report far,
            Set<String> shownAsAccepted,
            Set<String> shownAsReceived,
            List<Kill> kills) {}

    void run() throws InterruptedException {
        Path errors = folder.resolve("errors.log");
        List<String> arguments =
                new ArrayList<>(List.of(folder.resolve("profile").toString()));
        arguments.addAll(subject.app());
        try (var app = new KillableApp(arguments, errors);
                var peer = new NumberedPeer(subject.farEnd(), errors)) {
            chat(app, peer);
            NumberedPeer.Report far = settled(app, peer);
            compare(new Ended(app.dump(), far, app.shownAsAccepted(), app.shownAsReceived(), List.copyOf(kills)));
        }
    }

    /** The last message of each comes behind all kills. */
    private void chat(KillableApp app, NumberedPeer peer) throws InterruptedException {
        var random = new Random(SEED);
        var moments = new TreeSet<Integer>();
        while (moments.size() < KILLS) moments.add(1 + random.nextInt(MESSAGES - 1));
        for (int number = 1; number <= MESSAGES; number++) {
            app.send("a-" + number);
            peer.send("b-" + number);
            boolean busy = moments.contains(number) || moments.contains(number + 1);
            Thread.sleep(random.nextInt(busy ? AMID : APART)); // the seeded moment itself, not a wait for something
            if (!moments.contains(number)) continue;
            kill(random.nextBoolean(), app, peer);
            if (random.nextBoolean()) quiet(app);
        }
    }

    /** Half of the time the next words wait until the last have arrived; else the next kill comes while it connects. */
    private static void quiet(KillableApp app) throws InterruptedException {
        Instant end = Instant.now().plus(SETTLING);
        while (!app.quiet()) {
            if (Instant.now().isAfter(end)) throw new AssertionError("still under way: " + app.dump());
            app.again();
            Thread.sleep(500); // between two probes
        }
    }

    private void kill(boolean server, KillableApp app, NumberedPeer peer) throws InterruptedException {
        Set<String> before = app.underWay();
        if (server) subject.killServer();
        else app.kill();
        Set<String> theirs = peer.written();
        theirs.removeAll(app.shownAsReceived());
        kills.add(new Kill(server, before, app.underWay(), theirs));
        if (server) subject.startServer();
        else app.restart();
    }

    private NumberedPeer.Report settled(KillableApp app, NumberedPeer peer) throws InterruptedException {
        Instant end = Instant.now().plus(SETTLING);
        while (Instant.now().isBefore(end)) {
            var report = peer.report();
            if (report != null && report.waiting() == 0 && subject.settled(app, report)) return report;
            Thread.sleep(500); // between two probes
        }
        throw new AssertionError(
                "not settled after " + SETTLING + ": " + app.dump() + "; far end: " + peer.report() + "; seed " + SEED);
    }

    private void compare(Ended ended) {
        assertTrue(
                ended.kills().stream().anyMatch(kill -> !kill.before().isEmpty()),
                "no kill found anything under way; seed " + SEED);
        assertEquals(List.of(), doubled(ended.profile().sent()), "ours that are twice in the profile");
        assertEquals(List.of(), doubled(ended.profile().received()), "theirs that are twice in the profile");
        assertEquals(List.of(), doubled(ended.far().received()), "ours that are twice at the far end");
        assertEquals(
                Set.of(),
                without(ended.shownAsAccepted(), ended.profile().sent()),
                "ours, shown as accepted and not in the profile");
        assertEquals(
                Set.of(),
                without(ended.shownAsReceived(), ended.profile().received()),
                "theirs, shown and not in the profile");
        subject.compare(ended);
    }

    static List<String> ours() {
        return numbers("a-");
    }

    static List<String> theirs() {
        return numbers("b-");
    }

    private static List<String> numbers(String prefix) {
        return IntStream.rangeClosed(1, MESSAGES).mapToObj(n -> prefix + n).toList();
    }

    /** Those of the first that are not among the others. */
    static Set<String> without(Iterable<String> all, Iterable<String> others) {
        var rest = new TreeSet<String>();
        all.forEach(rest::add);
        others.forEach(rest::remove);
        return rest;
    }

    private static List<String> doubled(List<String> all) {
        var twice = new ArrayList<>(all);
        Set.copyOf(all).forEach(twice::remove);
        return twice;
    }
}
