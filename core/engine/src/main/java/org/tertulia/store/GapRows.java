package org.tertulia.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Gap;
import org.tertulia.model.MessageId;

/** Holes in conversations. There is at most one behind a message. */
public final class GapRows {

    private static final String SELECT = "SELECT conversation, after, state, failure, token FROM gap";

    private final Db db;

    GapRows(Db db) {
        this.db = db;
    }

    /** Inserts it, or replaces the one at its place or with its token. */
    public void put(Gap gap, String token) {
        db.update(
                "INSERT OR REPLACE INTO gap(conversation, after, token, state, failure) VALUES(?, ?, ?, ?, ?)",
                gap.conversation().value(),
                gap.after().value(),
                token,
                Codes.GAP.code(gap.state()),
                Codes.failure(gap.failure()));
    }

    public Optional<GapRow> at(ConversationId conversation, MessageId after) {
        return db.first(
                SELECT + " WHERE conversation = ? AND after = ?", GapRows::read, conversation.value(), after.value());
    }

    public Optional<GapRow> named(ConversationId conversation, String token) {
        return db.first(SELECT + " WHERE conversation = ? AND token = ?", GapRows::read, conversation.value(), token);
    }

    public List<GapRow> of(ConversationId conversation) {
        return db.list(SELECT + " WHERE conversation = ? ORDER BY after", GapRows::read, conversation.value());
    }

    /** All of the profile that are in a state, such as those whose fetching a crash has ended. */
    public List<GapRow> in(Gap.State state) {
        return db.list(SELECT + " WHERE state = ?", GapRows::read, Codes.GAP.code(state));
    }

    public void remove(ConversationId conversation, MessageId after) {
        db.update("DELETE FROM gap WHERE conversation = ? AND after = ?", conversation.value(), after.value());
    }

    /** Those behind a message of {@code [from, to]}. */
    List<Gap> within(ConversationId conversation, long from, long to) {
        return db.list(
                SELECT + " WHERE conversation = ? AND after BETWEEN ? AND ? ORDER BY after",
                row -> read(row).gap(),
                conversation.value(),
                from,
                to);
    }

    private static GapRow read(ResultSet row) throws SQLException {
        Gap gap = new Gap(
                new ConversationId(row.getLong(1)),
                new MessageId(row.getLong(2)),
                Codes.GAP.value(row.getInt(3)),
                Codes.failure(row.getString(4)));
        return new GapRow(gap, row.getString(5));
    }
}
