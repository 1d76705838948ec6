package org.tertulia.swing.view;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.swing.model.ChangeEar;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.ConversationListModel;
import org.tertulia.swing.model.Notifier;
import org.tertulia.swing.text.Screening;
import org.tertulia.swing.theme.Messages;

/**
 * Decides what is told outside the window: the last message of a burst in each conversation that is neither muted nor
 * before the person's eyes, until it has been read. Event thread only.
 */
public final class Notifications implements ChangeEar {

    private static final int MOST_CHARACTERS = 300;

    private final ConversationListModel conversations;
    private final Notifier notifier;
    private final Supplier<@Nullable ConversationId> inView;
    private final LinkedHashMap<ConversationId, Message> fresh = new LinkedHashMap<>();
    private final Map<ConversationId, MessageId> told = new HashMap<>();

    /** @param inView the conversation that is open in a window that has the focus */
    public Notifications(
            ConversationListModel conversations, Notifier notifier, Supplier<@Nullable ConversationId> inView) {
        this.conversations = conversations;
        this.notifier = notifier;
        this.inView = inView;
        conversations.changes().listen(this::settled);
    }

    @Override
    public void changed(long revision, Change change) {
        if (change instanceof Change.MessageAdded(Message message, boolean history)
                && !history
                && !message.outgoing()) {
            // who is named wants to see where, also when somebody has spoken since
            Message before = fresh.get(message.conversation());
            boolean weaker = before != null && before.mention() && !message.mention();
            fresh.putLast(message.conversation(), weaker ? before : message);
        }
    }

    @Override
    public void settled() {
        if (!conversations.loaded()) return;
        List<Message> now = List.copyOf(fresh.values());
        fresh.clear();
        now.forEach(this::tell);
        told.entrySet().removeIf(entry -> {
            boolean over = isOver(conversations.find(entry.getKey()), entry.getValue());
            if (over) notifier.withdraw(entry.getKey());
            return over;
        });
    }

    /** A flood: the lists say what is unread. */
    @Override
    public void reread() {
        fresh.clear();
    }

    private void tell(Message message) {
        ConversationItem item = conversations.find(message.conversation());
        if (item == null || isOver(item, message.id()) || message.conversation().equals(inView.get())) return;
        told.put(message.conversation(), message.id());
        Conversation c = item.conversation();
        String count = c.unread() > 1 ? c.title() + " (" + c.unread() + ")" : c.title();
        String title = message.mention() ? Messages.text("notification.mention", count) : count;
        notifier.show(
                c.id(), Screening.oneLine(title), cut(Screening.oneLine(ConversationCell.words(message, item.room()))));
    }

    /** Read here or elsewhere, muted, or gone. */
    private static boolean isOver(@Nullable ConversationItem item, MessageId message) {
        return item == null
                || item.conversation().muted()
                || item.conversation().readUpTo().compareTo(message) >= 0;
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= MOST_CHARACTERS) return text;
        return text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }
}
