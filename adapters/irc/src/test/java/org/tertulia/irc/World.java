package org.tertulia.irc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
import javax.net.ssl.X509ExtendedTrustManager;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventSink;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.LentState;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkPath;
import org.tertulia.network.OutgoingMessage;

/** A session of ana's, with a core that only collects. */
final class World implements AdapterContext, EventSink, LentState, NetworkPath, AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    final ScriptedServer server = new ScriptedServer();
    final Map<String, String> settings = new HashMap<>();
    final IrcSession session;

    private final ConcurrentSkipListMap<String, byte[]> state = new ConcurrentSkipListMap<>();
    private final BlockingQueue<NetworkEvent> events = new LinkedBlockingQueue<>();
    /** All events so far. */
    final List<NetworkEvent> all = new CopyOnWriteArrayList<>();

    Optional<Secret> stateKey = Optional.empty();
    private final Optional<Secret> password;
    private long sent;

    World(String identity, String password) throws IOException {
        this.password = password.isEmpty() ? Optional.empty() : Optional.of(Secret.of(password));
        settings.putAll(Map.of(Terms.IDENTITY, identity, Terms.NICK, "Ana", Terms.PLAIN, "true"));
        settings.put(AccountSettings.PORT, Integer.toString(server.port()));
        settings.put(Terms.RATE, "1000");
        session = new IrcSession(this);
    }

    /** A guest who is online. */
    static World online(String capabilities) throws IOException {
        World world = new World("NONE", "");
        world.session.connect();
        world.server.welcomes("Ana", capabilities);
        world.sees(NetworkEvent.Connected.class);
        return world;
    }

    /** The next event of a kind; others are passed over. */
    <E extends NetworkEvent> E sees(Class<E> kind) {
        try {
            while (true) {
                NetworkEvent event = events.poll(ScriptedServer.BOUND_MILLIS, TimeUnit.MILLISECONDS);
                if (event == null) throw new AssertionError("no " + kind.getSimpleName());
                if (kind.isInstance(event)) return kind.cast(event);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    IncomingMessage seesMessage() {
        return sees(NetworkEvent.MessageReceived.class).message();
    }

    Address of(String name) {
        return new Addresses("irc.test").address(name);
    }

    OutboxId says(String to, Body body) {
        OutboxId id = new OutboxId(++sent);
        session.send(new OutgoingMessage(id, of(to), Conversation.Kind.DIRECT, body, "wire-" + sent));
        return id;
    }

    OutboxId says(String to, String text) {
        return says(to, Body.text(text));
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

    void knows(String nick) {
        state.put("contact." + of(nick).value(), nick.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(state.get(key));
    }

    @Override
    public SortedMap<String, byte[]> scan(String prefix) {
        return state.subMap(prefix, prefix + '\uffff');
    }

    @Override
    public AccountId account() {
        return new AccountId(1);
    }

    @Override
    public Address address() {
        return of("Ana");
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public Optional<Secret> secret(String name) {
        return name.equals(AccountSettings.STATE_KEY) ? stateKey : password;
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
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public List<ServiceRecord> services(String name) {
        return List.of();
    }

    @Override
    public X509ExtendedTrustManager trust(String domain) {
        throw new AssertionError("nothing here is encrypted");
    }

    @Override
    public void close() throws IOException {
        server.close();
        session.close();
    }
}
