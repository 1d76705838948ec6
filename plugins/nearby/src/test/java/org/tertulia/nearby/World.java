package org.tertulia.nearby;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.X509ExtendedTrustManager;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Secret;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventSink;
import org.tertulia.network.LentState;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkPath;
import org.tertulia.network.OutgoingMessage;

/** A session of somebody's on loopback, with a core that only collects. */
final class World implements AdapterContext, EventSink, LentState, NetworkPath, AutoCloseable {

    static final Timing QUICK = new Timing(
            Duration.ofSeconds(2),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2));

    private static final long BOUND_MILLIS = 30_000;
    private static final Doorstep DOORSTEP = new Doorstep();
    private static int worlds;

    final Map<String, String> settings = new HashMap<>(Map.of(Settings.INTERFACE, "lo"));
    final NearbySession session;
    /** All events so far. */
    final List<NetworkEvent> all = new CopyOnWriteArrayList<>();

    private final String name;
    private final ConcurrentSkipListMap<String, byte[]> state = new ConcurrentSkipListMap<>();
    private final BlockingQueue<NetworkEvent> events = new LinkedBlockingQueue<>();
    private long sent;
    boolean proxied;

    World(String user) {
        name = unique(user);
        session = new NearbySession(this, DOORSTEP, QUICK);
    }

    /** A name that no other test has. */
    static synchronized String unique(String user) {
        return user + ++worlds + "@test" + ProcessHandle.current().pid();
    }

    static World online(String user) {
        World world = new World(user);
        world.session.connect();
        world.sees(NetworkEvent.Connected.class);
        return world;
    }

    String name() {
        return name;
    }

    /** Where it listens. */
    int port() {
        return session.port();
    }

    /** The next event of a kind; others are passed over. */
    <E extends NetworkEvent> E sees(Class<E> kind) {
        return sees(kind, _ -> true);
    }

    <E extends NetworkEvent> E sees(Class<E> kind, Predicate<E> wanted) {
        try {
            while (true) {
                NetworkEvent event = events.poll(BOUND_MILLIS, TimeUnit.MILLISECONDS);
                if (event == null) throw new AssertionError("no " + kind.getSimpleName() + " but " + all);
                if (kind.isInstance(event) && wanted.test(kind.cast(event))) return kind.cast(event);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void sees(String text) {
        sees(
                NetworkEvent.MessageReceived.class,
                each -> each.message().body().text().equals(text));
    }

    /** Somebody is in the list, and reachable. */
    void seesThere(String who) {
        sees(
                NetworkEvent.PresenceChanged.class,
                each -> each.address().equals(Names.address(who))
                        && each.presence().availability().reachable());
    }

    OutboxId says(String to, String text) {
        OutboxId id = new OutboxId(++sent);
        session.send(new OutgoingMessage(
                id, Names.address(to), Conversation.Kind.DIRECT, Body.text(text), name + "-" + sent));
        return id;
    }

    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
        for (EventBatch.Write write : batch.state()) {
            byte[] value = write.value();
            if (value == null) state.remove(write.key());
            else state.put(write.key(), value);
        }
        all.addAll(batch.events());
        events.addAll(batch.events());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public AccountId account() {
        return new AccountId(1);
    }

    @Override
    public Address address() {
        return Names.address(name);
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public Optional<Secret> secret(String key) {
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
        return InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(state.get(key));
    }

    @Override
    public SortedMap<String, byte[]> scan(String prefix) {
        return state.subMap(prefix, prefix + Character.MAX_VALUE);
    }

    @Override
    public boolean proxied() {
        return proxied;
    }

    @Override
    public Socket connect(String host, int port, Duration timeout) throws IOException {
        if (proxied) throw new AssertionError("connects in spite of the proxy");
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
        return socket;
    }

    @Override
    public List<ServiceRecord> services(String service) {
        throw new AssertionError("looks up a name");
    }

    @Override
    public X509ExtendedTrustManager trust(String domain) {
        throw new AssertionError("asks for trust");
    }

    @Override
    public void close() {
        session.close();
    }
}
