package org.tertulia.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxItem;

/** Reads stretches of conversations. */
final class Timelines {

    private static final String SELECT = "SELECT " + MessageReader.COLUMNS + " FROM message m WHERE m.conversation = ?";

    private final Db db;
    private final MessageReader reader;
    private static final int MOST_NOTES = 500;

    private final GapRows gaps;
    private final NoteRows notes;
    private final OutboxRows outbox;

    Timelines(Db db, Interned interned) {
        this.db = db;
        reader = new MessageReader(interned);
        gaps = new GapRows(db);
        notes = new NoteRows(db);
        outbox = new OutboxRows(db);
    }

    /** One more than asked for is read on either side, to know whether there is more. */
    TimelineRows page(ConversationId conversation, @Nullable MessageId around, int older, int newer) {
        long place = around == null ? Long.MAX_VALUE : around.value();
        List<Message> before = db.list(
                SELECT + " AND m.id < ? ORDER BY m.id DESC LIMIT ?",
                reader::read,
                conversation.value(),
                place,
                older + 1);
        List<Message> from = around == null
                ? List.of()
                : db.list(
                        SELECT + " AND m.id >= ? ORDER BY m.id LIMIT ?",
                        reader::read,
                        conversation.value(),
                        place,
                        newer + 1);
        boolean atStart = before.size() <= older;
        boolean atEnd = from.size() <= newer;
        List<Message> messages = new ArrayList<>(before.subList(0, atStart ? before.size() : older));
        Collections.reverse(messages);
        messages.addAll(atEnd ? from : from.subList(0, newer));
        return new TimelineRows(
                messages,
                gaps(conversation, messages, atStart),
                atEnd ? outbox(conversation) : List.of(),
                atStart,
                atEnd,
                notes.within(
                        conversation,
                        from(messages, atStart, older, place),
                        to(messages, atEnd, newer, place),
                        MOST_NOTES));
    }

    /** From the page before this one on; the one behind it begins at {@code around}. */
    private static long from(List<Message> messages, boolean atStart, int older, long around) {
        if (atStart) return 0;
        return older == 0 || messages.isEmpty()
                ? around
                : messages.getFirst().id().value();
    }

    private static long to(List<Message> messages, boolean atEnd, int newer, long around) {
        if (atEnd) return Long.MAX_VALUE;
        return newer == 0 || messages.isEmpty()
                ? around - 1
                : messages.getLast().id().value();
    }

    private List<Gap> gaps(ConversationId conversation, List<Message> messages, boolean atStart) {
        if (messages.isEmpty()) return atStart ? gaps.within(conversation, 0, 0) : List.of();
        long from = atStart ? 0 : messages.getFirst().id().value();
        return gaps.within(conversation, from, messages.getLast().id().value());
    }

    private List<OutboxItem> outbox(ConversationId conversation) {
        return outbox.of(conversation).stream().map(OutboxRow::item).toList();
    }
}
