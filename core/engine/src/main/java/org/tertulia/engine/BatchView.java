package org.tertulia.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.NetworkEvent;

/** The batch whose events are being applied: what one of them needs to know of the others. */
final class BatchView {

    private final List<NetworkEvent> events;
    private final Map<ConversationId, HistoryPage> pages = new HashMap<>();

    BatchView(List<NetworkEvent> events) {
        this.events = events;
    }

    /** Its messages of a conversation that came from an archive, in the archive's order. */
    List<IncomingMessage> history(Address conversation) {
        return events.stream()
                .filter(NetworkEvent.MessageReceived.class::isInstance)
                .map(event -> ((NetworkEvent.MessageReceived) event).message())
                .filter(message -> message.placement() == IncomingMessage.Placement.HISTORY)
                .filter(message -> message.conversation().equals(conversation))
                .toList();
    }

    /** As its messages say. */
    Conversation.Kind kind(Address conversation) {
        for (NetworkEvent event : events) {
            if (event instanceof NetworkEvent.MessageReceived(var message)
                    && message.conversation().equals(conversation)) return message.kind();
        }
        return Conversation.Kind.DIRECT;
    }

    /** The gap that it fills, or empty. */
    List<String> closedGaps(Address conversation) {
        return events.stream()
                .filter(event -> event instanceof NetworkEvent.GapClosed gap
                        && gap.conversation().equals(conversation))
                .map(event -> ((NetworkEvent.GapClosed) event).token())
                .toList();
    }

    HistoryPage page(ConversationId conversation, Supplier<HistoryPage> make) {
        HistoryPage page = pages.get(conversation);
        if (page == null) {
            page = make.get();
            pages.put(conversation, page);
        }
        return page;
    }
}
