package org.tertulia.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.tertulia.model.AccountId;
import org.tertulia.network.EventBatch;
import org.tertulia.network.LentState;
import org.tertulia.store.Reader;
import org.tertulia.store.Store;

/**
 * An account's lent state: what is in the store, under what its session has handed in and is not committed yet. Safe for
 * any thread.
 */
final class LentEntries implements LentState {

    private final AccountId account;
    private final Reader reader;
    private final ConcurrentSkipListMap<String, EventBatch.Write> pending = new ConcurrentSkipListMap<>();

    LentEntries(AccountId account, Reader reader) {
        this.account = account;
        this.reader = reader;
    }

    @Override
    public Optional<byte[]> get(String key) {
        EventBatch.Write write = pending.get(key);
        if (write == null) return reader.state(account, key).value();
        byte[] value = write.value();
        return value == null ? Optional.empty() : Optional.of(value.clone());
    }

    @Override
    public SortedMap<String, byte[]> scan(String prefix) {
        // The pending ones first: what is committed while we read stands then in one of the two at least.
        Map<String, EventBatch.Write> over = new TreeMap<>();
        for (var entry : pending.tailMap(prefix).entrySet()) {
            if (!entry.getKey().startsWith(prefix)) break;
            over.put(entry.getKey(), entry.getValue());
        }
        SortedMap<String, byte[]> all = reader.stateScan(account, prefix).value();
        over.forEach((key, write) -> {
            byte[] value = write.value();
            if (value == null) all.remove(key);
            else all.put(key, value.clone());
        });
        return all;
    }

    /** From the sink, in the order of the queue. */
    void accepted(List<EventBatch.Write> writes) {
        writes.forEach(write -> pending.put(write.key(), write));
    }

    /** On the core's thread, inside the batch's transaction. */
    void apply(Store store, List<EventBatch.Write> writes) {
        for (EventBatch.Write write : writes) {
            byte[] value = write.value();
            if (value == null) store.state().delete(account, write.key());
            else store.state().put(account, write.key(), value);
        }
    }

    /** The store has them now; a later write of the same key stays in front of it. */
    void committed(List<EventBatch.Write> writes) {
        dropped(writes);
    }

    void dropped(List<EventBatch.Write> writes) {
        // A record of an array: equal is the same write, or another that removes the key as well.
        writes.forEach(write -> pending.computeIfPresent(write.key(), (_, now) -> now.equals(write) ? null : now));
    }
}
