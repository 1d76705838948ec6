package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Body;
import org.tertulia.model.Contact;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.Protection;
import org.tertulia.model.Request;
import org.tertulia.model.RoomNote;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeMessenger;
import org.tertulia.swing.fake.FakeWorld;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.model.News;
import org.tertulia.swing.model.Notifier;
import org.tertulia.swing.theme.Messages;

class NotificationsTest {

    private final FakeMessenger messenger = new FakeMessenger();
    private final FakeWorld world = new FakeWorld(messenger);
    private final Map<ConversationId, String> shown = new TreeMap<>();
    private final List<ConversationId> told = new ArrayList<>();
    private final ConversationId ana;
    private final ConversationId harbour;
    private final List<String> asking = new ArrayList<>();
    private @Nullable ConversationId inView;
    private boolean lookedAt;
    private int withdrawals;
    private int minute;

    NotificationsTest() {
        world.account(FakeWorld.JON, "xmpp", "jon@example.org", Account.State.ONLINE, null);
        Contact contact = world.contact(FakeWorld.JON, FakeWorld.person("ana"), "Ana Beltrán", Availability.ONLINE, "");
        ana = world.direct(contact);
        harbour = world.room(FakeWorld.JON, "harbour", "Harbour Team", "");
        DirectLink core = new DirectLink(messenger);
        core.listen(new Notifications(Models.over(core), new Shown(), () -> inView, () -> lookedAt));
    }

    @Test
    void the_last_words_are_told_and_how_many_have_not_been_read() {
        says(ana, "hi");
        assertEquals(Map.of(ana, "Ana Beltrán: hi"), shown);
        says(ana, "are you\nthere?");
        assertEquals(Map.of(ana, "Ana Beltrán (2): are you there?"), shown);
    }

    @Test
    void in_a_room_it_is_said_who_speaks() {
        world.says(harbour, FakeWorld.person("tomas"), "Tomás", world.at(0, 0, 1), "on my way");
        assertEquals(Map.of(harbour, "Harbour Team: Tomás: on my way"), shown);
    }

    @Test
    void what_comes_at_once_is_told_in_its_order() {
        messenger.commit(
                new Change.MessageAdded(message(harbour, Body.text("one"), Protection.NONE), false),
                new Change.MessageAdded(message(ana, Body.text("two"), Protection.NONE), false),
                new Change.MessageAdded(message(harbour, Body.text("three"), Protection.NONE), false));
        assertEquals(List.of(ana, harbour), told);
    }

    @Test
    void what_is_before_the_eyes_is_not_told() {
        inView = ana;
        says(ana, "hi");
        assertEquals(Map.of(), shown);
        inView = harbour;
        says(ana, "hi?");
        assertEquals(1, shown.size());
    }

    @Test
    void what_has_been_read_is_withdrawn() {
        MessageId hi = says(ana, "hi").id();
        messenger.submit(new Command.MarkRead(ana, hi));
        assertEquals(Map.of(), shown);
    }

    @Test
    void muted_conversations_keep_still_and_muting_withdraws() {
        says(ana, "hi");
        messenger.submit(new Command.SetMuted(ana, true));
        assertEquals(Map.of(), shown);
        says(ana, "hi?");
        assertEquals(Map.of(), shown);
    }

    @Test
    void what_we_write_elsewhere_and_what_comes_from_the_archive_is_no_news() {
        world.wrote(ana, world.at(0, 0, 1), "from my phone", Delivery.ACCEPTED);
        Message old = message(ana, Body.text("last year"), Protection.NONE);
        messenger.commit(new Change.MessageAdded(old, true));
        assertEquals(Map.of(), shown);
    }

    @Test
    void of_what_cannot_be_decrypted_nothing_is_told_but_that_it_came() {
        world.add(message(ana, new Body(Body.Style.TEXT, "?OTR:AAIDAAAAAA"), Protection.UNDECRYPTABLE));
        String words = shown.getOrDefault(ana, "");
        assertFalse(words.contains("OTR"), words);
        assertEquals("Ana Beltrán: " + Messages.text("timeline.unreadable"), words);
    }

    @Test
    void a_conversation_that_is_gone_is_withdrawn() {
        says(ana, "hi");
        messenger.commit(new Change.ConversationRemoved(ana));
        assertEquals(Map.of(), shown);
    }

    @Test
    void who_is_named_is_told_so_also_when_somebody_has_spoken_since() {
        Message named = new Message(
                world.at(0, 0, 1),
                harbour,
                FakeWorld.person("tomas"),
                "Tomás",
                false,
                Body.text("Jon?"),
                Instant.EPOCH,
                Delivery.RECEIVED,
                Protection.NONE,
                true);
        messenger.commit(
                new Change.MessageAdded(named, false),
                new Change.MessageAdded(message(harbour, Body.text("so what"), Protection.NONE), false));
        assertEquals(Map.of(harbour, Messages.text("notification.mention", "Harbour Team") + ": Tomás: Jon?"), shown);
    }

    @Test
    void a_muted_room_keeps_still_also_about_who_is_named() {
        messenger.submit(new Command.SetMuted(harbour, true));
        world.names(harbour, FakeWorld.person("tomas"), "Tomás", world.at(0, 0, 1), "Jon?");
        assertEquals(Map.of(), shown);
    }

    @Test
    void what_happens_in_a_room_is_no_news() {
        world.happens(harbour, world.at(0, 0, 1), new RoomNote.What.Topic("Tomás", "Bread"));
        assertEquals(Map.of(), shown);
    }

    @Test
    void long_words_are_cut_and_never_in_the_middle_of_a_character() {
        says(ana, "🎉".repeat(400));
        assertEquals("Ana Beltrán: " + "🎉".repeat(300) + "…", shown.get(ana));
    }

    @Test
    void who_asks_to_be_a_contact_is_told_until_there_is_an_answer() {
        Request tomas = request(Request.Kind.CONTACT, FakeWorld.person("tomas"));
        messenger.commit(new Change.RequestChanged(tomas));
        String title = Messages.text("notification.asked", "Tomás");
        assertEquals(List.of(title + ": " + Messages.text("requests.contact")), asking);
        messenger.commit(new Change.RequestRemoved(tomas.account(), tomas.kind(), tomas.subject()));
        assertEquals(List.of(), asking);
    }

    @Test
    void while_nobody_asks_the_desktop_is_not_bothered_about_it() {
        says(ana, "hi");
        says(ana, "are you there?");
        assertEquals(0, withdrawals);
    }

    @Test
    void where_one_is_invited_to_is_told_too() {
        Request kitchen = request(Request.Kind.ROOM, FakeWorld.person("kitchen"));
        messenger.commit(new Change.RequestChanged(kitchen));
        assertEquals(1, asking.size());
        assertTrue(asking.getFirst().contains(kitchen.subject().value()), asking.getFirst());
    }

    @Test
    void whoever_looks_at_the_window_sees_who_asks() {
        lookedAt = true;
        messenger.commit(new Change.RequestChanged(request(Request.Kind.CONTACT, FakeWorld.person("tomas"))));
        assertEquals(List.of(), asking);
    }

    private static Request request(Request.Kind kind, Address subject) {
        return new Request(FakeWorld.JON, kind, subject, FakeWorld.person("tomas"), "Tomás", "", Instant.EPOCH);
    }

    private Message says(ConversationId in, String text) {
        return world.says(in, FakeWorld.person("ana"), "Ana Beltrán", world.at(0, 0, ++minute), text);
    }

    private Message message(ConversationId in, Body body, Protection protection) {
        MessageId id = world.at(0, 0, ++minute);
        return new Message(
                id,
                in,
                FakeWorld.person("ana"),
                "Ana Beltrán",
                false,
                body,
                Instant.ofEpochMilli(id.epochMilli()),
                Delivery.RECEIVED,
                protection);
    }

    private final class Shown implements Notifier {

        @Override
        public void show(News news, String title, String text) {
            switch (news) {
                case News.Said(ConversationId conversation) -> {
                    told.add(conversation);
                    shown.put(conversation, title + ": " + text);
                }
                case News.Asked _ -> asking.add(title + ": " + text);
            }
        }

        @Override
        public void withdraw(News news) {
            switch (news) {
                case News.Said(ConversationId conversation) -> shown.remove(conversation);
                case News.Asked _ -> {
                    withdrawals++;
                    asking.clear();
                }
            }
        }
    }
}
