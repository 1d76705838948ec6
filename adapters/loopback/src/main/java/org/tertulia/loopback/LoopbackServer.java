package org.tertulia.loopback;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Presence;
import org.tertulia.model.Secret;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.BlocklistLoaded;
import org.tertulia.network.NetworkEvent.Connected;
import org.tertulia.network.NetworkEvent.PresenceChanged;
import org.tertulia.network.NetworkEvent.RosterLoaded;
import org.tertulia.network.NetworkEvent.Synchronised;

/**
 * The server of the network in memory: accounts, and the desks that serve them. It lives as long as the object. Safe
 * for any thread; nothing blocks, one lock guards all.
 */
public final class LoopbackServer {

    final Object lock = new Object();
    /** Tells this life of the server from another: positions in its archives mean nothing elsewhere. */
    final String epoch = UUID.randomUUID().toString();

    final Map<Address, Home> homes = new LinkedHashMap<>();
    final Map<Address, Room> rooms = new LinkedHashMap<>();
    final RosterDesk roster = new RosterDesk(this);
    final BlockDesk blocks = new BlockDesk(this);
    final MessageDesk messages = new MessageDesk(this);
    final RoomDesk roomDesk = new RoomDesk(this);

    /** What a demo has in store for its visitor. */
    final List<DemoCast.Cue> cues = new ArrayList<>();

    private final InstantSource clock;
    private boolean running = true;
    private Instant last = Instant.MIN;
    private long ids;

    public LoopbackServer(InstantSource clock) {
        this.clock = clock;
    }

    /** Makes an account. CONFLICT when there is one of that name. */
    public Outcome<Nothing> register(String name, Secret password) {
        return switch (Addresses.person(name)) {
            case Outcome.Failed<Address>(var failure) -> Outcome.failed(failure);
            case Outcome.Done<Address>(var address) -> register(address, password);
        };
    }

    Outcome<Nothing> register(Address address, Secret password) {
        synchronized (lock) {
            if (!running) return Outcome.failed(Failure.Kind.UNREACHABLE, "The server does not answer");
            if (homes.containsKey(address)) {
                return Outcome.failed(Failure.Kind.CONFLICT, address + " is taken");
            }
            homes.put(address, new Home(address, password));
            return Outcome.ok();
        }
    }

    /** Everybody is disconnected, and nobody gets in until {@link #start}. */
    public void stop() {
        synchronized (lock) {
            running = false;
            for (Home home : homes.values())
                cutAll(home, Failure.of(Failure.Kind.DISCONNECTED, "The server has stopped"));
        }
    }

    public void start() {
        synchronized (lock) {
            running = true;
        }
    }

    /** Breaks all connections of one account. */
    public void disconnect(Address account) {
        synchronized (lock) {
            cutAll(home(account), Failure.of(Failure.Kind.DISCONNECTED, "The connection was cut"));
        }
    }

    /** Another password from now on; whoever is connected has to come in again. */
    public void changePassword(Address account, Secret password) {
        synchronized (lock) {
            Home home = home(account);
            home.password = password;
            cutAll(home, Failure.of(Failure.Kind.DISCONNECTED, "The password has been changed"));
        }
    }

    /** Another picture from now on. @param picture a file; empty: none */
    public void choosePicture(Address account, byte[] picture) {
        synchronized (lock) {
            Home home = home(account);
            home.picture = picture.clone();
            roster.pictureChanged(home);
        }
    }

    /** Empty: none, or nobody of that name. */
    byte[] picture(Address account) {
        synchronized (lock) {
            Home home = homes.get(account.bare());
            return home == null ? new byte[0] : home.picture.clone();
        }
    }

    /** The weather over one account. */
    public Weather weather(Address account) {
        synchronized (lock) {
            return home(account).weather;
        }
    }

    /** Whether the password is right; the failure says what is not. */
    Outcome<Nothing> check(Address address, Secret password) {
        synchronized (lock) {
            if (!running) return Outcome.failed(Failure.Kind.UNREACHABLE, "The server does not answer");
            Home home = homes.get(address);
            return home != null && home.password.equals(password)
                    ? Outcome.ok()
                    : Outcome.failed(Failure.Kind.WRONG_CREDENTIALS, "Wrong name or password");
        }
    }

    /** @param cursor how far the client has this account's archive, if it has any of it */
    Outcome<Link> connect(Address address, Secret password, @Nullable Cursor cursor, Link.Later client) {
        synchronized (lock) {
            if (check(address, password) instanceof Outcome.Failed<Nothing>(var failure))
                return Outcome.failed(failure);
            Home home = home(address);
            Link link = new Link(home, address.withDevice("tertulia-" + ++home.devices), home.weather, client);
            home.links.add(link);
            welcome(home, link, cursor);
            return Outcome.done(link);
        }
    }

    private void welcome(Home home, Link link, @Nullable Cursor cursor) {
        List<NetworkEvent> events = new ArrayList<>();
        events.add(new Connected(link.self, false));
        events.add(new RosterLoaded(home.roster()));
        events.add(new BlocklistLoaded(List.copyOf(home.blocked)));
        events.add(home.avatar());
        home.friends.forEach((who, friend) -> {
            Home theirs = homes.get(who);
            if (!friend.to || theirs == null) return;
            events.add(new PresenceChanged(who, theirs.presence()));
            events.add(theirs.avatar());
        });
        home.requests.values().stream()
                .filter(request -> !home.blocked.contains(request.from()))
                .forEach(events::add);
        link.deliver(Frame.of(events));
        boolean known = cursor == null || cursor.epoch().equals(epoch);
        List<NetworkEvent> missed = new ArrayList<>();
        if (known) missed.addAll(home.archive.since(cursor == null ? null : cursor.sequence()));
        missed.add(new Synchronised(null, known));
        Place here = new Place("", home.archive.head(), 0, null);
        link.deliver(Frame.of(missed).at(here).then(() -> messages.arrived(home, missed)));
        if (!home.receipts.isEmpty()) {
            List<NetworkEvent> receipts = List.copyOf(home.receipts);
            link.deliver(Frame.of(receipts).then(() -> messages.receiptsTaken(home, receipts)));
        }
    }

    /** The client has gone, or its connection was cut. */
    void gone(Link link) {
        synchronized (lock) {
            link.closed();
            if (!link.home.links.remove(link)) return;
            roomDesk.gone(link);
            if (link.presence() != null) roster.presenceChanged(link.home);
        }
    }

    void publish(Link link, Presence presence) {
        synchronized (lock) {
            if (!link.open()) return;
            link.presence(presence);
            roster.presenceChanged(link.home);
            roomDesk.presenceChanged(link.home);
        }
    }

    Home home(Address address) {
        Home home = homes.get(address.bare());
        if (home == null) throw new IllegalArgumentException("no such account: " + address);
        return home;
    }

    /** The server's time, never the same twice: so time tells the order. */
    Instant now() {
        Instant now = Instant.ofEpochMilli(clock.millis());
        last = now.isAfter(last) ? now : last.plusMillis(1);
        return last;
    }

    String nextId() {
        return epoch.substring(0, 8) + "-" + ++ids;
    }

    private void cutAll(Home home, Failure failure) {
        for (Link link : List.copyOf(home.links)) {
            link.cut(failure);
            gone(link);
        }
    }
}
