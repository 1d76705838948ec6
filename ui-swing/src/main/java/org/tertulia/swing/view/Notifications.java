package org.tertulia.swing.view;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.Request;
import org.tertulia.swing.model.ChangeEar;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.ConversationListModel;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.model.News;
import org.tertulia.swing.model.Notifier;
import org.tertulia.swing.model.RequestsModel;
import org.tertulia.swing.text.Screening;
import org.tertulia.swing.theme.Messages;

/**
 * Decides what is told outside the window: the last message of a burst in each conversation that is neither muted nor
 * before the person's eyes, until it has been read; and whoever asks for something, while the window is not looked at.
 * Event thread only.
 */
public final class Notifications implements ChangeEar {

    private static final int MOST_CHARACTERS = 300;

    private static final News ASKED = new News.Asked();

    private final ConversationListModel conversations;
    private final RequestsModel requests;
    private final Notifier notifier;
    private final Supplier<@Nullable ConversationId> inView;
    private final LinkedHashMap<ConversationId, Message> fresh = new LinkedHashMap<>();
    private final Map<ConversationId, MessageId> told = new HashMap<>();
    private final BooleanSupplier lookedAt;
    private @Nullable Request asked;
    private boolean asking;

    /**
     * @param inView the conversation that is open in a window that has the focus
     * @param lookedAt whether the window has the focus
     */
    public Notifications(
            Models models, Notifier notifier, Supplier<@Nullable ConversationId> inView, BooleanSupplier lookedAt) {
        this.conversations = models.conversations();
        this.requests = models.requests();
        this.notifier = notifier;
        this.inView = inView;
        this.lookedAt = lookedAt;
        conversations.changes().listen(this::settled);
        requests.changes().listen(this::settleRequests);
    }

    @Override
    public void changed(long revision, Change change) {
        if (change instanceof Change.RequestChanged(Request request)) asked = request;
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
        settleRequests();
        if (!conversations.loaded()) return;
        List<Message> now = List.copyOf(fresh.values());
        fresh.clear();
        now.forEach(this::tell);
        told.entrySet().removeIf(entry -> {
            boolean over = isOver(conversations.find(entry.getKey()), entry.getValue());
            if (over) notifier.withdraw(new News.Said(entry.getKey()));
            return over;
        });
    }

    private void settleRequests() {
        Request newest = asked;
        asked = null;
        if (requests.size() == 0) {
            if (asking) notifier.withdraw(ASKED);
            asking = false;
        } else if (newest != null && !lookedAt.getAsBoolean()) {
            tell(newest);
            asking = true;
        }
    }

    private void tell(Request request) {
        String name = request.name().isEmpty() ? request.from().value() : request.name();
        String title = Messages.text("notification.asked", name);
        String what = request.kind() == Request.Kind.ROOM
                ? Messages.text("requests.room", name) + ": "
                        + request.subject().value()
                : Messages.text("requests.contact");
        notifier.show(ASKED, Screening.oneLine(title), cut(Screening.oneLine(what)));
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
                new News.Said(c.id()),
                Screening.oneLine(title),
                cut(Screening.oneLine(ConversationCell.words(message, item.room()))));
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
