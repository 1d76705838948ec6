package org.tertulia.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Delivery;
import org.tertulia.model.OutboxId;
import org.tertulia.store.OutboxRow;

/** What waits on one account, in the order of sending, and the connection it waits for. On the core's thread only. */
final class OutboxQueue {

    final Map<OutboxId, OutboxEntry> entries = new LinkedHashMap<>();
    /** Grows with every connection that is not a continuation. */
    int connection;

    @Nullable
    Sender sender;
    /** What the connection can do about doubts; {@code null} while there is none, or it is not known yet. */
    Capabilities.@Nullable Level resend;

    boolean dirty = true;
    private final Map<Address, Boolean> synchronisedRooms = new HashMap<>();
    private @Nullable Boolean synchronisedDirect;

    void load(List<OutboxRow> rows) {
        Map<OutboxId, OutboxEntry> before = Map.copyOf(entries);
        entries.clear();
        for (OutboxRow row : rows) {
            OutboxEntry entry = new OutboxEntry(row);
            OutboxEntry older = before.get(entry.id);
            if (older != null) entry.remember(older);
            entries.put(entry.id, entry);
        }
        dirty = true;
    }

    void connected(Sender by, boolean resumed) {
        sender = by;
        resend = null;
        if (!resumed) connection++;
        synchronisedRooms.clear();
        synchronisedDirect = null;
    }

    void disconnected() {
        resend = null;
    }

    boolean ready() {
        return resend != null && sender != null;
    }

    void synchronised(@Nullable Address room, boolean certain) {
        if (room == null) synchronisedDirect = certain;
        else synchronisedRooms.put(room, certain);
    }

    /** Whether the archive of a conversation has said all, and how surely; {@code null}: not yet. */
    @Nullable
    Boolean archive(Address conversation, boolean room) {
        return room ? synchronisedRooms.get(conversation) : synchronisedDirect;
    }

    /** Handed to a connection that has ended, and no answer. */
    boolean doubtful(OutboxEntry entry) {
        return entry.delivery == Delivery.SENDING && entry.connection != connection;
    }
}
