package org.tertulia.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventBatch.Write;

/** What waits for keys: bounded, and the newest stays. */
final class PendingTest {

    private final MemoryState state = new MemoryState();

    private void keeps(Pending pending, String session, String event) {
        List<Write> writes = pending.keep("!r:x", session, Json.object().put("event_id", event));
        var _ = state.accept(new EventBatch(List.of(), writes));
    }

    @Test
    void ofTooManyThoseThatHaveWaitedLongestAreGivenUp() {
        Pending pending = Pending.load(state);
        for (int i = 0; i < Pending.MOST; i++) keeps(pending, "s" + i / 10, "$" + i);
        keeps(pending, "new", "$new");
        assertEquals(Pending.MOST - 9, state.entries.size());
        assertEquals(1, state.scan("pending/!r:x\nnew\n").size());
        assertEquals(0, state.scan("pending/!r:x\ns0\n").size());
        Pending again = Pending.load(state);
        keeps(again, "newer", "$newer");
        assertEquals(Pending.MOST - 8, state.entries.size());
    }
}
