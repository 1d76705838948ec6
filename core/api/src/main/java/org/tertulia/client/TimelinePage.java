package org.tertulia.client;

import java.util.List;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.RoomNote;

/**
 * A stretch of a conversation.
 *
 * @param messages in order, the oldest first
 * @param gaps holes behind one of {@code messages}, and, when {@code atStart}, the one before the first
 * @param outbox when {@code atEnd}: what waits to be sent, in the order of writing
 * @param atStart whether nothing older is in the store
 * @param atEnd whether nothing newer is in the store
 * @param notes what happened around these messages, the oldest first; the newest, where there are very many
 */
public record TimelinePage(
        List<Message> messages,
        List<Gap> gaps,
        List<OutboxItem> outbox,
        boolean atStart,
        boolean atEnd,
        List<RoomNote> notes) {

    /** One where nothing happened besides. */
    public TimelinePage(
            List<Message> messages, List<Gap> gaps, List<OutboxItem> outbox, boolean atStart, boolean atEnd) {
        this(messages, gaps, outbox, atStart, atEnd, List.of());
    }

    public TimelinePage {
        messages = List.copyOf(messages);
        gaps = List.copyOf(gaps);
        outbox = List.copyOf(outbox);
        notes = List.copyOf(notes);
    }
}
