package org.tertulia.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.network.IncomingMessage;

/**
 * The messages of one batch that come from a conversation's archive, on their way to their places: inside the gap that
 * they fill, in the archive's order, around those that we have already, else by their time.
 */
final class HistoryPage {

    private final ConversationId conversation;
    private final MessageIds ids;
    private final List<IncomingMessage> messages;
    private final List<Long> known;
    private final long low;
    private final long high;
    private long previous;
    private int next;

    /**
     * @param known for each message the id that it has already, or 0
     * @param low the gap is behind this id, or 0
     * @param high and before this one, or {@link MessageIds#MAX}
     */
    HistoryPage(
            ConversationId conversation,
            MessageIds ids,
            List<IncomingMessage> messages,
            List<Long> known,
            long low,
            long high) {
        this.conversation = conversation;
        this.ids = ids;
        this.messages = messages;
        this.known = known;
        this.low = low;
        this.previous = low;
        this.high = high;
    }

    /** @param id of a message of the page that we have, or {@code null}: it gets its place now */
    MessageId place(IncomingMessage message, @Nullable MessageId id) {
        int at = indexOf(message);
        if (at >= 0) next = at + 1;
        if (id != null) {
            if (id.value() > previous && id.value() < high) previous = id.value();
            return id;
        }
        long bound = bound();
        long wanted = ids.wanted(message.sent());
        boolean squeezed = wanted <= previous && previous == low;
        if (squeezed) bound = Math.min(bound, low + MessageIds.GAP_ROOM);
        // At the upper end of the gap: older pages still come below.
        if (squeezed || wanted >= bound) wanted = bound - newBeforeBound();
        wanted = Math.max(wanted, previous + 1);
        MessageId placed = ids.between(conversation, previous, wanted, bound);
        previous = Math.max(previous, placed.value());
        return placed;
    }

    private int indexOf(IncomingMessage message) {
        for (int i = next; i < messages.size(); i++) {
            if (messages.get(i).ids().equals(message.ids())) return i;
        }
        return -1;
    }

    /** The id of the next message of the page that we have, or the end of the gap. */
    private long bound() {
        for (int i = next; i < known.size(); i++) {
            if (known.get(i) > previous && known.get(i) < high) return known.get(i);
        }
        return high;
    }

    /** How many must find room before that, the one being placed included. */
    private int newBeforeBound() {
        int count = 1;
        for (int i = next; i < known.size() && known.get(i) == 0; i++) count++;
        return count;
    }
}
