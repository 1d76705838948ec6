package org.tertulia.swing.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.RoomNote;
import org.tertulia.model.RoomNote.What;

/** Sets messages into rows: days, groups, the line over what is new, holes, what waits to be sent, who is typing. */
final class TimelineRows {

    private static final Duration GROUP = Duration.ofMinutes(5);

    private final ZoneId zone;
    private final Deque<RoomNote> notes;
    private final List<TimelineRow> rows = new ArrayList<>();
    private @Nullable LocalDate day;

    /** @param notes what happened, in its order */
    TimelineRows(ZoneId zone, Collection<RoomNote> notes) {
        this.zone = zone;
        this.notes = new ArrayDeque<>();
        notes.stream().filter(TimelineRows::says).forEach(this.notes::add);
    }

    /** Kinds that are not known here are passed over, and so is what has come to nothing. */
    private static boolean says(RoomNote note) {
        return switch (note.what()) {
            case What.Traffic traffic -> !traffic.people().isEmpty() || traffic.moreCame() + traffic.moreWent() > 0;
            case What.Removal removal -> true;
            case What.Topic topic -> true;
            default -> false;
        };
    }

    /** @param newFrom the first message that was unread at opening, and how many there were */
    List<TimelineRow> lay(
            List<Message> messages,
            Map<MessageId, Gap> gaps,
            Collection<OutboxItem> outbox,
            SequencedMap<Address, String> typing,
            @Nullable MessageId newFrom,
            int unread) {
        hole(gaps, new MessageId(0));
        boolean goesOn = goesOn(messages, List.copyOf(outbox), gaps);
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            Message next = i + 1 < messages.size() ? messages.get(i + 1) : null;
            boolean interrupted = happened(message.id());
            boolean news = message.id().equals(newFrom);
            boolean first = i == 0 || news || interrupted || !together(messages.get(i - 1), message, gaps);
            boolean last = next == null
                    ? !goesOn || !notes.isEmpty()
                    : next.id().equals(newFrom) || isBefore(next.id()) || !together(message, next, gaps);
            day(date(message));
            if (news) rows.add(new TimelineRow.Unread(unread));
            rows.add(new TimelineRow.Said(message, first, last));
            hole(gaps, message.id());
        }
        boolean apart = !notes.isEmpty();
        while (!notes.isEmpty()) happened(notes.remove());
        pending(List.copyOf(outbox), goesOn && !apart);
        if (!typing.isEmpty())
            rows.add(new TimelineRow.Typing(typing.firstEntry().getKey(), List.copyOf(typing.values())));
        return List.copyOf(rows);
    }

    /** Whether something happened before the message of this id. */
    private boolean isBefore(MessageId id) {
        RoomNote next = notes.peek();
        return next != null && next.id().compareTo(id) < 0;
    }

    /** @return whether anything did */
    private boolean happened(MessageId before) {
        boolean any = false;
        while (isBefore(before)) {
            happened(notes.remove());
            any = true;
        }
        return any;
    }

    private void happened(RoomNote note) {
        day(date(note.id()));
        rows.add(new TimelineRow.Happened(note));
    }

    private void day(LocalDate date) {
        if (!date.equals(day)) rows.add(new TimelineRow.Day(date));
        day = date;
    }

    private void hole(Map<MessageId, Gap> gaps, MessageId after) {
        Gap gap = gaps.get(after);
        if (gap != null) rows.add(new TimelineRow.Hole(gap));
    }

    /** So that nothing moves when what waits has been accepted. */
    private boolean goesOn(List<Message> messages, List<OutboxItem> outbox, Map<MessageId, Gap> gaps) {
        if (messages.isEmpty() || outbox.isEmpty()) return false;
        Message last = messages.getLast();
        Instant next = outbox.getFirst().written();
        return last.outgoing()
                && plain(last.body()) == plain(outbox.getFirst().body())
                && next.toEpochMilli() - last.id().epochMilli() <= GROUP.toMillis()
                && !gaps.containsKey(last.id())
                && date(last).equals(next.atZone(zone).toLocalDate());
    }

    private void pending(List<OutboxItem> outbox, boolean goesOn) {
        for (int i = 0; i < outbox.size(); i++) {
            LocalDate date = outbox.get(i).written().atZone(zone).toLocalDate();
            if (day == null || date.isAfter(day)) day(date);
            rows.add(new TimelineRow.Pending(outbox.get(i), i == 0 && !goesOn, i + 1 == outbox.size()));
        }
    }

    private boolean together(Message a, Message b, Map<MessageId, Gap> gaps) {
        return a.sender().equals(b.sender())
                && a.outgoing() == b.outgoing()
                && plain(a.body()) == plain(b.body())
                && b.id().epochMilli() - a.id().epochMilli() <= GROUP.toMillis()
                && !gaps.containsKey(a.id())
                && date(a).equals(date(b));
    }

    private static boolean plain(Body body) {
        return body.style() != Body.Style.EMOTE;
    }

    private LocalDate date(Message message) {
        return date(message.id());
    }

    private LocalDate date(MessageId id) {
        return Instant.ofEpochMilli(id.epochMilli()).atZone(zone).toLocalDate();
    }
}
