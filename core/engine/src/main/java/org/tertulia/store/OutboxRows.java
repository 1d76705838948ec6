package org.tertulia.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.AccountId;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.OutboxId;
import org.tertulia.model.OutboxItem;

/** What we wrote and no network has accepted yet. */
public final class OutboxRows {

    private static final String SELECT =
            "SELECT o.id, o.conversation, o.style, o.body, o.written, o.delivery, o.failure, c.account, o.wire_id"
                    + " FROM outbox o JOIN conversation c ON c.id = o.conversation";

    private final Db db;

    OutboxRows(Db db) {
        this.db = db;
    }

    /** Puts it at the end of the queue, QUEUED. */
    public OutboxId insert(ConversationId conversation, Body body, Instant written, String wireId) {
        return new OutboxId(db.number(
                0,
                "INSERT INTO outbox(conversation, wire_id, place, style, body, written, delivery)"
                        + " SELECT ?, ?, 1 + coalesce(max(place), 0), ?, ?, ?, ? FROM outbox RETURNING id",
                conversation.value(),
                wireId,
                Codes.STYLE.code(body.style()),
                body.text(),
                Times.milli(written),
                Codes.DELIVERY.code(Delivery.QUEUED)));
    }

    public Optional<OutboxRow> find(OutboxId id) {
        return db.first(SELECT + " WHERE o.id = ?", OutboxRows::read, id.value());
    }

    public Optional<OutboxRow> byWireId(ConversationId conversation, String wireId) {
        return db.first(
                SELECT + " WHERE o.conversation = ? AND o.wire_id = ?", OutboxRows::read, conversation.value(), wireId);
    }

    /** All of the profile, in the order of sending. */
    public List<OutboxRow> all() {
        return db.list(SELECT + " ORDER BY o.place", OutboxRows::read);
    }

    /** All of an account, in the order of sending. */
    public List<OutboxRow> of(AccountId account) {
        return db.list(SELECT + " WHERE c.account = ? ORDER BY o.place", OutboxRows::read, account.value());
    }

    /** All of a conversation, in the order of writing. */
    public List<OutboxRow> of(ConversationId conversation) {
        return db.list(SELECT + " WHERE o.conversation = ? ORDER BY o.id", OutboxRows::read, conversation.value());
    }

    /** @param failure why, for {@link Delivery#FAILED} */
    public void set(OutboxId id, Delivery delivery, @Nullable Failure failure) {
        db.update(
                "UPDATE outbox SET delivery = ?, failure = ? WHERE id = ?",
                Codes.DELIVERY.code(delivery),
                Codes.failure(failure),
                id.value());
    }

    /** QUEUED again, at the end of the queue. */
    public void requeue(OutboxId id) {
        db.update(
                "UPDATE outbox SET delivery = ?, failure = NULL, place = (SELECT 1 + max(place) FROM outbox)"
                        + " WHERE id = ?",
                Codes.DELIVERY.code(Delivery.QUEUED),
                id.value());
    }

    public void remove(OutboxId id) {
        db.update("DELETE FROM outbox WHERE id = ?", id.value());
    }

    /** Remembers that it is not to come again from elsewhere. */
    public void discard(OutboxRow row) {
        db.update(
                "INSERT OR IGNORE INTO discarded(conversation, wire_id) VALUES(?, ?)",
                row.item().conversation().value(),
                row.wireId());
        remove(row.item().id());
    }

    public boolean discarded(ConversationId conversation, String wireId) {
        return db.number(
                        0,
                        "SELECT 1 FROM discarded WHERE conversation = ? AND wire_id = ?",
                        conversation.value(),
                        wireId)
                == 1;
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        OutboxItem item = new OutboxItem(
                new OutboxId(row.getLong(1)),
                new ConversationId(row.getLong(2)),
                new Body(Codes.STYLE.value(row.getInt(3)), row.getString(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                Codes.DELIVERY.value(row.getInt(6)),
                Codes.failure(row.getString(7)));
        return new OutboxRow(item, new AccountId(row.getLong(8)), row.getString(9));
    }
}
