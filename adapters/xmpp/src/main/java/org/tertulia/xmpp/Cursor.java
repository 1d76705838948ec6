package org.tertulia.xmpp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jxmpp.jid.Jid;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.LentState;

/**
 * How far we have an archive: the archive's name for the last message handed in. It is written in the batch of the
 * events that it covers. Empty means that the archive was empty when we first looked.
 */
record Cursor(LentState state, String key) {

    static Cursor ofAccount(LentState state) {
        return new Cursor(state, "archive");
    }

    static Cursor ofRoom(LentState state, Jid room) {
        return new Cursor(state, "archive/" + room);
    }

    /** Absent when we have never looked. */
    Optional<String> read() {
        return state.get(key).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    Write write(String archiveId) {
        return new Write(key, archiveId.getBytes(StandardCharsets.UTF_8));
    }
}
