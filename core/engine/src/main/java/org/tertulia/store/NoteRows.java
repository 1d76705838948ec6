package org.tertulia.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.model.RoomNote;
import org.tertulia.model.RoomNote.Passage;
import org.tertulia.model.RoomNote.What.Removal;
import org.tertulia.model.RoomNote.What.Topic;
import org.tertulia.model.RoomNote.What.Traffic;

/** What happened in rooms. Names are lines: the store keeps several in one text. */
public final class NoteRows {

    private static final String SELECT = "SELECT conversation, id, kind, who, doer, text, first, second FROM room_note";
    private static final int TRAFFIC = 0;
    private static final int REMOVAL = 1;
    private static final int TOPIC = 2;
    private static final char SEPARATOR = '\u001f';
    private static final Map<Passage.Kind, Character> KINDS = Map.of(
            Passage.Kind.CAME, '+',
            Passage.Kind.WENT, '-',
            Passage.Kind.VISITED, 'v',
            Passage.Kind.RETURNED, 'r',
            Passage.Kind.RENAMED, '=');

    private final Db db;

    NoteRows(Db db) {
        this.db = db;
    }

    /** Inserts it, or replaces what it was before. */
    public void put(RoomNote note) {
        switch (note.what()) {
            case Traffic it -> put(note, TRAFFIC, "", "", people(it.people()), it.moreCame(), it.moreWent());
            case Removal it -> put(note, REMOVAL, it.name(), it.by(), it.why(), number(it.self()), number(it.banned()));
            case Topic it -> put(note, TOPIC, "", it.by(), it.topic(), 0, 0);
            default -> throw new IllegalArgumentException("cannot be stored: " + note.what());
        }
    }

    private void put(RoomNote note, int kind, String who, String doer, String text, int first, int second) {
        db.update(
                "INSERT OR REPLACE INTO room_note(conversation, id, kind, who, doer, text, first, second)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                note.conversation().value(),
                note.id().value(),
                kind,
                who,
                doer,
                text,
                first,
                second);
    }

    public Optional<RoomNote> last(ConversationId conversation) {
        return db.first(
                SELECT + " WHERE conversation = ? ORDER BY id DESC LIMIT 1", NoteRows::read, conversation.value());
    }

    /** Forgets all but the newest of a conversation. */
    public void keep(ConversationId conversation, int most) {
        db.update(
                "DELETE FROM room_note WHERE conversation = ?1 AND id <= coalesce((SELECT id FROM room_note"
                        + " WHERE conversation = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2), 0)",
                conversation.value(),
                most);
    }

    /** The newest of {@code [from, to]}, the oldest first. */
    List<RoomNote> within(ConversationId conversation, long from, long to, int most) {
        List<RoomNote> found = new ArrayList<>(db.list(
                SELECT + " WHERE conversation = ? AND id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?",
                NoteRows::read,
                conversation.value(),
                from,
                to,
                most));
        Collections.reverse(found);
        return found;
    }

    private static RoomNote read(ResultSet row) throws SQLException {
        String who = row.getString(4);
        String doer = row.getString(5);
        String text = row.getString(6);
        int first = row.getInt(7);
        int second = row.getInt(8);
        RoomNote.What what = switch (row.getInt(3)) {
            case TRAFFIC -> new Traffic(people(text), first, second);
            case REMOVAL -> new Removal(who, first != 0, second != 0, doer, text);
            case TOPIC -> new Topic(doer, text);
            default -> throw new StoreException(StoreException.Problem.CORRUPT, "unknown kind of note");
        };
        return new RoomNote(new MessageId(row.getLong(2)), new ConversationId(row.getLong(1)), what);
    }

    private static String people(List<Passage> people) {
        StringBuilder lines = new StringBuilder();
        for (Passage each : people) {
            lines.append(KINDS.get(each.kind())).append(each.name());
            if (!each.now().equals(each.name())) lines.append(SEPARATOR).append(each.now());
            lines.append('\n');
        }
        return lines.toString();
    }

    private static List<Passage> people(String lines) {
        return lines.lines().map(NoteRows::passage).toList();
    }

    private static Passage passage(String line) {
        int end = line.indexOf(SEPARATOR);
        String name = end < 0 ? line.substring(1) : line.substring(1, end);
        return new Passage(name, kind(line.charAt(0)), end < 0 ? name : line.substring(end + 1));
    }

    private static Passage.Kind kind(char mark) {
        for (var each : KINDS.entrySet()) if (each.getValue() == mark) return each.getKey();
        throw new StoreException(StoreException.Problem.CORRUPT, "unknown passage");
    }

    private static int number(boolean yes) {
        return yes ? 1 : 0;
    }
}
