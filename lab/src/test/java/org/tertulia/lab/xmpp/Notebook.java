package org.tertulia.lab.xmpp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tertulia.model.Body;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventSink;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.LentState;
import org.tertulia.network.NetworkEvent;

/** A core that writes everything down and lends its pages as state. Can be told to stall. */
final class Notebook implements EventSink, LentState {

    private static final long PATIENCE_SECONDS = 40;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<NetworkEvent> events = new ArrayList<>();
    private final TreeMap<String, byte[]> state = new TreeMap<>();
    private boolean stalled;

    /** Told each event before it is written down, on the thread that hands it in: as quick as a core can be. */
    volatile Consumer<NetworkEvent> watch = event -> {};

    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
        batch.events().forEach(watch);
        lock.lock();
        try {
            while (stalled) changed.awaitUninterruptibly();
            events.addAll(batch.events());
            for (EventBatch.Write write : batch.state()) {
                byte[] value = write.value();
                if (value == null) state.remove(write.key());
                else state.put(write.key(), value);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return CompletableFuture.completedFuture(null);
    }

    void stall(boolean now) {
        lock.lock();
        try {
            stalled = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<byte[]> get(String key) {
        lock.lock();
        try {
            return Optional.ofNullable(state.get(key));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public SortedMap<String, byte[]> scan(String prefix) {
        lock.lock();
        try {
            return new TreeMap<>(state.subMap(prefix, prefix + Character.MAX_VALUE));
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return events.size();
        } finally {
            lock.unlock();
        }
    }

    List<NetworkEvent> all() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    <E extends NetworkEvent> List<E> all(Class<E> kind) {
        return all().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<IncomingMessage> messages() {
        return all(NetworkEvent.MessageReceived.class).stream()
                .map(NetworkEvent.MessageReceived::message)
                .toList();
    }

    List<String> texts() {
        return messages().stream().map(m -> m.body().text()).toList();
    }

    /** Waits until an event of this kind is so, from the first on. */
    <E extends NetworkEvent> E await(Class<E> kind, Predicate<E> so) {
        return awaitSince(0, kind, so);
    }

    <E extends NetworkEvent> E awaitSince(int start, Class<E> kind, Predicate<E> so) {
        long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        lock.lock();
        try {
            while (true) {
                for (NetworkEvent event : events.subList(Math.min(start, events.size()), events.size())) {
                    if (kind.isInstance(event) && so.test(kind.cast(event))) return kind.cast(event);
                }
                if (left <= 0) throw new AssertionError("never " + kind.getSimpleName() + " among " + names());
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }

    IncomingMessage awaitText(String text) {
        return await(NetworkEvent.MessageReceived.class, e -> e.message().body().equals(Body.text(text)))
                .message();
    }

    private String names() {
        return Arrays.toString(events.stream().map(String::valueOf).toArray());
    }
}
