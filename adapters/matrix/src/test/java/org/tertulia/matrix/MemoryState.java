package org.tertulia.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventSink;
import org.tertulia.network.LentState;
import org.tertulia.network.NetworkEvent;

/** A core that takes everything at once and remembers it. */
final class MemoryState implements LentState, EventSink {

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
        events.addAll(batch.events());
        for (EventBatch.Write write : batch.state()) {
            byte[] value = write.value();
            if (value == null) entries.remove(write.key());
            else entries.put(write.key(), value);
        }
        return CompletableFuture.completedFuture(null);
    }
}
