package org.tertulia.client;

import java.util.List;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.OutboxItem;

/**
 * A stretch of a conversation.
 *
 * @param messages in order, the oldest first
 * @param gaps holes behind one of {@code messages}, and, when {@code atStart}, the one before the first
 * @param outbox when {@code atEnd}: what waits to be sent, in the order of writing
 * @param atStart whether nothing older is in the store
 * @param atEnd whether nothing newer is in the store
 */
public record TimelinePage(
        List<Message> messages, List<Gap> gaps, List<OutboxItem> outbox, boolean atStart, boolean atEnd) {

    public TimelinePage {
        messages = List.copyOf(messages);
        gaps = List.copyOf(gaps);
        outbox = List.copyOf(outbox);
    }
}
