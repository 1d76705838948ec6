package org.tertulia.store;

import org.tertulia.model.AccountId;
import org.tertulia.model.ConversationId;

/**
 * Deletes for good, in turns, since a large conversation takes its time: call inside a transaction, commit, and again
 * until it answers {@code true}. After the last commit {@link Store#scrub} takes the last copies out of the profile.
 */
public final class Eraser {

    private final Db db;
    private final Interned interned;
    private final SearchIndex index;

    Eraser(Db db, Interned interned, SearchIndex index) {
        this.db = db;
        this.interned = interned;
        this.index = index;
    }

    /**
     * Erases the messages of a conversation, the oldest first, and with the last of them its gaps, its outbox, its
     * draft and what happened in it. The conversation itself stays, empty, unless its account is gone.
     *
     * @return whether it is done
     */
    public boolean conversation(ConversationId id, int most) {
        return conversation(id.value(), most);
    }

    /**
     * Erases an account with its conversations and all that belongs to them.
     *
     * @return whether it is done
     */
    public boolean account(AccountId id, int most) {
        for (long conversation :
                db.list("SELECT id FROM conversation WHERE account = ?", row -> row.getLong(1), id.value())) {
            if (!conversation(conversation, most)) return false;
            db.update("DELETE FROM conversation WHERE id = ?", conversation);
        }
        new AccountRows(db, interned).remove(id);
        db.update("DELETE FROM account WHERE id = ?", id.value());
        forgetNames();
        return true;
    }

    private boolean conversation(long id, int most) {
        db.update("INSERT INTO message_index(message_index, rank) VALUES('secure-delete', 1)");
        index.removeOldest(id, most);
        db.update("INSERT INTO message_index(message_index, rank) VALUES('secure-delete', 0)");
        String oldest = " IN (SELECT id FROM message WHERE conversation = ? ORDER BY id LIMIT ?)";
        db.update("DELETE FROM message_ref WHERE message" + oldest, id, most);
        db.update("DELETE FROM message WHERE id" + oldest, id, most);
        if (db.number(0, "SELECT 1 FROM message WHERE conversation = ? LIMIT 1", id) == 1) return false;
        db.update("DELETE FROM message_ref WHERE conversation = ?", id);
        db.update("DELETE FROM gap WHERE conversation = ?", id);
        db.update("DELETE FROM room_note WHERE conversation = ?", id);
        db.update("DELETE FROM outbox WHERE conversation = ?", id);
        db.update("DELETE FROM discarded WHERE conversation = ?", id);
        db.update("UPDATE conversation SET last_id = 0, unread = 0, mentions = 0, draft = '' WHERE id = ?", id);
        db.update(
                "DELETE FROM conversation WHERE id = ? AND account IN (SELECT id FROM account WHERE removed = 1)", id);
        return true;
    }

    /** Addresses and names that nothing refers to any more. */
    private void forgetNames() {
        db.update(
                "DELETE FROM address WHERE id NOT IN (SELECT sender FROM message UNION SELECT address FROM conversation"
                        + " UNION SELECT address FROM contact UNION SELECT address FROM account"
                        + " UNION SELECT subject FROM request UNION SELECT asker FROM request"
                        + " UNION SELECT address FROM blocked UNION SELECT address FROM avatar)");
        db.update("DELETE FROM name WHERE id NOT IN (SELECT name FROM message UNION SELECT kind FROM message_ref)");
        interned.forget();
    }
}
