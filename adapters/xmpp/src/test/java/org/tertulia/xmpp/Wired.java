package org.tertulia.xmpp;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jxmpp.JxmppContext;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Secret;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventSink;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.LentState;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkPath;

/** An inbox that is wired as in a session, but to no server: stanzas are given to it as text. */
final class Wired implements AdapterContext, EventSink, LentState, NetworkPath {

    static final EntityBareJid SELF = JidCreate.entityBareFromOrThrowUnchecked("me@example.org");
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    final List<NetworkEvent> events = new ArrayList<>();
    final Map<String, byte[]> written = new TreeMap<>();
    final XmppRooms rooms;
    final Outbound outbound;
    /** What went out, while there is a stream. */
    final List<Stanza> sent = new ArrayList<>();

    boolean streamGone;
    final KnownRooms known = new KnownRooms(this);
    private final Wire wire;
    private final Inbox inbox;

    Wired() {
        wire = new Wire(this, new Link(this, Map.of()).open(SELF, null, null), SELF);
        MessageReader reader = new MessageReader(SELF, known);
        Services services = new Services(wire);
        XmppRoster roster = new XmppRoster(wire);
        rooms = new XmppRooms(wire, services, reader, known);
        XmppTyping typing = new XmppTyping(wire, jid -> rooms.room(jid) != null);
        outbound = new Outbound(wire, new Stream());
        DirectMessages direct = new DirectMessages(wire, reader, typing, roster, outbound);
        direct.stable(true);
        direct.gate.open();
        BookmarkedRooms bookmarked = new BookmarkedRooms(wire, rooms, new Bookmarks(wire));
        RoomEvents roomEvents = new RoomEvents(wire, rooms, services, reader, typing, room -> {});
        inbox = new Inbox(wire, roster, rooms, bookmarked, roomEvents, new XmppAvatars(wire), outbound, direct);
        inbox.open();
    }

    private final class Stream implements Outbound.Exit {
        @Override
        public void send(Stanza stanza) throws InterruptedException {
            // as Smack does while the stream may be resumed
            if (streamGone) throw new InterruptedException();
            sent.add(stanza);
        }

        @Override
        public boolean counts() {
            return true;
        }
    }

    Wire wire() {
        return wire;
    }

    Wired hears(String xml) {
        inbox.processStanza(stanza(xml));
        return this;
    }

    static Stanza stanza(String xml) {
        SmackSetup.ready();
        try {
            return PacketParserUtils.parseStanza(
                    PacketParserUtils.getParserFor(xml), XmlEnvironment.EMPTY, JxmppContext.getDefaultContext());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    List<IncomingMessage> messages() {
        return events.stream()
                .filter(NetworkEvent.MessageReceived.class::isInstance)
                .map(event -> ((NetworkEvent.MessageReceived) event).message())
                .toList();
    }

    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
        events.addAll(batch.events());
        for (EventBatch.Write write : batch.state()) {
            byte[] value = write.value();
            if (value != null) written.put(write.key(), value);
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(written.get(key));
    }

    @Override
    public SortedMap<String, byte[]> scan(String prefix) {
        return new TreeMap<>();
    }

    @Override
    public AccountId account() {
        return new AccountId(1);
    }

    @Override
    public Address address() {
        return Jids.bare(SELF);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public Optional<Secret> secret(String name) {
        return Optional.empty();
    }

    @Override
    public LentState state() {
        return this;
    }

    @Override
    public EventSink sink() {
        return this;
    }

    @Override
    public NetworkPath path() {
        return this;
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    @Override
    public boolean proxied() {
        return false;
    }

    @Override
    public Socket connect(String host, int port, Duration timeout) throws IOException {
        throw new IOException("there is no server");
    }

    @Override
    public List<ServiceRecord> services(String name) {
        return List.of();
    }

    @Override
    public X509ExtendedTrustManager trust(String domain) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init((KeyStore) null);
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
