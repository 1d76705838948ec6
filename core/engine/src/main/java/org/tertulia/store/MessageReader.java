package org.tertulia.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;

/** Makes messages of rows. */
final class MessageReader {

    /** The columns that {@link #read} wants, of table {@code m}. */
    static final String COLUMNS = "m.id, m.conversation, m.sender, m.name, m.flags, m.sent, m.body, m.edited";

    private final Interned interned;

    MessageReader(Interned interned) {
        this.interned = interned;
    }

    Message read(ResultSet row) throws SQLException {
        return read(row, 1);
    }

    /** @param at where the columns begin */
    Message read(ResultSet row, int at) throws SQLException {
        int flags = row.getInt(at + 4);
        long edited = row.getLong(at + 7);
        boolean asWritten = row.wasNull();
        return new Message(
                new MessageId(row.getLong(at)),
                new ConversationId(row.getLong(at + 1)),
                interned.address(row.getLong(at + 2)),
                interned.name(row.getLong(at + 3)),
                MessageFlags.outgoing(flags),
                new Body(MessageFlags.style(flags), row.getString(at + 6)),
                Instant.ofEpochMilli(row.getLong(at + 5)),
                MessageFlags.delivery(flags),
                MessageFlags.protection(flags),
                MessageFlags.mention(flags),
                asWritten ? null : Instant.ofEpochMilli(edited));
    }
}
