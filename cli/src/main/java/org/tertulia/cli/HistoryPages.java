package org.tertulia.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Query;
import org.tertulia.client.TimelinePage;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxItem;

/** A conversation from its beginning, or from a moment, to its end, a page at a time: as little in memory as one page. */
final class HistoryPages {

    /** So few that even the longest messages fit into one answer. */
    static final int PAGE = 50;

    private final Talk talk;

    HistoryPages(Talk talk) {
        this.talk = talk;
    }

    /** What it comes by, in order. */
    interface Walker {

        void message(Message message);

        /** History is missing here. */
        void gap(Gap gap);

        /** At the end: what has not become a message. */
        void unsent(OutboxItem item);
    }

    /** @param until the first that is left out; {@code null}: to the end, and what waits there */
    void walk(ConversationId conversation, MessageId since, @Nullable MessageId until, Walker walker)
            throws InterruptedException {
        MessageId next = since;
        while (true) {
            TimelinePage page = talk.ask(new Query.Timeline(conversation, next, 0, PAGE));
            if (page.atStart()) gapBehind(page.gaps(), new MessageId(0), walker);
            for (Message message : page.messages()) {
                if (until != null && message.id().compareTo(until) >= 0) return;
                walker.message(message);
                gapBehind(page.gaps(), message.id(), walker);
            }
            if (page.atEnd() || page.messages().isEmpty()) {
                if (until == null) page.outbox().forEach(walker::unsent);
                return;
            }
            next = page.messages().getLast().id().next();
        }
    }

    private static void gapBehind(List<Gap> gaps, MessageId message, Walker walker) {
        gaps.stream().filter(gap -> gap.after().equals(message)).forEach(walker::gap);
    }
}
