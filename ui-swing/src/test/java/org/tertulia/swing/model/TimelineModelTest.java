package org.tertulia.swing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;

/** Which part of a conversation is read, and what is told of changes. */
class TimelineModelTest extends OneTimeline {
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
}
