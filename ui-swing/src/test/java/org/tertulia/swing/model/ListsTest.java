package org.tertulia.swing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Contact;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.model.Request;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakeMessenger;
import org.tertulia.swing.fake.FakeWorld;

class ListsTest {

    private final FakeMessenger messenger = new FakeMessenger();
    private final FakeWorld world = new FakeWorld(messenger);
    private final DirectLink core = new DirectLink(messenger);

    @Test
    void the_conversation_with_the_newest_message_stands_first() {
        account();
        ConversationId ana = talk("ana", 1);
        ConversationId bo = talk("bo", 2);
        Models models = Models.over(core);
        assertEquals(List.of(bo, ana), shown(models));
        world.says(ana, FakeWorld.person("ana"), "ana", world.at(0, 0, 3), "again");
        assertEquals(List.of(ana, bo), shown(models));
    }

    @Test
    void chips_and_accounts_narrow_the_list() {
        DemoWorld demo = new DemoWorld();
        Models models = Models.over(new DirectLink(demo.messenger));
        ConversationListModel list = models.conversations();
        list.narrow(ConversationListModel.Filter.ROOMS);
        assertEquals(List.of(demo.kitchen), shown(models));
        list.narrow(ConversationListModel.Filter.UNREAD);
        assertTrue(list.shown().stream().allMatch(item -> item.conversation().unread() > 0));
        list.narrow(ConversationListModel.Filter.ALL);
        list.narrow(DemoWorld.WORK);
        assertEquals(1, list.shown().size());
        assertEquals(1, list.unread(DemoWorld.WORK));
    }

    @Test
    void muted_conversations_do_not_count_as_unread() {
        account();
        ConversationId ana = talk("ana", 1);
        talk("bo", 2);
        Models models = Models.over(core);
        assertEquals(2, models.conversations().unread(null));
        messenger.submit(new Command.SetMuted(ana, true));
        assertEquals(1, models.conversations().unread(null));
        assertEquals(1, models.conversations().unread(FakeWorld.JON));
        assertEquals(1, models.conversations().mutedUnread(FakeWorld.JON));
    }

    @Test
    void the_open_conversation_stays_among_the_unread_while_it_is_read() {
        account();
        ConversationId ana = talk("ana", 1);
        Models models = Models.over(core);
        models.conversations().narrow(ConversationListModel.Filter.UNREAD);
        models.conversations().open(ana);
        world.unread(ana, 0);
        assertEquals(List.of(ana), shown(models));
        models.conversations().open(null);
        assertEquals(List.of(), shown(models));
    }

    @Test
    void presence_and_typing_show_in_the_list() {
        account();
        ConversationId ana = talk("ana", 1);
        Models models = Models.over(core);
        messenger.commit(
                new Change.PresenceChanged(FakeWorld.JON, FakeWorld.person("ana"), new Presence(Availability.AWAY, "")),
                new Change.TypingChanged(ana, FakeWorld.person("ana"), "ana", true));
        ConversationItem item = models.conversations().shown().getFirst();
        assertEquals(Availability.AWAY, item.availability());
        assertEquals(List.of("ana"), item.typing());
        assertEquals("xmpp", item.network());
    }

    @Test
    void the_next_unread_conversation_is_found_past_those_that_are_read() {
        account();
        ConversationId ana = talk("ana", 1);
        ConversationId bo = talk("bo", 2);
        ConversationId cleo = talk("cleo", 3);
        world.unread(bo, 0);
        Models models = Models.over(core);
        assertEquals(ana, id(models.conversations().neighbour(cleo, 1, true)));
        assertEquals(bo, id(models.conversations().neighbour(cleo, 1, false)));
        assertNull(models.conversations().neighbour(cleo, -1, false));
    }

    @Test
    void ten_thousand_contacts_that_come_online_are_told_as_one_change() {
        account();
        for (int i = 0; i < 10_000; i++) {
            world.contact(FakeWorld.JON, FakeWorld.person("p" + i), "Person " + i, Availability.OFFLINE, "");
        }
        Models models = Models.over(core);
        List<String> told = new ArrayList<>();
        models.people().changes().listen(() -> told.add("people"));
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            all.add(new Change.PresenceChanged(FakeWorld.JON, FakeWorld.person("p" + i), Presence.ONLINE));
        }
        messenger.commit(all.toArray(Change[]::new));
        assertEquals(List.of("people"), told);
        assertTrue(models.people().all().stream()
                .allMatch(person -> PeopleModel.availability(person) == Availability.ONLINE));
    }

    @Test
    void people_are_sorted_as_in_a_telephone_book_and_leave_with_their_last_address() {
        Contact zoe = world.contact(FakeWorld.JON, FakeWorld.person("zoe"), "Zoe", Availability.ONLINE, "");
        world.contact(FakeWorld.JON, FakeWorld.person("angel"), "Ángel", Availability.ONLINE, "");
        world.contact(FakeWorld.JON, FakeWorld.person("bo"), "bo", Availability.ONLINE, "");
        Models models = Models.over(core);
        assertEquals(List.of("Ángel", "bo", "Zoe"), names(models));
        messenger.commit(new Change.ContactRemoved(FakeWorld.JON, zoe.address()));
        assertEquals(List.of("Ángel", "bo"), names(models));
        assertNull(models.people().contact(FakeWorld.JON, zoe.address()));
    }

    @Test
    void a_request_goes_when_it_is_answered() {
        messenger.commit(new Change.RequestChanged(new Request(
                FakeWorld.JON,
                Request.Kind.CONTACT,
                FakeWorld.person("eve"),
                FakeWorld.person("eve"),
                "Eve",
                "",
                Instant.now())));
        RequestsModel requests = new RequestsModel(core);
        Request eve = requests.all().getFirst();
        requests.answer(eve, true, outcome -> {});
        assertEquals(0, requests.size());
        assertEquals(
                List.of(new Command.AnswerRequest(FakeWorld.JON, Request.Kind.CONTACT, eve.subject(), true)),
                messenger.commands);
    }

    @Test
    void members_are_those_with_most_say_first_and_none_after_we_have_left() {
        ConversationId room = world.room(FakeWorld.JON, "kitchen", "Kitchen", "");
        ParticipantsModel members = new ParticipantsModel(core, room);
        Participant bo = member("bo", Participant.Role.MEMBER);
        messenger.commit(new Change.ParticipantsLoaded(room, List.of(bo, member("ana", Participant.Role.OWNER))));
        assertEquals(
                List.of("ana", "bo"),
                members.all().stream().map(Participant::name).toList());
        messenger.commit(new Change.ParticipantLeft(room, bo.address()));
        assertEquals(1, members.all().size());
        messenger.commit(new Change.ParticipantsLoaded(room, List.of()));
        assertEquals(List.of(), members.all());
    }

    @Test
    void a_closed_model_hears_nothing_more() {
        AccountsModel accounts = new AccountsModel(core);
        accounts.close();
        account();
        assertEquals(List.of(), accounts.all());
        assertEquals(0, messenger.listeners());
    }

    private static Participant member(String name, Participant.Role role) {
        return new Participant(
                new Address("xmpp", "kitchen@rooms.example.org", name), name, role, Presence.ONLINE, false);
    }

    private void account() {
        world.account(FakeWorld.JON, "xmpp", "jon@example.org", Account.State.ONLINE, null);
    }

    private ConversationId talk(String local, int minute) {
        Contact contact = world.contact(FakeWorld.JON, FakeWorld.person(local), local, Availability.ONLINE, "");
        ConversationId id = world.direct(contact);
        world.says(id, contact.address(), local, world.at(0, 0, minute), "hi");
        world.wrote(id, world.at(0, 0, minute), "hello", Delivery.ACCEPTED);
        return id;
    }

    private static ConversationId id(@org.jspecify.annotations.Nullable ConversationItem item) {
        assertNotNull(item);
        return item.conversation().id();
    }

    private static List<ConversationId> shown(Models models) {
        return models.conversations().shown().stream()
                .map(item -> item.conversation().id())
                .toList();
    }

    private static List<String> names(Models models) {
        return models.people().all().stream().map(person -> person.name()).toList();
    }
}
