package org.tertulia.network;

import java.util.Optional;
import java.util.SortedMap;

/**
 * Key-value state that the core keeps for one account: cursors, caches, keys. It is written in the batch whose events it
 * belongs to ({@link EventBatch#state()}), so that both are committed or neither. Safe for any thread; may block
 * briefly. Reads see all that this session's sink has accepted, committed or not.
 */
public interface LentState {

    Optional<byte[]> get(String key);

    /** All entries whose key starts with {@code prefix}, in the order of the keys; a copy. */
    SortedMap<String, byte[]> scan(String prefix);
}
