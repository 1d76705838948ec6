package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.engine.ScriptedSession.address;
import static org.tertulia.engine.ScriptedSession.from;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Blocked;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Presence;
import org.tertulia.model.Request;
import org.tertulia.model.Subscription;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.BlocklistChanged;
import org.tertulia.network.NetworkEvent.BlocklistLoaded;

/** Of whom nothing is to be heard, on networks that keep a list of them and on those that do not. */
final class BlockingTest extends OnlineAsMe {

    private static final Address PEST = address("pest");

    private void block(Address who) throws Exception {
        world.done(new Command.Block(account, who, "A pest"));
    }

    private void unblock(Address who) throws Exception {
        world.done(new Command.Unblock(account, who));
    }

    private List<Blocked> blocked() throws Exception {
        return world.asks(new Query.Blocklist());
    }

    private List<Address> addresses() throws Exception {
        return blocked().stream().map(Blocked::address).toList();
    }

    private Set<Address> networkKeepsAList() {
        Set<Address> list = ConcurrentHashMap.newKeySet();
        world.network.blocklist = list;
        return list;
    }

    @Test
    void whatABlockedPersonSaysIsDroppedAndWhatTheySaidBeforeStaysWithoutAskingForAttention() throws Exception {
        session.hears(from("pest").says("before"));
        ConversationId pest = world.conversationWith("pest");
        block(PEST);
        assertEquals(0, world.conversation(pest).unread());
        session.hears(
                from("pest").says("during"),
                from("pest").says("also from the archive").fromArchive());
        session.hears(from("ana").says("hello"));
        world.awaitTexts(world.conversationWith("ana"), "hello");
        assertEquals(List.of("before"), world.texts(pest));
        assertEquals(0, world.conversation(pest).unread());
        unblock(PEST);
        session.hears(from("pest").says("after"));
        world.awaitTexts(pest, "before", "after");
        assertEquals(1, world.conversation(pest).unread());
    }

    @Test
    void aStrangerWhoIsBlockedMakesNoConversationAndNobodyIsSeenWriting() throws Exception {
        block(PEST);
        session.hears(from("pest").says("hi"));
        session.hand(new NetworkEvent.TypingChanged(PEST, PEST, true));
        session.hears(from("ana").says("hello"));
        world.awaitTexts(world.conversationWith("ana"), "hello");
        assertEquals(1, world.asks(new Query.Conversations()).size());
        assertFalse(world.changes().stream().anyMatch(Change.TypingChanged.class::isInstance));
    }

    @Test
    void howTheyAreIsNotKnownAnyMore() throws Exception {
        session.hand(
                new NetworkEvent.RosterChanged(
                        new NetworkEvent.RosterEntry(PEST, "Pest", Subscription.BOTH, List.of())),
                new NetworkEvent.PresenceChanged(PEST, Presence.ONLINE));
        world.awaitChange(Change.PresenceChanged.class, each -> each.presence().equals(Presence.ONLINE));
        block(PEST);
        World.get(session.hand(new NetworkEvent.PresenceChanged(PEST, Presence.ONLINE)));
        Presence now =
                world.asks(new Query.People()).getFirst().contacts().getFirst().presence();
        assertEquals(Presence.UNKNOWN, now);
        unblock(PEST);
        World.get(session.hand(new NetworkEvent.PresenceChanged(PEST, Presence.ONLINE)));
        assertEquals(
                Presence.ONLINE,
                world.asks(new Query.People()).getFirst().contacts().getFirst().presence());
    }

    @Test
    void whatWeWroteToThemOnAnotherClientIsOursAndStays() throws Exception {
        block(PEST);
        session.hears(from("pest").says("leave me alone").byUs());
        world.awaitTexts(world.conversationWith("pest"), "leave me alone");
    }

    @Test
    void whatABlockedPersonAsksIsGoneAndDoesNotComeAgain() throws Exception {
        NetworkEvent contact = new NetworkEvent.Requested(Request.Kind.CONTACT, PEST, PEST, "Pest", "hi");
        NetworkEvent room = new NetworkEvent.Requested(Request.Kind.ROOM, address("den"), PEST, "Pest", "come in");
        NetworkEvent other = new NetworkEvent.Requested(Request.Kind.CONTACT, address("ana"), address("ana"), "", "");
        session.hand(contact, room, other);
        World.await("requests", () -> world.asks(new Query.Requests()).size() == 3 ? room : null);
        block(PEST);
        assertEquals(
                List.of(address("ana")),
                world.asks(new Query.Requests()).stream().map(Request::subject).toList());
        World.get(session.hand(contact, room));
        assertEquals(1, world.asks(new Query.Requests()).size());
    }

    @Test
    void anOccupantIsBlockedAloneAndNoNetworkIsToldOfIt() throws Exception {
        Set<Address> list = networkKeepsAList();
        ConversationId kitchen = world.done(new Command.JoinRoom(account, "kitchen", "me"));
        block(address("kitchen").withDevice("pest"));
        session.hears(
                from("pest").in("kitchen").says("spam"),
                from("ana").in("kitchen").says("soup"));
        session.hears(from("kitchen/pest").says("spam, to me alone"));
        session.hears(from("ana").in("kitchen").says("more soup"));
        world.awaitTexts(kitchen, "soup", "more soup");
        assertEquals(2, world.conversation(kitchen).unread());
        assertEquals(1, world.asks(new Query.Conversations()).size());
        assertEquals(Set.of(), list);
        assertFalse(blocked().getFirst().byNetwork());
        world.writes(kitchen, "still in the room");
        assertEquals("still in the room", session.nextSent().body().text());
    }

    @Test
    void nothingIsSentToWhoIsBlocked() throws Exception {
        ConversationId pest = world.talksTo(account, "pest");
        block(PEST);
        assertInstanceOf(Outcome.Failed.class, world.tries(new Command.Send(pest, Body.text("hi"))));
        unblock(PEST);
        world.writes(pest, "hi again");
        assertEquals("hi again", session.nextSent().body().text());
    }

    @Test
    void theListSurvivesACrash() throws Exception {
        block(PEST);
        world.crashes();
        world.awaitState(account, Account.State.ONLINE);
        assertEquals(List.of(PEST), addresses());
        assertEquals("A pest", blocked().getFirst().name());
        world.session().hears(from("pest").says("hi"), from("ana").says("hello"));
        world.awaitTexts(world.conversationWith("ana"), "hello");
        assertEquals(1, world.asks(new Query.Conversations()).size());
    }

    @Test
    void aNetworkThatKeepsAListIsToldAndToldAgainWhatItDidNotHear() throws Exception {
        Set<Address> list = networkKeepsAList();
        block(PEST);
        assertEquals(Set.of(PEST), list);
        assertTrue(blocked().getFirst().byNetwork());
        world.done(new Command.SetAccountEnabled(account, false));
        block(address("troll"));
        assertFalse(blocked().getFirst().byNetwork());
        assertInstanceOf(Outcome.Failed.class, world.tries(new Command.Unblock(account, PEST)), "not without it");
        world.done(new Command.SetAccountEnabled(account, true));
        world.awaitState(account, Account.State.ONLINE);
        world.session().hand(new BlocklistLoaded(List.of(PEST)));
        World.await("both in the list", () -> list.size() == 2 ? list : null);
        World.await("both known", () -> blocked().stream().allMatch(Blocked::byNetwork) ? list : null);
        unblock(PEST);
        assertEquals(Set.of(address("troll")), list);
    }

    @Test
    void anotherClientOfOursBlocksAndUnblocks() throws Exception {
        networkKeepsAList();
        block(address("old"));
        session.hand(new BlocklistLoaded(List.of(address("old"), PEST)));
        world.awaitChange(
                Change.BlockedChanged.class, each -> each.blocked().address().equals(PEST));
        session.hand(new BlocklistChanged(address("troll"), true), new BlocklistChanged(PEST, false));
        world.awaitChange(Change.BlockedRemoved.class, each -> each.address().equals(PEST));
        session.hears(from("pest").says("hi"), from("troll").says("ho"));
        world.awaitTexts(world.conversationWith("pest"), "hi");
        session.hand(new BlocklistLoaded(List.of(address("troll"))));
        World.await("the old one gone", () -> addresses().equals(List.of(address("troll"))) ? PEST : null);
    }

    @Test
    void aServerWithoutAListAnyMoreDoesNotKeepAnybodyBlocked() throws Exception {
        networkKeepsAList();
        block(PEST);
        world.network.blocklist = null;
        unblock(PEST);
        assertEquals(List.of(), blocked());
    }

    @Test
    void oneselfCannotBeBlockedAndWhoIsNotBlockedNotUnblocked() throws Exception {
        assertInstanceOf(Outcome.Failed.class, world.tries(new Command.Block(account, address("me"), "")));
        assertInstanceOf(Outcome.Failed.class, world.tries(new Command.Unblock(account, PEST)));
        assertInstanceOf(
                Outcome.Failed.class, world.tries(new Command.Block(new AccountId(99), PEST, "")), "no such account");
    }

    @Test
    void withTheAccountGoesItsList() throws Exception {
        block(PEST);
        world.done(new Command.RemoveAccount(account, false));
        assertEquals(List.of(), blocked());
        world.awaitChange(Change.BlockedRemoved.class, each -> each.address().equals(PEST));
    }

    @Test
    void aListWithoutEndIsKeptInPart() throws Exception {
        List<Address> many = IntStream.range(0, Blocklist.MOST + 10)
                .mapToObj(n -> address("p" + n))
                .toList();
        World.get(session.hand(new BlocklistLoaded(many)));
        assertEquals(Blocklist.MOST, blocked().size());
    }
}
