package org.tertulia.swing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.model.Availability;
import org.tertulia.model.Body;
import org.tertulia.model.Contact;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.OutboxItem;
import org.tertulia.model.RoomNote;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeMessenger;
import org.tertulia.swing.fake.FakeWorld;

class TimelineModelTest {

    private final FakeMessenger messenger = new FakeMessenger();
    private final FakeWorld world = new FakeWorld(messenger);
    private final DirectLink core = new DirectLink(messenger);
    private final Contact ana = world.contact(FakeWorld.JON, FakeWorld.person("ana"), "Ana", Availability.ONLINE, "");
    private final ConversationId chat = world.direct(ana);
    private final List<String> heard = new ArrayList<>();

    @Test
    void the_end_is_read_first_and_older_messages_as_the_reader_goes_up() {
        anaSays(250);
        world.unread(chat, 0);
        TimelineModel model = open();
        assertEquals(100, texts(model).size());
        assertEquals("250", texts(model).getLast());
        model.needOlder();
        assertEquals(200, texts(model).size());
        model.needOlder();
        model.needOlder();
        assertEquals(250, texts(model).size());
        assertEquals("1", texts(model).getFirst());
    }

    @Test
    void a_new_message_stands_at_the_end_and_what_is_older_is_told_as_one_splice() {
        anaSays(3);
        world.unread(chat, 0);
        TimelineModel model = open();
        model.seen(new MessageId(1));
        heard.clear();
        anaSays(1);
        assertEquals(List.of("1", "2", "3", "1"), texts(model));
        assertEquals(1, heard.size(), heard.toString());
    }

    @Test
    void changes_that_the_page_has_already_are_dropped_and_those_behind_it_are_kept() {
        anaSays(2);
        world.unread(chat, 0);
        messenger.hold();
        TimelineModel model = open();
        assertFalse(model.loaded());
        Message third = anaSays(1);
        messenger.release();
        assertEquals(List.of("1", "2", "1"), texts(model));
        TimelineModel late = open();
        late.changed(1, new Change.MessageRemoved(chat, third.id()));
        late.settled();
        assertEquals(3, texts(late).size());
    }

    @Test
    void what_changes_while_an_older_page_is_read_is_not_lost() {
        anaSays(150);
        world.unread(chat, 0);
        TimelineModel model = open();
        Message first = messages(model).getFirst();
        messenger.hold();
        model.needOlder();
        messenger.commit(new Change.MessageRemoved(chat, first.id()));
        anaSays(1);
        messenger.release();
        assertEquals(150, texts(model).size());
        assertFalse(messages(model).contains(first));
    }

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
    void history_that_came_later_is_not_counted_as_news() {
        anaSays(5);
        var c = messenger.store.conversation(chat);
        messenger.commit(new Change.ConversationChanged(new org.tertulia.model.Conversation(
                c.id(),
                c.account(),
                c.kind(),
                c.address(),
                c.person(),
                c.title(),
                "",
                true,
                new MessageId(0),
                1,
                c.last(),
                c.draft(),
                c.muted())));
        TimelineModel model = open();
        int at = model.rows().indexOf(new TimelineRow.Unread(1));
        assertEquals(model.rows().size() - 2, at);
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

    private static RoomNote.What topic(String topic) {
        return new RoomNote.What.Topic("", topic);
    }

    private static List<String> kinds(TimelineModel model) {
        return model.rows().stream().map(row -> row.getClass().getSimpleName()).toList();
    }

    @Test
    void what_comes_while_nobody_looks_is_new() {
        anaSays(1);
        world.unread(chat, 0);
        TimelineModel model = open();
        model.seen(messages(model).getLast().id());
        anaSays(1);
        assertNull(divider(model));
        model.away();
        anaSays(2);
        assertEquals(2, divider(model));
    }

    @Test
    void a_message_is_marked_read_once_and_only_when_it_is_seen() {
        anaSays(2);
        TimelineModel model = open();
        assertTrue(messenger.commands.isEmpty());
        MessageId last = messages(model).getLast().id();
        model.seen(last);
        model.seen(last);
        assertEquals(List.of(new Command.MarkRead(chat, last)), messenger.commands);
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
        model.fill(first.id());
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

    @Test
    void a_jump_into_old_history_reads_around_it_and_the_way_back_leads_to_the_end() {
        anaSays(1000);
        world.unread(chat, 0);
        TimelineModel model = open();
        MessageId old = MessageId.firstOf(messages(model).getFirst().id().epochMilli() - 60_000L * 600);
        model.jumpTo(old);
        assertFalse(model.atEnd());
        assertEquals("reveal", heard.getLast());
        anaSays(1);
        assertFalse(texts(model).contains("1001"));
        model.needNewer();
        model.jumpToEnd();
        assertTrue(model.atEnd());
        assertEquals("end", heard.getLast());
    }

    @Test
    void a_hundred_thousand_messages_are_never_all_in_memory() {
        anaSays(5_000);
        world.unread(chat, 0);
        TimelineModel model = open();
        for (int i = 0; i < 40; i++) model.needOlder();
        assertTrue(texts(model).size() <= TimelineModel.LIMIT);
        assertFalse(model.atEnd());
    }

    @Test
    void an_older_page_that_a_flood_has_overtaken_does_not_take_the_end_away() {
        anaSays(300);
        world.unread(chat, 0);
        TimelineModel model = open();
        messenger.hold();
        model.needOlder();
        anaSays(TimelineModel.LIMIT);
        messenger.release();
        assertTrue(model.atEnd());
        anaSays(1);
        assertEquals("1", texts(model).getLast());
    }

    @Test
    void what_comes_under_the_readers_eyes_is_not_counted_as_new() {
        anaSays(3);
        world.unread(chat, 1);
        TimelineModel model = open();
        model.seen(messages(model).getLast().id());
        anaSays(1);
        assertEquals(1, divider(model));
    }

    @Test
    void a_flood_does_not_take_away_what_somebody_reads_above_the_end() {
        anaSays(50);
        world.unread(chat, 0);
        TimelineModel model = open();
        MessageId first = messages(model).getFirst().id();
        model.at(first);
        anaSays(2 * TimelineModel.LIMIT);
        assertEquals(first, messages(model).getFirst().id());
        assertTrue(texts(model).size() <= TimelineModel.LIMIT);
        assertFalse(model.atEnd());
        model.jumpToEnd();
        assertTrue(model.atEnd());
        assertEquals(String.valueOf(2 * TimelineModel.LIMIT), texts(model).getLast());
    }

    @Test
    void after_a_flood_the_page_is_read_again() {
        anaSays(3);
        world.unread(chat, 0);
        TimelineModel model = open();
        int before = messenger.queries.size();
        core.overflow();
        assertEquals(before + 1, messenger.queries.size());
        assertEquals("stayed", heard.getLast());
        assertEquals(List.of("1", "2", "3"), texts(model));
    }

    private TimelineModel open() {
        TimelineModel model = new TimelineModel(core, messenger.store.conversation(chat), ZoneId.systemDefault());
        model.listen(new TimelineEar() {
            @Override
            public void spliced(int at, int removed, int inserted) {
                heard.add("spliced");
            }

            @Override
            public void replaced() {
                heard.add("replaced");
            }

            @Override
            public void stayed() {
                heard.add("stayed");
            }

            @Override
            public void revealNews() {
                heard.add("news");
            }

            @Override
            public void reveal(@Nullable MessageId message) {
                heard.add(message == null ? "end" : "reveal");
            }
        });
        model.open();
        return model;
    }

    private long clock = Instant.now().minusSeconds(60L * 60 * 24 * 30).toEpochMilli();

    /** Messages numbered from 1, a minute apart; gives the last. */
    private Message anaSays(int count) {
        Message last = message(new MessageId(1), "", false);
        for (int i = 1; i <= count; i++) {
            clock += 60_000;
            last = world.says(chat, ana.address(), "Ana", MessageId.firstOf(clock), "" + i);
        }
        return last;
    }

    private Message message(MessageId id, String text, boolean outgoing) {
        return new Message(
                id,
                chat,
                ana.address(),
                "Ana",
                outgoing,
                Body.text(text),
                Instant.EPOCH,
                outgoing ? Delivery.ACCEPTED : Delivery.RECEIVED,
                org.tertulia.model.Protection.NONE);
    }

    private static List<Message> messages(TimelineModel model) {
        return model.rows().stream()
                .filter(TimelineRow.Said.class::isInstance)
                .map(row -> ((TimelineRow.Said) row).message())
                .toList();
    }

    private static List<String> texts(TimelineModel model) {
        return messages(model).stream().map(message -> message.body().text()).toList();
    }

    private static @Nullable Integer divider(TimelineModel model) {
        return model.rows().stream()
                .filter(TimelineRow.Unread.class::isInstance)
                .map(row -> ((TimelineRow.Unread) row).count())
                .findFirst()
                .orElse(null);
    }
}
