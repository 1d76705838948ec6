package org.tertulia.swing.model;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.client.Snapshot;
import org.tertulia.client.TimelinePage;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.RoomNote;

/**
 * One conversation as rows. Holds a stretch of it and reads on as the person scrolls. Changes at or below the revision
 * of the last full reading are dropped; what arrives while a page is being read is applied again on top of the page.
 */
public final class TimelineModel implements ChangeEar {

    /** Most messages kept in memory for one conversation. */
    static final int LIMIT = 2000;

    private static final int PAGE = 100;
    /** So many unread messages are read together with the end. */
    private static final int NEAR = 300;

    private static final int MOST_SPEAKERS = 100;

    private record Told(long revision, Change change) {}

    private final CoreLink core;
    private final ConversationId id;
    private final ZoneId zone;
    private final TimelineWindow window = new TimelineWindow(LIMIT);
    private final LinkedHashMap<Address, String> typing = new LinkedHashMap<>();
    private final List<Told> early = new ArrayList<>();
    private final List<TimelineEar> listeners = new ArrayList<>();
    private List<TimelineRow> rows = List.of();
    private MessageId readUpTo;
    private int unread;
    private @Nullable MessageId newFrom;
    private @Nullable MessageId place;
    private @Nullable Runnable after;
    private int reading;
    private boolean loading;
    private boolean loaded;
    private boolean watched;
    private boolean dirty;
    private long floor;

    public TimelineModel(CoreLink core, Conversation conversation, ZoneId zone) {
        this.core = core;
        this.id = conversation.id();
        this.zone = zone;
        this.readUpTo = conversation.readUpTo();
        this.unread = conversation.unread();
        core.listen(this);
    }

    public ConversationId conversation() {
        return id;
    }

    /** Reads the place where the person left off, or the end. */
    public void open() {
        boolean far = unread > NEAR && readUpTo.value() > 0;
        read(far ? readUpTo.next() : null, this::revealNews);
    }

    /**
     * Reads what is around a message.
     *
     * @param then run when it is there, behind {@link TimelineEar#replaced}
     */
    public void openAt(MessageId near, Runnable then) {
        read(near, then);
    }

    public void close() {
        core.forget(this);
        listeners.clear();
        reading++;
    }

    public List<TimelineRow> rows() {
        return rows;
    }

    /** The last message seen. */
    public MessageId readUpTo() {
        return readUpTo;
    }

    /** Whether the first page is here: before, no rows means nothing. */
    public boolean loaded() {
        return loaded;
    }

    public void listen(TimelineEar listener) {
        listeners.add(listener);
    }

    /**
     * The first rows are on the screen: read what is before them. When so much comes at the end meanwhile that there is
     * no room for it, the end stays.
     */
    public void needOlder() {
        MessageId first = window.first();
        if (loading || window.atStart() || first == null) return;
        int held = window.messages().size();
        int trims = window.trims();
        page(new Query.Timeline(id, first, PAGE, 0), older -> {
            int holds = window.messages().size();
            boolean overtaken = trims != window.trims()
                    || (holds > held && holds + older.messages().size() > LIMIT);
            if (!overtaken) window.addOlder(older);
        });
    }

    public void needNewer() {
        MessageId last = window.last();
        if (loading || window.atEnd() || last == null) return;
        page(new Query.Timeline(id, last.next(), 0, PAGE), window::addNewer);
    }

    /** Whether the newest message is in {@link #rows}. */
    public boolean atEnd() {
        return window.atEnd();
    }

    public void jumpTo(MessageId message) {
        if (window.contains(message)) {
            listeners.forEach(listener -> listener.reveal(message));
        } else {
            read(message, () -> listeners.forEach(listener -> listener.reveal(message)));
        }
    }

    public void jumpToEnd() {
        if (window.atEnd()) {
            listeners.forEach(listener -> listener.reveal(null));
        } else {
            read(null, () -> listeners.forEach(listener -> listener.reveal(null)));
        }
    }

    /**
     * The person sees messages up to this one: the window has the focus and it is in view.
     *
     * @see #away
     */
    public void seen(MessageId upTo) {
        watched = true;
        if (upTo.compareTo(readUpTo) <= 0) return;
        readUpTo = upTo;
        core.send(new Command.MarkRead(id, upTo), outcome -> {});
    }

    /**
     * Where the reader is, for reading again.
     *
     * @param message the first in view, or {@code null} for the end
     */
    public void at(@Nullable MessageId message) {
        place = message;
    }

    /** The person does not see the end: what comes now is new. */
    public void away() {
        watched = false;
    }

    /** Everything has been seen, on the screen or not. */
    public void markAllRead() {
        MessageId last = window.last();
        if (window.atEnd() && last != null) seen(last);
    }

    /** @param refused told when it could not even be queued: what was written is still the person's */
    public void send(Body body, Consumer<Failure> refused) {
        core.send(new Command.Send(id, body), outcome -> {
            if (outcome instanceof Outcome.Failed<OutboxId>(var failure)) refused.accept(failure);
        });
        jumpToEnd();
    }

    /** Who has said something here lately, the last first. */
    public List<String> speakers() {
        return window.messages().reversed().stream()
                .filter(message -> !message.outgoing())
                .map(Message::senderName)
                .distinct()
                .limit(MOST_SPEAKERS)
                .toList();
    }

    public void typing(boolean now) {
        core.send(new Command.SetTyping(id, now), outcome -> {});
    }

    public void retry(OutboxId item) {
        core.send(new Command.Retry(item), outcome -> {});
    }

    public void discard(OutboxId item) {
        core.send(new Command.Discard(item), outcome -> {});
    }

    /** @param failed told why nothing came */
    public void fill(MessageId after, Consumer<Failure> failed) {
        core.send(new Command.FillGap(id, after), outcome -> {
            if (outcome instanceof Outcome.Failed<Nothing>(var failure)) failed.accept(failure);
        });
    }

    // ---- changes

    @Override
    public void changed(long revision, Change change) {
        if (loading) early.add(new Told(revision, change));
        if (revision > floor && loaded && apply(change)) dirty = true;
    }

    @Override
    public void settled() {
        if (!dirty) return;
        dirty = false;
        List<TimelineRow> before = rows;
        rows = lay();
        int head = 0;
        int most = Math.min(before.size(), rows.size());
        while (head < most && before.get(head).equals(rows.get(head))) head++;
        int tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).equals(rows.get(rows.size() - 1 - tail)))
            tail++;
        int at = head;
        int removed = before.size() - head - tail;
        int inserted = rows.size() - head - tail;
        if (removed + inserted > 0) listeners.forEach(listener -> listener.spliced(at, removed, inserted));
    }

    @Override
    public void reread() {
        MessageId here = place;
        read(here, after == null ? () -> listeners.forEach(TimelineEar::stayed) : after);
    }

    private boolean apply(Change change) {
        return switch (change) {
            case Change.MessageAdded(Message message, boolean history)
            when here(message.conversation()) -> added(message, history);
            case Change.MessageChanged(Message message) when here(message.conversation()) -> window.change(message);
            case Change.MessageRemoved(ConversationId c, MessageId message) when here(c) -> window.remove(message);
            case Change.GapChanged(var gap)
            when here(gap.conversation()) -> {
                window.put(gap);
                yield true;
            }
            case Change.GapRemoved(ConversationId c, MessageId behind)
            when here(c) -> {
                window.removeGap(behind);
                yield true;
            }
            case Change.OutboxChanged(var item)
            when here(item.conversation()) -> {
                window.put(item);
                yield true;
            }
            case Change.OutboxRemoved(ConversationId c, OutboxId item)
            when here(c) -> {
                window.remove(item);
                yield true;
            }
            case Change.RoomNoteChanged(RoomNote note)
            when here(note.conversation()) -> {
                window.put(note);
                yield true;
            }
            case Change.TypingChanged(ConversationId c, Address who, String name, boolean on)
            when here(c) -> !Objects.equals(on ? name : null, on ? typing.put(who, name) : typing.remove(who));
            case Change.ConversationChanged(Conversation c)
            when here(c.id()) -> {
                if (c.readUpTo().compareTo(readUpTo) > 0) readUpTo = c.readUpTo();
                yield false;
            }
            default -> false;
        };
    }

    private boolean added(Message message, boolean history) {
        if (!history) {
            typing.remove(message.sender());
            if (!watched && !message.outgoing()) {
                if (newFrom == null) {
                    newFrom = message.id();
                    unread = 0;
                }
                unread++;
            }
        }
        return window.add(message, place != null);
    }

    private boolean here(ConversationId other) {
        return id.equals(other);
    }

    // ---- reading

    /** Reads anew, around a message or at the end. */
    private void read(@Nullable MessageId around, Runnable then) {
        int mine = ++reading;
        loading = true;
        after = then;
        early.clear();
        int older = around == null ? PAGE + Math.min(unread, NEAR) : PAGE / 2;
        core.ask(
                new Query.Timeline(id, around, older, around == null ? 0 : PAGE),
                snapshot -> {
                    if (mine == reading) replace(snapshot);
                },
                () -> loading = mine != reading && loading);
    }

    private void replace(Snapshot<TimelinePage> snapshot) {
        loading = false;
        loaded = true;
        floor = snapshot.revision();
        window.reset(snapshot.value());
        if (newFrom == null && unread > 0) newFrom = firstNew();
        replay(floor);
        dirty = false;
        rows = lay();
        listeners.forEach(TimelineEar::replaced);
        Runnable then = after;
        after = null;
        if (then != null) then.run();
    }

    private void page(Query<TimelinePage> query, Consumer<TimelinePage> merge) {
        int mine = ++reading;
        loading = true;
        early.clear();
        core.ask(
                query,
                snapshot -> {
                    if (mine != reading) return;
                    loading = false;
                    merge.accept(snapshot.value());
                    replay(snapshot.revision());
                    dirty = true;
                    settled();
                },
                () -> loading = mine != reading && loading);
    }

    private void replay(long behind) {
        for (Told told : early) if (told.revision() > behind) apply(told.change());
        early.clear();
    }

    private void revealNews() {
        listeners.forEach(TimelineEar::revealNews);
    }

    /** History that came later is not news: with the end at hand, it is the number that counts. */
    private @Nullable MessageId firstNew() {
        List<Message> behind = window.messages().stream()
                .filter(message -> !message.outgoing() && message.id().compareTo(readUpTo) > 0)
                .toList();
        if (behind.isEmpty()) return null;
        int from = window.atEnd() ? Math.max(0, behind.size() - unread) : 0;
        return behind.get(from).id();
    }

    private List<TimelineRow> lay() {
        return new TimelineRows(zone, window.notes())
                .lay(window.messages(), window.gaps(), window.outbox(), typing, newFrom, unread);
    }
}
