package org.tertulia.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventSink;
import org.tertulia.network.LentState;
import org.tertulia.network.NetworkEvent;

/** A core that takes everything at once and remembers it. */
final class MemoryState implements LentState, EventSink {

    private boolean gone;

    final SortedMap<String, byte[]> entries = new TreeMap<>();
    final List<NetworkEvent> events = new ArrayList<>();

    @Override
    public synchronized Optional<byte[]> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public synchronized SortedMap<String, byte[]> scan(String prefix) {
        return new TreeMap<>(entries.subMap(prefix, prefix + Character.MAX_VALUE));
    }

    @Override
    public synchronized CompletionStage<Void> accept(EventBatch batch) {
        if (gone) return CompletableFuture.failedFuture(new CancellationException("the session is closed"));
        events.addAll(batch.events());
        for (EventBatch.Write write : batch.state()) {
            byte[] value = write.value();
            if (value == null) entries.remove(write.key());
            else entries.put(write.key(), value);
        }
        notifyAll();
        return CompletableFuture.completedFuture(null);
    }

    /** As the core does before it closes a session: nothing is taken any more. */
    synchronized void letsGo() {
        gone = true;
    }

    /** Waits for an event; the limit only ends a test that fails. */
    synchronized <E extends NetworkEvent> E told(Class<E> kind, Predicate<E> which) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            for (NetworkEvent event : events) {
                if (kind.isInstance(event) && which.test(kind.cast(event))) return kind.cast(event);
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) throw new AssertionError("never told " + kind.getSimpleName() + ": " + events);
            wait(left);
        }
    }

    synchronized <E extends NetworkEvent> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
