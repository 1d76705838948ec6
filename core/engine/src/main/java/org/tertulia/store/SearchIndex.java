package org.tertulia.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tertulia.model.Message;

/**
 * The full-text index. Additions of a transaction wait for its end and go in by id: each step backwards would cost a
 * segment of the index.
 */
final class SearchIndex {

    private final Db db;
    private final List<Entry> waiting = new ArrayList<>();

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

    /** How many wait; give it to {@link #forgetFrom} to undo what came behind. */
    int mark() {
        return waiting.size();
    }

    void forgetFrom(int mark) {
        waiting.subList(mark, waiting.size()).clear();
    }

    void flush() {
        waiting.sort(Comparator.comparingLong(Entry::id));
        for (Entry entry : waiting)
            db.update("INSERT INTO message_index(rowid, tokens) VALUES(?, ?)", entry.id, entry.text);
        waiting.clear();
    }

    private record Entry(long id, long conversation, long sender, String text) {}
}
