package org.tertulia.swing.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
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

/** Sets messages into rows: days, groups, the line over what is new, holes, what waits to be sent, who is typing. */
final class TimelineRows {

    private static final Duration GROUP = Duration.ofMinutes(5);

    private final ZoneId zone;
    private final List<TimelineRow> rows = new ArrayList<>();
    private @Nullable LocalDate day;

    TimelineRows(ZoneId zone) {
        this.zone = zone;
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
            boolean news = message.id().equals(newFrom);
            LocalDate date = date(message);
            boolean first = i == 0 || news || !together(messages.get(i - 1), message, gaps);
            boolean last = i + 1 == messages.size()
                    ? !goesOn
                    : messages.get(i + 1).id().equals(newFrom) || !together(message, messages.get(i + 1), gaps);
            if (!date.equals(day)) rows.add(new TimelineRow.Day(date));
            day = date;
            if (news) rows.add(new TimelineRow.Unread(unread));
            rows.add(new TimelineRow.Said(message, first, last));
            hole(gaps, message.id());
        }
        pending(List.copyOf(outbox), goesOn);
        if (!typing.isEmpty())
            rows.add(new TimelineRow.Typing(typing.firstEntry().getKey(), List.copyOf(typing.values())));
        return List.copyOf(rows);
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
            if (day == null || date.isAfter(day)) {
                rows.add(new TimelineRow.Day(date));
                day = date;
            }
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
        return Instant.ofEpochMilli(message.id().epochMilli()).atZone(zone).toLocalDate();
    }
}
