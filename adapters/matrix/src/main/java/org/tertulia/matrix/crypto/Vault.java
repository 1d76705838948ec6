package org.tertulia.matrix.crypto;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Secret;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventSink;
import org.tertulia.network.LentState;
import org.tertulia.network.Seal;

/**
 * What this device must keep to read encrypted messages: in the lent state, under a {@link Seal}, so that the profile alone
 * opens nothing. Belongs to one device: another device of the same account
 * begins with an empty one. Safe for any thread; reads may block briefly.
 */
public final class Vault {

    private final LentState state;
    private final EventSink sink;
    private final String root;
    private final Seal seal;

    public Vault(LentState state, EventSink sink, Secret key, String device) {
        this.state = state;
        this.sink = sink;
        this.seal = new Seal(key);
        // what was written under another key or by another device is never mistaken for ours
        this.root = "olm/" + seal.fingerprint(device) + "/";
    }

    public Optional<byte[]> get(String name) {
        return state.get(root + name).map(value -> seal.open(root + name, value));
    }

    /** All whose name starts with {@code prefix}, by name. */
    public SortedMap<String, byte[]> scan(String prefix) {
        SortedMap<String, byte[]> all = new TreeMap<>();
        state.scan(root + prefix)
                .forEach((name, value) -> all.put(name.substring(root.length()), seal.open(name, value)));
        return all;
    }

    /** One change; a {@code null} value removes. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Change(String name, byte @Nullable [] value) {}

    /** Hands the changes in, all or none. Done when they are durable; may block while the core has no seat. */
    public CompletionStage<Void> write(List<Change> changes) {
        List<EventBatch.Write> writes = new ArrayList<>();
        for (Change change : changes) {
            String name = root + change.name();
            byte[] value = change.value();
            writes.add(new EventBatch.Write(name, value == null ? null : seal.seal(name, value)));
        }
        return sink.accept(new EventBatch(List.of(), writes));
    }

    /** Entries of devices that we are no more. */
    public List<EventBatch.Write> leftovers() {
        List<EventBatch.Write> gone = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : state.scan("olm/").entrySet()) {
            if (!entry.getKey().startsWith(root)) gone.add(new EventBatch.Write(entry.getKey(), null));
        }
        return gone;
    }
}
