package org.tertulia.swing.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.TimelinePage;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.RoomNote;

/** The stretch of a conversation that is in memory: contiguous, bounded, whole records replaced by whole records. */
final class TimelineWindow {

    private final int limit;
    private final List<Message> messages = new ArrayList<>();
    private final TreeMap<MessageId, Gap> gaps = new TreeMap<>();
    private final TreeMap<MessageId, RoomNote> notes = new TreeMap<>();
    private final SequencedMap<OutboxId, OutboxItem> outbox = new LinkedHashMap<>();
    private boolean atStart;
    private boolean atEnd;
    private int trims;

    /** @param limit most messages kept */
    TimelineWindow(int limit) {
        this.limit = limit;
    }

    List<Message> messages() {
        return messages;
    }

    Map<MessageId, Gap> gaps() {
        return atStart ? gaps : gaps.tailMap(new MessageId(1));
    }

    Collection<OutboxItem> outbox() {
        return atEnd ? outbox.values() : List.of();
    }

    /** Those between the messages, and beyond them where nothing more is to be read. */
    Collection<RoomNote> notes() {
        MessageId first = first();
        MessageId last = last();
        NavigableMap<MessageId, RoomNote> here = notes;
        if (first == null || last == null) return atStart && atEnd ? here.values() : List.of();
        if (!atStart) here = here.tailMap(first, true);
        if (!atEnd) here = here.headMap(last, true);
        return here.values();
    }

    boolean atStart() {
        return atStart;
    }

    boolean atEnd() {
        return atEnd;
    }

    @Nullable
    MessageId first() {
        return messages.isEmpty() ? null : messages.getFirst().id();
    }

    @Nullable
    MessageId last() {
        return messages.isEmpty() ? null : messages.getLast().id();
    }

    /** How often the oldest were let go because there was no room: a page from before that does not adjoin any more. */
    int trims() {
        return trims;
    }

    boolean contains(MessageId id) {
        return find(id) >= 0;
    }

    void reset(TimelinePage page) {
        messages.clear();
        gaps.clear();
        outbox.clear();
        notes.clear();
        messages.addAll(page.messages());
        page.notes().forEach(this::put);
        page.gaps().forEach(this::put);
        page.outbox().forEach(this::put);
        atStart = page.atStart();
        atEnd = page.atEnd();
    }

    void addOlder(TimelinePage page) {
        page.messages().forEach(this::insert);
        page.notes().forEach(this::put);
        page.gaps().forEach(this::put);
        atStart = page.atStart();
        if (messages.size() > limit) {
            messages.subList(limit, messages.size()).clear();
            atEnd = false;
            notes.tailMap(messages.getLast().id(), false).clear();
        }
    }

    void addNewer(TimelinePage page) {
        page.messages().forEach(this::insert);
        page.notes().forEach(this::put);
        page.gaps().forEach(this::put);
        atEnd = page.atEnd();
        if (atEnd) page.outbox().forEach(this::put);
        trimOldest();
    }

    /**
     * @param keepsStart whether somebody reads above the end: then what is old stays, and a newest message for which
     *     there is no room is left to be read later
     * @return whether it belongs here
     */
    boolean add(Message message, boolean keepsStart) {
        int at = find(message.id());
        if (keepsStart && at < 0 && -1 - at == messages.size() && messages.size() >= limit) {
            boolean had = atEnd;
            atEnd = false;
            return had;
        }
        if (at < 0 && -1 - at == 0 && !atStart && !messages.isEmpty()) return false;
        if (at < 0 && -1 - at == messages.size() && !atEnd) return false;
        insert(message);
        trimOldest();
        return true;
    }

    boolean change(Message message) {
        int at = find(message.id());
        if (at >= 0) messages.set(at, message);
        return at >= 0;
    }

    boolean remove(MessageId id) {
        int at = find(id);
        if (at >= 0) messages.remove(at);
        return at >= 0;
    }

    void put(Gap gap) {
        gaps.put(gap.after(), gap);
    }

    void removeGap(MessageId after) {
        gaps.remove(after);
    }

    void put(RoomNote note) {
        notes.put(note.id(), note);
    }

    void put(OutboxItem item) {
        outbox.put(item.id(), item);
    }

    void remove(OutboxId id) {
        outbox.remove(id);
    }

    private void trimOldest() {
        if (messages.size() <= limit + limit / 4) return;
        messages.subList(0, messages.size() - limit).clear();
        trims++;
        atStart = false;
        notes.headMap(messages.getFirst().id(), false).clear();
    }

    private void insert(Message message) {
        int at = find(message.id());
        if (at >= 0) {
            messages.set(at, message);
        } else {
            messages.add(-1 - at, message);
        }
    }

    private int find(MessageId id) {
        int low = 0;
        int high = messages.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = messages.get(middle).id().compareTo(id);
            if (order == 0) return middle;
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }
}
