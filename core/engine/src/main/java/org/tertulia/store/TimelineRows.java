package org.tertulia.store;

import java.util.List;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.RoomNote;

/**
 * A stretch of a conversation.
 *
 * @param messages the oldest first
 * @param gaps behind one of {@code messages} and, when {@code atStart}, before the first
 * @param outbox when {@code atEnd}, in the order of writing
 * @param atStart whether nothing older is stored
 * @param atEnd whether nothing newer is stored
 * @param notes around these messages, the oldest first; the newest, where there are very many
 */
public record TimelineRows(
        List<Message> messages,
        List<Gap> gaps,
        List<OutboxItem> outbox,
        boolean atStart,
        boolean atEnd,
        List<RoomNote> notes) {
    public TimelineRows {
        messages = List.copyOf(messages);
        gaps = List.copyOf(gaps);
        outbox = List.copyOf(outbox);
        notes = List.copyOf(notes);
    }
}
