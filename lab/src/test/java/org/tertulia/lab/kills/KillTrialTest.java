package org.tertulia.lab.kills;

import static java.lang.System.Logger.Level.INFO;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.lab.Archived;
import org.tertulia.lab.Lab;

/** 200 numbered messages each way, 20 kills (SIGKILL) of the server and of the app: all agree by number afterwards. */
class KillTrialTest {

    private static final int MESSAGES = 200;
    private static final int KILLS = 20;
    private static final long SEED = Long.getLong("tertulia.kills.seed", 20261122L);
    private static final Duration SETTLING = Duration.ofMinutes(3);

    private static final System.Logger LOG = System.getLogger(KillTrialTest.class.getName());

    @TempDir
    Path folder;

    /** Ours that the server had not acknowledged when it was killed. */
    private final Set<String> underWay = new TreeSet<>();

    private int serverKills;

    @Test
    void nothingShownAsAcceptedIsLostAndNothingIsDoubled() throws Exception {
        try (Lab lab = Lab.own(folder.resolve("lab"), "prosody")) {
            lab.register("ana", "lab.test", "ana's secret");
            lab.register("ben", "lab.test", "bens-secret");
            Path script = Path.of(lab.value("lab.command")).resolveSibling("foreign/numbered_peer.py");
            Path errors = folder.resolve("errors.log");
            try (var app = new KillableApp(
                            List.of(
                                    folder.resolve("profile").toString(),
                                    lab.value("ca.file"),
                                    lab.value("xmpp.port"),
                                    "ana@lab.test",
                                    "ana's secret",
                                    "ben@lab.test"),
                            errors);
                    var peer = new NumberedPeer(lab, script, "ben@lab.test", "bens-secret", "ana@lab.test", errors)) {
                chat(lab, app, peer);
                compare(lab, app, settled(lab, app, peer));
            }
        }
    }

    private void chat(Lab lab, KillableApp app, NumberedPeer peer) throws InterruptedException {
        var random = new Random(SEED);
        var moments = new TreeSet<Integer>();
        while (moments.size() < KILLS) moments.add(1 + random.nextInt(MESSAGES));
        for (int number = 1; number <= MESSAGES; number++) {
            app.send("a-" + number);
            peer.send("b-" + number);
            Thread.sleep(random.nextInt(40)); // the seeded moment itself, not a wait for something
            if (moments.contains(number)) kill(random.nextBoolean(), lab, app);
        }
    }

    private void kill(boolean server, Lab lab, KillableApp app) throws InterruptedException {
        if (!server) {
            app.killAndRestart();
            return;
        }
        lab.kill();
        serverKills++;
        underWay.addAll(app.underWay());
        lab.start();
    }

    /** Until nothing is under way any more, on either side. */
    private static NumberedPeer.Report settled(Lab lab, KillableApp app, NumberedPeer peer)
            throws InterruptedException {
        Instant end = Instant.now().plus(SETTLING);
        while (Instant.now().isBefore(end)) {
            var dump = app.dump();
            var report = peer.report();
            if (dump.sent().size() >= MESSAGES
                    && report != null
                    && report.waiting() == 0
                    && report.sent().size() >= MESSAGES
                    && dump.received().size() >= archived(lab, "ana", "b-").size()) {
                return report;
            }
            Thread.sleep(500); // between two probes
        }
        throw new AssertionError("not settled after " + SETTLING + ": " + app.dump() + "; seed " + SEED);
    }

    private void compare(Lab lab, KillableApp app, NumberedPeer.Report far) throws InterruptedException {
        var profile = app.dump();
        List<String> ours = numbers("a-");
        List<String> theirs = numbers("b-");
        var oursLost = lostByServer(lab, "a-", "ana", "ben");
        var theirsLost = lostByServer(lab, "b-", "ben", "ana");
        assertTrue(underWay.containsAll(oursLost), "acknowledged and not archived for ben: " + oursLost);
        assertTrue(oursLost.size() + theirsLost.size() <= serverKills, "lost: " + oursLost + theirsLost);

        assertEquals(List.of(), profile.outbox(), "what is left in the outbox");
        assertEquals(ours, profile.sent(), "ours in the profile, in order, none twice");
        assertEquals(ours, archived(lab, "ana", "a-"), "ours in our archive, in order, none twice");
        assertEquals(without(theirs, theirsLost), sorted(profile.received()), "theirs in the profile, none twice");
        assertEquals(without(theirs, theirsLost), sorted(archived(lab, "ana", "b-")), "theirs in our archive");
        assertEquals(without(ours, oursLost), sorted(far.received()), "ours at the far end, none twice");
        assertEquals(sorted(theirs), sorted(far.sent()), "theirs at the far end, none twice");
        assertEquals(Set.of(), app.shownAndMissingIn(profile.sent()), "shown as accepted, not in the profile");
    }

    /**
     * Prosody writes a message into its sender's archive and then into the other's. Killed in between, it has the message
     * in one of them for ever: the sender, asking the archive, is told that it was accepted. At most one message a kill.
     */
    private static List<String> lostByServer(Lab lab, String prefix, String from, String to) {
        var lost = new ArrayList<>(archived(lab, from, prefix));
        lost.removeAll(archived(lab, to, prefix));
        if (!lost.isEmpty()) LOG.log(INFO, "Prosody died between its two archives, with {0}; seed {1}", lost, SEED);
        return lost;
    }

    private static List<String> archived(Lab lab, String user, String prefix) {
        return lab.archiveOf(user).stream()
                .map(Archived::body)
                .filter(body -> body.startsWith(prefix))
                .toList();
    }

    private static List<String> without(List<String> all, List<String> lost) {
        var rest = new ArrayList<>(all);
        rest.removeAll(lost);
        return sorted(rest);
    }

    private static List<String> numbers(String prefix) {
        return IntStream.rangeClosed(1, MESSAGES).mapToObj(n -> prefix + n).toList();
    }

    private static List<String> sorted(List<String> texts) {
        var copy = new ArrayList<>(texts);
        copy.sort(null);
        return copy;
    }
}
