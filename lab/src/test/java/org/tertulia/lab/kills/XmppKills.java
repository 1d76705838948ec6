package org.tertulia.lab.kills;

import static java.lang.System.Logger.Level.INFO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.lab.kills.KillTrial.ours;
import static org.tertulia.lab.kills.KillTrial.theirs;
import static org.tertulia.lab.kills.KillTrial.without;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tertulia.lab.Archived;
import org.tertulia.lab.Lab;
import org.tertulia.network.AccountSettings;

/** XMPP, with slixmpp at the far end: nothing at all may be missing, for the server's archive has everything. */
final class XmppKills implements KillSubject {

    private static final System.Logger LOG = System.getLogger(XmppKills.class.getName());

    private final Lab lab;

    XmppKills(Path folder) {
        lab = Lab.own(folder, "prosody");
        lab.register("ana", "lab.test", "ana's secret");
        lab.register("ben", "lab.test", "bens-secret");
    }

    @Override
    public List<String> app() {
        return List.of(
                lab.value("ca.file"),
                "xmpp",
                "ana's secret",
                "ben@lab.test",
                "address=ana@lab.test",
                AccountSettings.HOST + "=127.0.0.1",
                AccountSettings.PORT + "=" + lab.value("xmpp.port"));
    }

    @Override
    public List<String> farEnd() {
        return List.of(
                lab.value("python"),
                lab.path("lab.command")
                        .resolveSibling("foreign/numbered_peer.py")
                        .toString(),
                "ben@lab.test",
                "bens-secret",
                "127.0.0.1",
                lab.value("xmpp.port"),
                lab.value("ca.file"),
                "ana@lab.test");
    }

    @Override
    public void killServer() {
        lab.kill();
    }

    @Override
    public void startServer() {
        lab.start();
    }

    @Override
    public boolean settled(KillableApp app, NumberedPeer.Report far) throws InterruptedException {
        var dump = app.dump();
        return dump.sent().size() >= KillTrial.MESSAGES
                && far.sent().size() >= KillTrial.MESSAGES
                && dump.received().size() >= archived("ana", "b-").size();
    }

    @Override
    public void compare(KillTrial.Ended ended) {
        var profile = ended.profile();
        var far = ended.far();
        Set<String> oursLost = lostByServer("a-", "ana", "ben");
        Set<String> theirsLost = lostByServer("b-", "ben", "ana");
        var underWay = new TreeSet<String>();
        ended.kills().stream().filter(KillTrial.Kill::server).forEach(kill -> underWay.addAll(kill.after()));
        long serverKills = ended.kills().stream().filter(KillTrial.Kill::server).count();
        assertTrue(underWay.containsAll(oursLost), "acknowledged and not archived for ben: " + oursLost);
        assertTrue(oursLost.size() + theirsLost.size() <= serverKills, "lost: " + oursLost + theirsLost);

        assertEquals(List.of(), profile.outbox(), "what is left in the outbox");
        assertEquals(ours(), profile.sent(), "ours in the profile, in order");
        assertEquals(ours(), archived("ana", "a-"), "ours in our archive, in order, none twice");
        assertEquals(without(theirs(), theirsLost), new TreeSet<>(profile.received()), "theirs in the profile");
        assertEquals(sorted(without(theirs(), theirsLost)), sorted(archived("ana", "b-")), "theirs in our archive");
        assertEquals(without(ours(), oursLost), new TreeSet<>(far.received()), "ours at the far end");
        assertEquals(sorted(theirs()), sorted(far.sent()), "theirs at the far end, none twice");
    }

    /**
     * Prosody writes a message into its sender's archive and then into the other's. Killed in between, it has the message
     * in one of them for ever: the sender, asking the archive, is told that it was accepted. At most one message a kill.
     */
    private Set<String> lostByServer(String prefix, String from, String to) {
        Set<String> lost = without(archived(from, prefix), archived(to, prefix));
        if (!lost.isEmpty())
            LOG.log(INFO, "Prosody died between its two archives, with {0}; seed {1}", lost, KillTrial.SEED);
        return lost;
    }

    private List<String> archived(String user, String prefix) {
        return lab.archiveOf(user).stream()
                .map(Archived::body)
                .filter(body -> body.startsWith(prefix))
                .toList();
    }

    private static List<String> sorted(Iterable<String> texts) {
        var copy = new ArrayList<String>();
        texts.forEach(copy::add);
        copy.sort(null);
        return copy;
    }

    @Override
    public void close() {
        lab.close();
    }
}
