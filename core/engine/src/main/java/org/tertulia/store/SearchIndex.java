package org.tertulia.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tertulia.model.Message;

/**
 * The full-text index, and the only place that changes it. It holds no text: a row goes with exactly the tokens it came
 * with, and wrong ones would leave ghosts that no check sees. Additions of a transaction wait for its end and go in by
 * id, since each step backwards would cost a segment of the index.
 */
final class SearchIndex {

    private static final System.Logger LOG = System.getLogger(SearchIndex.class.getName());
    private static final String ENTRY = "SELECT id, conversation, sender, body FROM message";
    private static final int REBUILD_TURN = 10_000;

    private final Db db;
    private final List<Entry> waiting = new ArrayList<>();
    private final Map<Long, Long> accounts = new HashMap<>();

    SearchIndex(Db db) {
        this.db = db;
    }

    void add(Message message, long sender) {
        waiting.add(new Entry(
                message.id().value(),
                message.conversation().value(),
                sender,
                message.body().text()));
    }

    /** Takes one message out; it must still be there. */
    void remove(long id) {
        if (waiting.removeIf(entry -> entry.id == id)) return;
        db.first(ENTRY + " WHERE id = ?", SearchIndex::read, id)
                .ifPresent(entry -> change(
                        "INSERT INTO message_index(message_index, rowid, tokens) VALUES('delete', ?, ?)", entry));
    }

    /** Takes the oldest messages of a conversation out; they must still be there. */
    void removeOldest(long conversation, int most) {
        flush();
        for (Entry entry :
                db.list(ENTRY + " WHERE conversation = ? ORDER BY id LIMIT ?", SearchIndex::read, conversation, most)) {
            change("INSERT INTO message_index(message_index, rowid, tokens) VALUES('delete', ?, ?)", entry);
        }
    }

    /** How many wait; give it to {@link #forgetFrom} to undo what came behind. */
    int mark() {
        return waiting.size();
    }

    void forgetFrom(int mark) {
        waiting.subList(Math.min(mark, waiting.size()), waiting.size()).clear();
        accounts.clear();
    }

    void flush() {
        waiting.sort(Comparator.comparingLong(Entry::id));
        for (Entry entry : waiting) change("INSERT INTO message_index(rowid, tokens) VALUES(?, ?)", entry);
        waiting.clear();
    }

    /** Makes the index anew when another version of the tokeniser has made it; inside a transaction. */
    void bringUpToDate() {
        if (db.number(0, "SELECT tokeniser FROM meta") == Tokeniser.VERSION) return;
        if (db.number(0, "SELECT 1 FROM message LIMIT 1") == 1) {
            LOG.log(System.Logger.Level.INFO, "The search index is made anew, about a minute for a million messages");
        }
        db.update("INSERT INTO message_index(message_index) VALUES('delete-all')");
        long last = -1;
        while (true) {
            List<Entry> turn =
                    db.list(ENTRY + " WHERE id > ? ORDER BY id LIMIT ?", SearchIndex::read, last, REBUILD_TURN);
            if (turn.isEmpty()) break;
            waiting.addAll(turn);
            flush();
            last = turn.getLast().id;
        }
        db.update("UPDATE meta SET tokeniser = ?", Tokeniser.VERSION);
    }

    private void change(String sql, Entry entry) {
        db.update(sql, entry.id, IndexTokens.of(entry.body, entry.conversation, entry.sender, account(entry)));
    }

    private long account(Entry entry) {
        return accounts.computeIfAbsent(
                entry.conversation, id -> db.number(0, "SELECT account FROM conversation WHERE id = ?", id));
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4));
    }

    private record Entry(long id, long conversation, long sender, String body) {}
}
