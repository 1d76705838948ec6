package org.tertulia.loopback;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation.Kind;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Secret;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventSink;
import org.tertulia.network.LentState;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkPath;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.Session;

/** A session with everything that it hands in on record, and state that outlives it. */
final class Client implements AdapterContext, EventSink, LentState {

    final List<NetworkEvent> events = new CopyOnWriteArrayList<>();
    final TreeMap<String, byte[]> state = new TreeMap<>();
    private final Address address;
    private final Secret password;
    private long written;
    Session session;

    Client(LoopbackNetwork network, String address, String password) {
        this.address = Addresses.known(address);
        this.password = Secret.of(password);
        session = network.open(this);
        session.connect();
    }

    Client again(LoopbackNetwork network) {
        session.close();
        events.clear();
        session = network.open(this);
        session.connect();
        return this;
    }

    void says(Address to, String text) {
        Kind kind = Addresses.isRoom(to) ? Kind.CHANNEL : Kind.DIRECT;
        session.send(new OutgoingMessage(new OutboxId(++written), to, kind, Body.text(text), "wire-" + written));
    }

    /** Waits until something has been handed in. */
    <E extends NetworkEvent> E await(Class<E> kind, Predicate<E> wanted) {
        CompletableFuture<E> found = new CompletableFuture<>();
        synchronized (events) {
            waiting.add(() -> events.stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .filter(wanted)
                    .findFirst()
                    .ifPresent(found::complete));
            waiting.getLast().run();
        }
        try {
            return found.get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no such " + kind.getSimpleName() + " in " + events, e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();

    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
        synchronized (events) {
            events.addAll(batch.events());
            for (EventBatch.Write write : batch.state()) {
                byte[] value = write.value();
                if (value != null) state.put(write.key(), value);
            }
            waiting.forEach(Runnable::run);
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Optional<byte[]> get(String key) {
        synchronized (events) {
            return Optional.ofNullable(state.get(key));
        }
    }

    @Override
    public SortedMap<String, byte[]> scan(String prefix) {
        synchronized (events) {
            return new TreeMap<>(state.subMap(prefix, prefix + Character.MAX_VALUE));
        }
    }

    @Override
    public AccountId account() {
        return new AccountId(1);
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public Optional<Secret> secret(String name) {
        return Optional.of(password);
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
        throw new UnsupportedOperationException("nothing goes out");
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }
}
