package org.tertulia.xmpp;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.carbons.packet.Carbon;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Failure;
import org.tertulia.network.Ability;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.Session;

/**
 * One account's life on XMPP. The connection object lives as long as the session, because it holds what a resumption
 * (XEP-0198) needs.
 */
final class XmppSession implements Session {

    private static final System.Logger LOG = System.getLogger(XmppSession.class.getName());
    private static final String RESOURCE = "resource";
    private static final Duration GOODBYE = Duration.ofSeconds(3);
    private static final long ANNOUNCE_SECONDS = 10;

    private enum Phase {
        IDLE,
        CONNECTING,
        ONLINE,
        CLOSED
    }

    private final Link link;
    private final Wire wire;
    private final XMPPTCPConnection connection;
    private final String resource;
    private final XmppRoster roster;
    private final XmppBlocking blocking;
    private final XmppRooms rooms;
    private final Bookmarks bookmarks;
    private final BookmarkedRooms bookmarked;
    private final XmppPresence presence;
    private final XmppTyping typing;
    private final XmppAvatars avatars;
    private final XmppActions actions;
    private final XmppBackfill backfill;
    private final Services services;
    private final Outbound outbound;
    private final DirectMessages direct;
    private final RoomHistory roomHistory;
    private final Inbox inbox;

    private Phase phase = Phase.IDLE;
    /** Counts connections, so that what was begun on one does not go on, or end another. */
    private int era;

    private volatile boolean archive = true;

    XmppSession(AdapterContext context) {
        EntityBareJid self = Jids.roomOf(context.address());
        resource = resource(context);
        link = new Link(context.path(), context.settings());
        connection = link.open(self, context.secret(AccountSettings.PASSWORD).orElse(null), resource);
        wire = new Wire(context, connection, self);
        KnownRooms known = new KnownRooms(context.state());
        MessageReader reader = new MessageReader(self, known);
        services = new Services(wire);
        roster = new XmppRoster(wire);
        blocking = new XmppBlocking(wire);
        rooms = new XmppRooms(wire, services, reader, known);
        bookmarks = new Bookmarks(wire);
        bookmarked = new BookmarkedRooms(wire, rooms, bookmarks);
        presence = new XmppPresence(wire, rooms);
        typing = new XmppTyping(wire, jid -> rooms.room(jid) != null && !jid.hasResource());
        avatars = new XmppAvatars(wire);
        actions = new XmppActions(wire, rooms);
        outbound = new Outbound(wire);
        direct = new DirectMessages(wire, reader, typing, roster, outbound);
        roomHistory = new RoomHistory(wire, reader);
        backfill = new XmppBackfill(wire, rooms, direct, roomHistory);
        RoomEvents events = new RoomEvents(wire, rooms, services, reader, typing, room -> bookmarked.putOut(room.jid));
        inbox = new Inbox(wire, roster, rooms, bookmarked, events, avatars, outbound, direct);
        connection.addConnectionListener(new Ends());
        Features.announce(connection);
    }

    /** The same at every start, so that a server which has not noticed our end replaces our ghost. */
    private static String resource(AdapterContext context) {
        return context.state()
                .get(RESOURCE)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> "tertulia-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Override
    public void connect() {
        synchronized (this) {
            if (phase != Phase.IDLE) return;
            phase = Phase.CONNECTING;
        }
        wire.async(this::establish);
    }

    private void establish() {
        inbox.shut();
        try {
            connection.connect();
            connection.login();
        } catch (Exception e) {
            connection.instantShutdown();
            if (move(Phase.CONNECTING, Phase.IDLE)) wire.emit(new NetworkEvent.Disconnected(Failures.of(e)));
            return;
        }
        EntityFullJid user = connection.getUser();
        if (!move(Phase.CONNECTING, Phase.ONLINE) || user == null) {
            connection.instantShutdown();
            return;
        }
        int now = era();
        boolean resumed = connection.streamWasResumed();
        if (resumed) outbound.resumed();
        else startOver();
        List<Write> state = List.of(new Write(RESOURCE, resource.getBytes(StandardCharsets.UTF_8)));
        wire.emit(List.of(new NetworkEvent.Connected(Jids.full(user), resumed)), state);
        inbox.open();
        if (!connection.isConnected()) down(Failures.of(null));
        wire.async(() -> prepare(resumed, now));
        wire.async(() -> new Heartbeat(wire, inbox::busy, this::dead).watch(() -> online(now)));
    }

    private void startOver() {
        outbound.forget();
        services.forget();
        bookmarks.forget();
        rooms.forget();
        presence.forget();
        inbox.forget();
        direct.gate.shut();
    }

    /** What a new stream needs before people hear of us, then what we missed. */
    private void prepare(boolean resumed, int now) {
        try {
            if (!resumed || !presence.ready().isDone()) {
                roster.load();
                blocking.load(services);
                copies();
                archive = services.archive();
                direct.stable(archive);
                // what no archive keeps must not be thrown away
                if (!archive) direct.gate.patient();
                presence.ready().complete(null);
            }
            if (!bookmarks.ready().isDone()) wire.async(bookmarked::load);
            if (!direct.gate.isOpen()) catchUp(now);
            for (Room room : rooms.all()) {
                if (resumed && room.joined() && !room.messages.isOpen()) {
                    wire.async(() -> roomHistory.start(room, room.stable()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            unprepared(e, now);
        }
    }

    /** A server that does not even tell the contact list is of no use; the core will try again. */
    private void unprepared(Exception problem, int now) {
        if (!online(now)) return;
        LOG.log(
                Level.INFO,
                "Signed in, but the server did not answer: {0}",
                Failures.of(problem).kind());
        connection.instantShutdown();
        down(Failures.of(problem));
    }

    private void copies() throws Exception {
        if (services.server(Carbon.NAMESPACE)) wire.ask(new Carbon.Enable());
    }

    private void catchUp(int now) throws Exception {
        try {
            presence.announced().get(ANNOUNCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // a core that stays invisible still wants its history
        }
        if (archive) {
            Cursor cursor = Cursor.ofAccount(wire.context().state());
            Archive own = new Archive(wire, null);
            var catchUp = new CatchUp(wire, null, own, cursor, direct.gate, direct::archived, () -> online(now));
            if (!catchUp.run()) return;
        } else {
            while (!direct.gate.open()) direct.gate.takeOverflow();
        }
        wire.emit(new NetworkEvent.Synchronised(null, archive));
    }

    private void dead() {
        LOG.log(Level.INFO, "The server has fallen silent");
        connection.instantShutdown();
        down(Failure.of(Failure.Kind.UNREACHABLE, "The server does not answer any more"));
    }

    private void down(Failure failure) {
        if (move(Phase.ONLINE, Phase.IDLE)) wire.emit(new NetworkEvent.Disconnected(failure));
    }

    private synchronized boolean online(int then) {
        return phase == Phase.ONLINE && era == then;
    }

    private synchronized int era() {
        return era;
    }

    private synchronized boolean move(Phase from, Phase to) {
        if (phase != from) return false;
        phase = to;
        if (to == Phase.ONLINE) era++;
        return true;
    }

    @Override
    public void send(OutgoingMessage message) {
        outbound.send(message);
    }

    @Override
    public <A extends Ability> Optional<A> ability(Class<A> kind) {
        List<Ability> abilities =
                new ArrayList<>(List.of(roster, presence, typing, bookmarked, actions, blocking, avatars));
        if (archive) abilities.add(backfill);
        return abilities.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    @Override
    public Capabilities capabilities() {
        return XmppNetwork.capabilities(archive, blocking.offered());
    }

    @Override
    public void close() {
        boolean wasOnline;
        synchronized (this) {
            if (phase == Phase.CLOSED) return;
            wasOnline = phase == Phase.ONLINE;
            phase = Phase.CLOSED;
        }
        bookmarks.forget();
        connection.setReplyTimeout(GOODBYE.toMillis() / 2);
        if (!wasOnline) wire.close();
        Thread goodbye = Thread.ofVirtual().name("xmpp-goodbye").start(() -> end(wasOnline));
        try {
            goodbye.join(GOODBYE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        wire.close();
        link.abort();
    }

    private void end(boolean wasOnline) {
        if (wasOnline) connection.disconnect();
        wire.close();
        link.abort();
        connection.instantShutdown();
    }

    /** How a connection ends that we have not ended ourselves. */
    private final class Ends implements ConnectionListener {

        @Override
        public void connectionClosed() {
            down(Failure.of(Failure.Kind.DISCONNECTED, "The server closed the connection"));
        }

        @Override
        public void connectionClosedOnError(@Nullable Exception problem) {
            down(Failures.of(problem));
        }
    }
}
