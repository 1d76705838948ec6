package org.tertulia.swing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.model.Body;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.RoomNote;

/** What stands as a row, and where. */
class TimelineRowsTest extends OneTimeline {
    @Test
    void a_line_stands_over_what_was_unread_until_the_conversation_is_left() {
        anaSays(5);
        world.unread(chat, 2);
        TimelineModel model = open();
        assertEquals(2, divider(model));
        model.seen(messages(model).getLast().id());
        assertEquals(2, divider(model));
        assertEquals(List.of("news"), heard.stream().filter("news"::equals).toList());
        model.close();
        assertNull(divider(open()));
    }

    @Test
    void what_happened_stands_among_the_messages_and_parts_their_groups() {
        Message one = anaSays(1);
        world.happens(chat, one.id().next(), topic("a"));
        anaSays(1);
        TimelineModel model = open();
        assertEquals(List.of("Day", "Unread", "Said", "Happened", "Said"), kinds(model));
        List<TimelineRow.Said> said = model.rows().stream()
                .filter(TimelineRow.Said.class::isInstance)
                .map(TimelineRow.Said.class::cast)
                .toList();
        assertTrue(said.stream().allMatch(row -> row.first() && row.last()));
    }

    @Test
    void what_happens_stands_at_the_end_grows_where_it_is_and_is_no_news() {
        anaSays(2);
        world.unread(chat, 0);
        TimelineModel model = open();
        model.away();
        MessageId id = messages(model).getLast().id().next();
        world.happens(chat, id, topic("a"));
        world.happens(chat, id, topic("b"));
        assertEquals(List.of("Day", "Said", "Said", "Happened"), kinds(model));
        assertEquals(
                topic("b"),
                ((TimelineRow.Happened) model.rows().getLast()).note().what());
        anaSays(1);
        assertEquals(1, divider(model));
    }

    @Test
    void what_came_to_nothing_and_what_is_not_known_here_make_no_row() {
        anaSays(1);
        world.unread(chat, 0);
        TimelineModel model = open();
        world.happens(chat, world.at(0, 23, 1), new RoomNote.What.Traffic(List.of(), 0, 0));
        world.happens(chat, world.at(0, 23, 2), new RoomNote.What() {});
        assertEquals(List.of("Day", "Said"), kinds(model));
    }

    @Test
    void what_happened_further_up_comes_with_the_older_messages() {
        for (int i = 0; i < 150; i++) {
            Message message = anaSays(1);
            if (i % 10 == 0) world.happens(chat, message.id().next(), topic("after " + i));
        }
        world.unread(chat, 0);
        TimelineModel model = open();
        assertEquals(10, kinds(model).stream().filter("Happened"::equals).count());
        model.needOlder();
        assertEquals(15, kinds(model).stream().filter("Happened"::equals).count());
    }

    @Test
    void what_waits_to_be_sent_stands_at_the_end_and_becomes_a_message_in_its_place() {
        anaSays(1);
        world.unread(chat, 0);
        TimelineModel model = open();
        model.send(Body.text("on my way"), failure -> {});
        assertInstanceOf(TimelineRow.Pending.class, model.rows().getLast());
        Message sent = message(world.at(0, 23, 50), "on my way", true);
        messenger.commit(new Change.OutboxRemoved(chat, new OutboxId(1)), new Change.MessageAdded(sent, false));
        assertEquals(List.of("1", "on my way"), texts(model));
        assertInstanceOf(TimelineRow.Said.class, model.rows().getLast());
    }

    @Test
    void what_waits_goes_on_in_our_group_so_that_nothing_moves_when_it_is_accepted() {
        TimelineModel model = open();
        Message before = message(MessageId.firstOf(System.currentTimeMillis() - 1000), "I am late", true);
        messenger.commit(new Change.MessageAdded(before, false));
        model.send(Body.text("ten minutes"), failure -> {});
        var said = assertInstanceOf(
                TimelineRow.Said.class, model.rows().get(model.rows().size() - 2));
        var waiting = assertInstanceOf(TimelineRow.Pending.class, model.rows().getLast());
        assertTrue(said.first() && !said.last(), "the message begins the group");
        assertTrue(!waiting.first() && waiting.last(), "what waits ends it");
    }

    @Test
    void what_failed_says_so_and_can_be_sent_again_or_given_up() {
        TimelineModel model = open();
        OutboxItem failed =
                new OutboxItem(new OutboxId(7), chat, Body.text("lost"), Instant.now(), Delivery.FAILED, null);
        messenger.commit(new Change.OutboxChanged(failed));
        model.retry(failed.id());
        model.discard(failed.id());
        assertEquals(List.of(new Command.Retry(failed.id()), new Command.Discard(failed.id())), messenger.commands);
    }

    @Test
    void a_hole_is_a_row_behind_its_message_until_it_is_filled() {
        Message first = anaSays(1);
        anaSays(1);
        world.unread(chat, 0);
        Gap gap = new Gap(chat, first.id(), Gap.State.OPEN, null);
        messenger.commit(new Change.GapChanged(gap));
        TimelineModel model = open();
        assertEquals(new TimelineRow.Hole(gap), model.rows().get(2));
        messenger.refuse(new Failure(Failure.Kind.TIMED_OUT, "no answer", Map.of()));
        List<Failure> why = new ArrayList<>();
        model.fill(first.id(), why::add);
        assertEquals(1, why.size());
        messenger.refuse(null);
        messenger.commands.clear();
        model.fill(first.id(), why::add);
        assertEquals(1, why.size());
        assertEquals(List.of(new Command.FillGap(chat, first.id())), messenger.commands);
        messenger.commit(
                new Change.MessageAdded(message(first.id().next(), "between", false), true),
                new Change.GapRemoved(chat, first.id()));
        assertEquals(List.of("1", "between", "1"), texts(model));
        assertTrue(model.rows().stream().noneMatch(TimelineRow.Hole.class::isInstance));
    }

    @Test
    void who_is_writing_stands_at_the_very_end_until_they_have_written() {
        anaSays(1);
        world.unread(chat, 0);
        TimelineModel model = open();
        messenger.commit(new Change.TypingChanged(chat, ana.address(), "Ana", true));
        assertInstanceOf(TimelineRow.Typing.class, model.rows().getLast());
        anaSays(1);
        assertInstanceOf(TimelineRow.Said.class, model.rows().getLast());
    }

    @Test
    void days_and_groups_begin_where_they_should() {
        world.says(chat, ana.address(), "Ana", world.at(1, 22, 0), "yesterday");
        world.says(chat, ana.address(), "Ana", world.at(0, 9, 0), "a");
        world.says(chat, ana.address(), "Ana", world.at(0, 9, 1), "b");
        world.says(chat, ana.address(), "Ana", world.at(0, 9, 30), "c");
        world.unread(chat, 0);
        List<TimelineRow> rows = open().rows();
        assertEquals(2, rows.stream().filter(TimelineRow.Day.class::isInstance).count());
        List<String> groups = new ArrayList<>();
        for (TimelineRow row : rows) {
            if (row instanceof TimelineRow.Said said) {
                groups.add(
                        said.message().body().text() + (said.first() ? " first" : "") + (said.last() ? " last" : ""));
            }
        }
        assertEquals(List.of("yesterday first last", "a first", "b last", "c first last"), groups);
    }

    private static RoomNote.What topic(String topic) {
        return new RoomNote.What.Topic("", topic);
    }

    private static List<String> kinds(TimelineModel model) {
        return model.rows().stream().map(row -> row.getClass().getSimpleName()).toList();
    }
}
