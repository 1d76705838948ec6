package org.tertulia.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.PersonId;

/** Conversations. The title of a direct one is the contact's name while there is one, else its own, else the address. */
public final class ConversationRows {

    private static final String SELECT =
            "SELECT c.id, c.account, c.kind, c.address, k.person, k.name, c.title, c.topic, c.joined, c.read_id, c.unread,"
                    + " c.draft, c.muted, c.mentions, c.encrypted, "
                    + MessageReader.COLUMNS
                    + " FROM conversation c LEFT JOIN contact k ON k.account = c.account AND k.address = c.address"
                    + " LEFT JOIN message m ON m.id = c.last_id";
    private static final int MESSAGE = 16;

    private final Db db;
    private final Interned interned;
    private final MessageReader messages;

    ConversationRows(Db db, Interned interned) {
        this.db = db;
        this.interned = interned;
        this.messages = new MessageReader(interned);
    }

    /** @param title may be empty */
    public ConversationId insert(AccountId account, Conversation.Kind kind, Address address, String title) {
        return new ConversationId(db.number(
                0,
                "INSERT INTO conversation(account, kind, address, title, topic, nick, joined)"
                        + " VALUES(?, ?, ?, ?, '', '', 0) RETURNING id",
                account.value(),
                Codes.KIND.code(kind),
                interned.number(address),
                title));
    }

    public Optional<Conversation> find(ConversationId id) {
        return db.first(SELECT + " WHERE c.id = ?", this::read, id.value());
    }

    public Optional<ConversationId> find(AccountId account, Address address) {
        return interned.find(address)
                .flatMap(number -> db.first(
                        "SELECT id FROM conversation WHERE account = ? AND address = ?",
                        row -> new ConversationId(row.getLong(1)),
                        account.value(),
                        number));
    }

    /** All, the newest message first. */
    public List<Conversation> all() {
        return db.list(SELECT + " ORDER BY c.last_id DESC, c.id DESC", this::read);
    }

    public List<Conversation> of(AccountId account) {
        return db.list(SELECT + " WHERE c.account = ? ORDER BY c.id", this::read, account.value());
    }

    public void setKind(ConversationId id, Conversation.Kind kind) {
        db.update("UPDATE conversation SET kind = ? WHERE id = ?", Codes.KIND.code(kind), id.value());
    }

    /** @param title may be empty */
    public void setTitle(ConversationId id, String title) {
        db.update("UPDATE conversation SET title = ? WHERE id = ?", title, id.value());
    }

    public void setTopic(ConversationId id, String topic) {
        db.update("UPDATE conversation SET topic = ? WHERE id = ?", topic, id.value());
    }

    public void setJoined(ConversationId id, boolean joined) {
        db.update("UPDATE conversation SET joined = ? WHERE id = ?", joined ? 1 : 0, id.value());
    }

    /** Whether it was left while the network could not be told. */
    public void setLeaving(ConversationId id, boolean leaving) {
        db.update("UPDATE conversation SET leaving = ? WHERE id = ?", leaving ? 1 : 0, id.value());
    }

    public boolean leaving(ConversationId id) {
        return db.number(0, "SELECT leaving FROM conversation WHERE id = ?", id.value()) == 1;
    }

    /** What we want to be called there; empty: the usual. */
    public void setNick(ConversationId id, String nick) {
        db.update("UPDATE conversation SET nick = ? WHERE id = ?", nick, id.value());
    }

    public String nick(ConversationId id) {
        return db.first("SELECT nick FROM conversation WHERE id = ?", row -> row.getString(1), id.value())
                .orElse("");
    }

    /** @param mentions how many of those that stay unread name us */
    public void setRead(ConversationId id, MessageId upTo, int unread, int mentions) {
        db.update(
                "UPDATE conversation SET read_id = ?, unread = ?, mentions = ? WHERE id = ?",
                upTo.value(),
                unread,
                mentions,
                id.value());
    }

    public void setDraft(ConversationId id, String text) {
        db.update("UPDATE conversation SET draft = ? WHERE id = ?", text, id.value());
    }

    public void setMuted(ConversationId id, boolean muted) {
        db.update("UPDATE conversation SET muted = ? WHERE id = ?", muted ? 1 : 0, id.value());
    }

    /** @return whether that is news */
    public boolean setEncrypted(ConversationId id, boolean encrypted) {
        int now = encrypted ? 1 : 0;
        return db.update("UPDATE conversation SET encrypted = ?1 WHERE id = ?2 AND encrypted <> ?1", now, id.value())
                > 0;
    }

    public boolean encrypted(ConversationId id) {
        return db.number(0, "SELECT encrypted FROM conversation WHERE id = ?", id.value()) == 1;
    }

    /** A message came: it is the last unless a newer one is there; and whether it is unread, and so counts. */
    public void advance(Message message, boolean unread) {
        db.update(
                "UPDATE conversation SET last_id = max(last_id, ?), unread = unread + ?, mentions = mentions + ?"
                        + " WHERE id = ?",
                message.id().value(),
                unread ? 1 : 0,
                unread && message.mention() ? 1 : 0,
                message.conversation().value());
    }

    private Conversation read(ResultSet row) throws SQLException {
        Address address = interned.address(row.getLong(4));
        long person = row.getLong(5);
        PersonId known = row.wasNull() ? null : new PersonId(person);
        Conversation.Kind kind = Codes.KIND.value(row.getInt(3));
        Message last = row.getObject(MESSAGE) == null ? null : messages.read(row, MESSAGE);
        return new Conversation(
                new ConversationId(row.getLong(1)),
                new AccountId(row.getLong(2)),
                kind,
                address,
                kind.room() ? null : known,
                title(kind.room() ? null : row.getString(6), row.getString(7), address),
                row.getString(8),
                row.getBoolean(9),
                new MessageId(row.getLong(10)),
                row.getInt(11),
                last,
                row.getString(12),
                row.getBoolean(13),
                row.getInt(14),
                row.getBoolean(15));
    }

    private static String title(@Nullable String contact, String own, Address address) {
        if (contact != null && !contact.isEmpty()) return contact;
        return own.isEmpty() ? address.toString() : own;
    }
}
