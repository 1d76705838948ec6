package org.tertulia.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events, and the lent state that changed with them: committed in one transaction, in this order. */
public record EventBatch(List<NetworkEvent> events, List<Write> state) {

    /** @param value {@code null} removes the key */
    @SuppressWarnings("ArrayRecordComponent")
    public record Write(String key, byte @Nullable [] value) {}

    public EventBatch {
        events = List.copyOf(events);
        state = List.copyOf(state);
    }
}
