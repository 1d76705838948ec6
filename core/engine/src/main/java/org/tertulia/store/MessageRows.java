package org.tertulia.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.NetworkMessageId;

/** Messages, their network ids and their index. */
public final class MessageRows {

    private static final String SELECT = "SELECT " + MessageReader.COLUMNS + " FROM message m";

    private static final String OF_THE_FIRST = " ON CONFLICT DO NOTHING";
    private static final String OF_THE_LAST = " ON CONFLICT(conversation, kind, value)"
            + " DO UPDATE SET message = excluded.message WHERE excluded.message > message";

    private final Db db;
    private final Interned interned;
    private final MessageReader reader;
    private final SearchIndex index;

    MessageRows(Db db, Interned interned, SearchIndex index) {
        this.db = db;
        this.interned = interned;
        this.reader = new MessageReader(interned);
        this.index = index;
    }

    /** @param ids names that no other message of the conversation has; one that is taken stays with its message */
    public void insert(Message message, Collection<NetworkMessageId> ids) {
        long sender = interned.number(message.sender());
        db.update(
                "INSERT INTO message(id, conversation, sender, name, flags, sent, body, edited)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                message.id().value(),
                message.conversation().value(),
                sender,
                interned.number(message.senderName()),
                MessageFlags.of(message),
                Times.milli(message.sent()),
                message.body().text(),
                edited(message));
        addIds(message.conversation(), message.id(), ids);
        index.add(message, sender);
    }

    public Optional<Message> find(MessageId id) {
        return db.first(SELECT + " WHERE m.id = ?", reader::read, id.value());
    }

    /** Whether the id is taken, in whichever conversation. */
    public boolean exists(MessageId id) {
        return db.number(0, "SELECT 1 FROM message WHERE id = ?", id.value()) == 1;
    }

    public Optional<MessageId> byNetworkId(ConversationId conversation, NetworkMessageId id) {
        return db.first(
                "SELECT message FROM message_ref WHERE conversation = ? AND value = ?"
                        + " AND kind = (SELECT id FROM name WHERE text = ?)",
                row -> new MessageId(row.getLong(1)),
                conversation.value(),
                id.value(),
                id.kind());
    }

    /** The message that has one of these names. */
    public Optional<MessageId> byAnyOf(ConversationId conversation, Collection<NetworkMessageId> ids) {
        for (NetworkMessageId id : ids) {
            Optional<MessageId> found = byNetworkId(conversation, id);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    public List<NetworkMessageId> networkIds(MessageId id) {
        return db.list(
                "SELECT n.text, r.value FROM message_ref r JOIN name n ON n.id = r.kind WHERE r.message = ?",
                row -> new NetworkMessageId(row.getString(1), row.getString(2)),
                id.value());
    }

    /**
     * Adds names that it got later; one that is taken stays with its message, but for those that only serve corrections:
     * some programs count from 1 at every start, and mean the last.
     */
    public void addIds(ConversationId conversation, MessageId id, Collection<NetworkMessageId> ids) {
        for (NetworkMessageId name : ids) {
            db.update(
                    "INSERT INTO message_ref(conversation, kind, value, message) VALUES(?, ?, ?, ?)"
                            + (name.kind().equals(NetworkMessageId.CORRECTION) ? OF_THE_LAST : OF_THE_FIRST),
                    conversation.value(),
                    interned.number(name.kind()),
                    name.value(),
                    id.value());
        }
    }

    /** The newest of a conversation before an id that need not exist. */
    public Optional<MessageId> before(ConversationId conversation, MessageId id) {
        return neighbour("SELECT max(id) FROM message WHERE conversation = ? AND id < ?", conversation, id);
    }

    /** The oldest of a conversation behind an id that need not exist. */
    public Optional<MessageId> after(ConversationId conversation, MessageId id) {
        return neighbour("SELECT min(id) FROM message WHERE conversation = ? AND id > ?", conversation, id);
    }

    public Optional<MessageId> last(ConversationId conversation) {
        long id = db.number(-1, "SELECT max(id) FROM message WHERE conversation = ?", conversation.value());
        return id < 0 ? Optional.empty() : Optional.of(new MessageId(id));
    }

    /** The newest of others up to an id, itself included. */
    public Optional<MessageId> incomingUpTo(ConversationId conversation, MessageId id) {
        return neighbour(
                "SELECT coalesce(max(id), -1) FROM message WHERE conversation = ? AND id <= ? AND flags & 1 = 0",
                conversation,
                id);
    }

    /** The newest of ours before an id of which we do not know that they have been read. */
    public List<MessageId> notRead(ConversationId conversation, MessageId id, int most) {
        return db.list(
                "SELECT id FROM message WHERE conversation = ? AND id < ? AND flags & 1 AND flags & ? < ?"
                        + " ORDER BY id DESC LIMIT ?",
                row -> new MessageId(row.getLong(1)),
                conversation.value(),
                id.value(),
                MessageFlags.DELIVERY_MASK,
                Codes.DELIVERY.code(Delivery.READ) << MessageFlags.DELIVERY_SHIFT,
                most);
    }

    /** How many of others are behind an id. */
    public int incomingAfter(ConversationId conversation, MessageId id) {
        return (int) db.number(
                0,
                "SELECT count(*) FROM message WHERE conversation = ? AND id > ? AND flags & 1 = 0",
                conversation.value(),
                id.value());
    }

    /** How many of those behind an id name us. */
    public int mentionsAfter(ConversationId conversation, MessageId id) {
        return (int) db.number(
                0,
                "SELECT count(*) FROM message WHERE conversation = ? AND id > ? AND flags & ?",
                conversation.value(),
                id.value(),
                MessageFlags.MENTION);
    }

    /**
     * Notes how far a message of ours has come.
     *
     * @return whether that is news: what is DELIVERED or READ never goes back
     */
    public boolean deliver(MessageId id, Delivery delivery) {
        int code = Codes.DELIVERY.code(delivery) << MessageFlags.DELIVERY_SHIFT;
        return db.update(
                        "UPDATE message SET flags = flags & ~?1 | ?2 WHERE id = ?3 AND flags & 1 AND flags & ?1 < ?2",
                        MessageFlags.DELIVERY_MASK,
                        code,
                        id.value())
                > 0;
    }

    /** Another body, another protection: the message and its place stay. */
    public void rewrite(Message now) {
        index.remove(now.id().value());
        db.update(
                "UPDATE message SET flags = ?, body = ?, edited = ? WHERE id = ?",
                MessageFlags.of(now),
                now.body().text(),
                edited(now),
                now.id().value());
        index.add(now, interned.number(now.sender()));
    }

    private static @Nullable Long edited(Message message) {
        Instant when = message.edited();
        return when == null ? null : Times.milli(when);
    }

    /** Takes it out of its conversation, with its names and its place in the index. */
    public void remove(Message message) {
        long id = message.id().value();
        index.remove(id);
        db.update("DELETE FROM message_ref WHERE message = ?", id);
        db.update("DELETE FROM message WHERE id = ?", id);
        db.update(
                "UPDATE conversation SET last_id = coalesce((SELECT max(id) FROM message WHERE conversation = ?1), 0)"
                        + " WHERE id = ?1",
                message.conversation().value());
    }

    private Optional<MessageId> neighbour(String sql, ConversationId conversation, MessageId id) {
        long found = db.number(-1, sql, conversation.value(), id.value());
        return found < 0 ? Optional.empty() : Optional.of(new MessageId(found));
    }
}
