package org.tertulia.lab.kills;

import static java.lang.System.Logger.Level.INFO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tertulia.lab.kills.KillTrial.ours;
import static org.tertulia.lab.kills.KillTrial.theirs;
import static org.tertulia.lab.kills.KillTrial.without;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.tertulia.contract.User;
import org.tertulia.lab.IrcAccounts;
import org.tertulia.lab.Lab;
import org.tertulia.network.AccountSettings;

/**
 * IRC, with a plain socket at the far end. There is no archive: what had no answer when the connection went is shown as
 * perhaps sent and never sent again by itself, and what was on its way to somebody who was killed is gone. All else must
 * be there, once.
 */
final class IrcKills implements KillSubject {

    private static final System.Logger LOG = System.getLogger(IrcKills.class.getName());
    private static final String PERHAPS = "PERHAPS_SENT ";
    private static final String FAILED = "FAILED ";

    private final Lab lab;
    private final User ana;
    private final String ben = IrcAccounts.unique("ben");

    IrcKills(Path folder) {
        lab = Lab.own(folder, "inspircd", "atheme");
        ana = new IrcAccounts(lab).registered("ana");
        // Atheme writes its accounts when it ends; killed, it forgets the youngest
        lab.stop();
        lab.start();
    }

    @Override
    public List<String> app() {
        return List.of(
                lab.value("ca.file"),
                "irc",
                ana.password(),
                ben + "@" + lab.value("irc.name"),
                "address=" + ana.address().value(),
                AccountSettings.HOST + "=" + lab.value("irc.host"),
                AccountSettings.PORT + "=" + lab.value("irc.tls.port"),
                "irc.rate=1000");
    }

    @Override
    public List<String> farEnd() {
        return List.of(
                lab.value("python"),
                lab.path("lab.command")
                        .resolveSibling("foreign/numbered_irc_peer.py")
                        .toString(),
                ben,
                lab.value("irc.host"),
                lab.value("irc.port"),
                ana.name());
    }

    @Override
    public void killServer() {
        lab.kill();
    }

    @Override
    public void startServer() {
        lab.start();
    }

    /** The last of each came behind all kills, on connections that keep the order. */
    @Override
    public boolean settled(KillableApp app, NumberedPeer.Report far) throws InterruptedException {
        var dump = app.dump();
        if (!with(FAILED, dump.outbox()).isEmpty()) app.again();
        return dump.sent().size() + with(PERHAPS, dump.outbox()).size() == KillTrial.MESSAGES
                && far.received().contains(dump.sent().getLast())
                && dump.received().contains(theirs().getLast());
    }

    @Override
    public void compare(KillTrial.Ended ended) {
        var profile = ended.profile();
        var far = ended.far();
        List<String> perhaps = with(PERHAPS, profile.outbox());
        Set<String> theirsLost = without(far.sent(), profile.received());
        Set<String> oursLost = without(profile.sent(), far.received());
        LOG.log(
                INFO,
                "Perhaps sent: ours {0} (of these arrived {1}), theirs {2}. Gone with who was killed: ours {3}, theirs {4}."
                        + " Seed {5}",
                perhaps,
                in(far.received(), perhaps),
                far.perhaps(),
                oursLost,
                theirsLost,
                KillTrial.SEED);

        assertEquals(new TreeSet<>(ours()), union(profile.sent(), perhaps), "ours, accepted or perhaps sent");
        assertEquals(
                KillTrial.MESSAGES, profile.sent().size() + profile.outbox().size(), "ours, each in one place");
        assertEquals(Set.of(), without(perhaps, union(ended.kills(), KillTrial.Kill::before)), "perhaps, and why not?");
        assertEquals(Set.of(), without(far.received(), ours()), "at the far end, and never written");
        assertEquals(
                Set.of(),
                without(without(far.received(), profile.sent()), perhaps),
                "at the far end, and told to be certainly not sent");
        assertEquals(
                Set.of(),
                without(oursLost, union(serverKills(ended), KillTrial.Kill::before)),
                "accepted, the server not killed, and not at the far end");
        assertEquals(in(profile.sent(), far.received()), in(far.received(), profile.sent()), "ours, in one order");

        assertEquals(
                new TreeSet<>(theirs()), union(far.sent(), far.perhaps()), "theirs, taken by the server or perhaps");
        assertEquals(
                Set.of(),
                without(theirsLost, union(ended.kills(), KillTrial.Kill::theirs)),
                "theirs, taken, nobody killed on the way, and not in the profile");
        assertEquals(
                Set.of(),
                without(without(profile.received(), far.sent()), far.perhaps()),
                "in the profile, and never taken by the server");
        assertEquals(in(far.sent(), profile.received()), in(profile.received(), far.sent()), "theirs, in one order");
    }

    private static List<KillTrial.Kill> serverKills(KillTrial.Ended ended) {
        return ended.kills().stream().filter(KillTrial.Kill::server).toList();
    }

    private static List<String> with(String delivery, List<String> outbox) {
        return outbox.stream()
                .filter(item -> item.startsWith(delivery))
                .map(item -> item.substring(delivery.length()))
                .toList();
    }

    private static Set<String> union(Iterable<String> some, Iterable<String> others) {
        var all = new TreeSet<String>();
        some.forEach(all::add);
        others.forEach(all::add);
        return all;
    }

    private static Set<String> union(List<KillTrial.Kill> kills, Function<KillTrial.Kill, Set<String>> part) {
        var all = new TreeSet<String>();
        kills.forEach(kill -> all.addAll(part.apply(kill)));
        return all;
    }

    /** Those of the first that are among the others, in its order. */
    private static List<String> in(List<String> all, List<String> others) {
        var rest = new ArrayList<>(all);
        rest.retainAll(Set.copyOf(others));
        return rest;
    }

    @Override
    public void close() {
        lab.close();
    }
}
