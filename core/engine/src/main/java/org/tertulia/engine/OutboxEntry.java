package org.tertulia.engine;

import java.time.Instant;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.OutboxId;
import org.tertulia.store.OutboxRow;

/** Where one message of the outbox stands. On the core's thread only. */
final class OutboxEntry {

    final OutboxId id;
    final ConversationId conversation;
    final String wireId;
    final Instant written;
    Delivery delivery;
    /** Number of the connection it was handed to; 0: of an earlier process. */
    int connection;

    int attempts;
    Instant notBefore = Instant.MIN;

    OutboxEntry(OutboxRow row) {
        id = row.item().id();
        conversation = row.item().conversation();
        wireId = row.wireId();
        written = row.item().written();
        delivery = row.item().delivery();
    }

    /** Keeps of an older copy what the store does not know. */
    void remember(OutboxEntry older) {
        connection = older.connection;
        attempts = older.attempts;
        notBefore = older.notBefore;
    }
}
