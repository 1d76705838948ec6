package org.tertulia.swing.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Delivery;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.Protection;
import org.tertulia.model.RoomNote;
import org.tertulia.swing.model.TimelineRow;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.view.timeline.Row;
import org.tertulia.swing.view.timeline.Row.Mark;

/** Puts the rows of a conversation into the words and signs that the timeline paints. */
final class RowWords {

    private static final long OUTBOX = 1L << 60;
    private static final long DAY = 2L << 60;
    private static final long GAP = 3L << 60;
    private static final long NOTE = 4L << 60;
    private static final long UNREAD = Long.MAX_VALUE;
    private static final long TYPING = Long.MAX_VALUE - 1;

    private final Times times;
    private final String network;
    private final AccountId account;
    private final Address self;
    private final Faces faces;
    private final Function<Address, Optional<String>> partner;

    /**
     * @param self our own address: one colour for us, whatever a room calls us
     * @param partner what we call whoever is at an address, if it is they with whom we talk alone
     */
    RowWords(
            Times times,
            String network,
            AccountId account,
            Address self,
            Faces faces,
            Function<Address, Optional<String>> partner) {
        this.times = times;
        this.network = network;
        this.account = account;
        this.self = self;
        this.faces = faces;
        this.partner = partner;
    }

    static long id(MessageId message) {
        return message.value();
    }

    Row of(TimelineRow row) {
        return switch (row) {
            case TimelineRow.Day(var date) -> new Row.Day(DAY | (date.toEpochDay() & 0xffffffffL), times.day(date));
            case TimelineRow.Unread(int count) ->
                new Row.Unread(
                        UNREAD,
                        count > 0 ? Counted.of("timeline.unread.count", count) : Messages.text("timeline.unread"));
            case TimelineRow.Hole(Gap gap) -> new Row.Gap(GAP | gap.after().value(), gap.state() == Gap.State.FETCHING);
            case TimelineRow.Happened(RoomNote note) ->
                NoteWords.row(NOTE | note.id().value(), note.what(), times.clock(note.id()));
            case TimelineRow.Said said -> said(said.message(), said.first(), said.last());
            case TimelineRow.Pending pending -> pending(pending.item(), pending.first(), pending.last());
            case TimelineRow.Typing(Address who, List<String> names) -> typing(who, names);
        };
    }

    private Avatar face(String name, Address address) {
        return faces.of(name, account, address, false);
    }

    private Row said(Message message, boolean first, boolean last) {
        Body body = message.body();
        String name = partner.apply(message.sender()).orElse(message.senderName());
        return new Row.Text(
                id(message.id()),
                message.outgoing() ? Messages.text("timeline.you") : name,
                message.outgoing() ? face(self.value(), self) : face(name, message.sender()),
                network,
                message.outgoing(),
                body.text(),
                style(body),
                times.clock(message.id()),
                message.outgoing() ? mark(message.delivery()) : Mark.NONE,
                null,
                first,
                last,
                message.mention(),
                message.protection() == Protection.ENCRYPTED,
                message.edited() != null);
    }

    private Row pending(OutboxItem item, boolean first, boolean last) {
        return new Row.Text(
                OUTBOX | item.id().value(),
                Messages.text("timeline.you"),
                face(self.value(), self),
                network,
                true,
                item.body().text(),
                style(item.body()),
                times.clock(item.written()),
                mark(item.delivery()),
                problem(item),
                first,
                last,
                false,
                false,
                false);
    }

    private static @Nullable String problem(OutboxItem item) {
        return switch (item.delivery()) {
            case FAILED ->
                item.failure() == null
                        ? Messages.text("timeline.failed")
                        : Messages.text("timeline.failed") + ": " + FailureWords.what(item.failure());
            case PERHAPS_SENT -> Messages.text("timeline.unsure");
            default -> null;
        };
    }

    private Row typing(Address address, List<String> names) {
        String who = names.getFirst();
        String label = names.size() == 1
                ? Messages.text("list.typing.who", who)
                : Messages.text("list.typing.several", String.join(", ", names));
        return new Row.Typing(TYPING, face(who, address), network, label);
    }

    private static Row.Style style(Body body) {
        return switch (body.style()) {
            case TEXT -> Row.Style.PLAIN;
            case EMOTE -> Row.Style.EMOTE;
            case NOTICE -> Row.Style.NOTICE;
            case UNREADABLE -> Row.Style.UNREADABLE;
        };
    }

    private static Mark mark(Delivery delivery) {
        return switch (delivery) {
            case RECEIVED -> Mark.NONE;
            case QUEUED, SENDING -> Mark.QUEUED;
            case PERHAPS_SENT -> Mark.UNSURE;
            case FAILED -> Mark.FAILED;
            case ACCEPTED -> Mark.SENT;
            case DELIVERED -> Mark.DELIVERED;
            case READ -> Mark.READ;
        };
    }
}
