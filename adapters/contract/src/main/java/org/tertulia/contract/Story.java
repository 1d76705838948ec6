package org.tertulia.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import org.tertulia.model.Availability;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Subscription;

/** What one scenario works with: people who come with fresh accounts and profiles, and go when it is over. */
public final class Story implements AutoCloseable {

    private final NetworkUnderTest net;
    private final boolean foreign;
    private final Path folder;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private int apps;

    Story(NetworkUnderTest net, boolean foreign) {
        this.net = net;
        this.foreign = foreign;
        try {
            folder = Files.createTempDirectory("tertulia-kit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A story outside the kit's scenarios, with our messenger at both ends; to be closed. */
    public static Story on(NetworkUnderTest net) {
        return new Story(net, false);
    }

    public NetworkUnderTest net() {
        return net;
    }

    public Path folder() {
        return folder;
    }

    /** A new app that nobody has signed in to. */
    public App app() {
        return app(net);
    }

    App app(NetworkUnderTest on) {
        return keep(new App(folder.resolve("profile-" + ++apps), on::network, on.paths()));
    }

    /** Somebody with our messenger, online with a fresh account. */
    public Peer peer(String name) {
        return peer(net, name);
    }

    public Peer peer(NetworkUnderTest on, String name) {
        return signIn(app(on), on.freshUser(name), on.settings());
    }

    /** The other side: our messenger, or the foreign one when the scenario is told with it. */
    public End far(String name) {
        if (!foreign) return peer(name);
        User user = net.freshUser(name);
        return keep(net.foreign(user).orElseThrow(() -> new AssertionError("no foreign far end")));
    }

    /** The same account in another app. */
    public Peer secondClient(Peer of) {
        return signIn(app(), of.user(), net.settings());
    }

    public Peer signIn(App app, User user, Map<String, String> settings) {
        return comesIn(app, "sign-in", user, settings);
    }

    /** @param way the option to take at the start of the login */
    public Peer comesIn(App app, String way, User user, Map<String, String> settings) {
        try (Doorway door = door(app, way, user, settings)) {
            Doorway.done(door.walk());
        }
        return new Peer(app, user).isOnline();
    }

    Doorway door(App app, String way, User user, Map<String, String> settings) {
        return new Doorway(app, net.network().id(), way, user, settings);
    }

    LoginStep tries(App app, String way, User user, Map<String, String> settings) {
        try (Doorway door = door(app, way, user, settings)) {
            return door.walk();
        }
    }

    /** What the kit says of our network: whether it has this scenario. */
    boolean has(String scenario) {
        return Exceptions.reason(net.network().id(), scenario, foreign).isEmpty();
    }

    /** {@code who} sees what {@code from} said, in as many messages as the network needs for it. */
    void sees(End who, End from, String text) {
        if (Exceptions.oneLineOnly(net.network().id()).isPresent()) who.seesInLines(from, text);
        else who.sees(from, text);
    }

    /** Whether what comes while an account is shut out can be read when it is back. */
    boolean keepsKeys() {
        return Exceptions.noKeysWhileShutOut(net.network().id()).isEmpty();
    }

    /**
     * Makes sure that what one writes reaches the other: where strangers cannot write to each other, they get acquainted.
     * A foreign far end asks, for it may not read what is said in a chat that we open (encrypted, on Matrix).
     */
    void meet(End one, End other) {
        if (Exceptions.noWordToStrangers(net.network().id()).isEmpty()) return;
        if (other instanceof Peer) befriend(one, other);
        else befriend(other, one);
    }

    /**
     * One asks, the other accepts, and both know it; where nobody is asked, each puts the other on the own list; where
     * there is no list either, they need nothing.
     */
    public void befriend(End one, End other) {
        if (!has(RosterScenarios.BE_ACCEPTED) && !has(PresenceScenarios.SEE)) return;
        if (!has(RosterScenarios.BE_ACCEPTED)) {
            one.asksForContact(other);
            other.asksForContact(one);
            one.seesPresence(other, Availability.ONLINE, "");
            other.seesPresence(one, Availability.ONLINE, "");
            return;
        }
        one.asksForContact(other);
        other.seesRequestOf(one);
        other.accepts(one);
        one.seesContact(other, Subscription.BOTH);
        other.seesContact(one, Subscription.BOTH);
    }

    /** Closed when the story ends, the last first. */
    public <T extends AutoCloseable> T keep(T thing) {
        open.push(thing);
        return thing;
    }

    @Override
    public void close() throws Exception {
        Exception first = null;
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception e) {
                first = e;
            }
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
        if (first != null) throw first;
    }
}
