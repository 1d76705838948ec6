package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.engine.ScriptedSession.address;
import static org.tertulia.engine.ScriptedSession.from;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.Identity;
import org.tertulia.model.Outcome;
import org.tertulia.model.Participant;
import org.tertulia.model.Person;
import org.tertulia.model.Presence;
import org.tertulia.model.Request;
import org.tertulia.model.Subscription;
import org.tertulia.network.NetworkEvent;

/** Contacts, presence, requests, rooms and who is in them. */
final class PeopleTest extends OnlineAsMe {

    private static NetworkEvent.RosterEntry entry(String who, String name) {
        return new NetworkEvent.RosterEntry(address(who), name, Subscription.BOTH, List.of());
    }

    private List<String> names() throws Exception {
        return world.asks(new Query.People()).stream().map(Person::name).toList();
    }

    @Test
    void theListIsWhatTheServerSaysAndGivesConversationsTheirNames() throws Exception {
        session.hears(from("ana").says("hi"));
        session.hand(new NetworkEvent.RosterLoaded(List.of(entry("ana", "Ana\u202E B\u0007."), entry("bob", ""))));
        World.await("two people", () -> names().size() == 2 ? names() : null);
        assertEquals(List.of("Ana B.", "bob"), names());
        assertEquals("Ana B.", world.conversation(world.conversationWith("ana")).title());
        session.hand(new NetworkEvent.RosterLoaded(List.of(entry("ana", "Anita"))));
        World.await("one person", () -> names().equals(List.of("Anita")) ? names() : null);
        world.awaitChange(Change.ContactRemoved.class, each -> each.address().equals(address("bob")));
    }

    @Test
    void somebodyIsWrittenToByTheirAddressAlone() throws Exception {
        ConversationId talk = world.done(new Command.WriteTo(account, "  script:Ana "));
        assertEquals(address("Ana"), world.conversation(talk).address());
        assertEquals(talk, world.done(new Command.WriteTo(account, "Ana")));
        Outcome.Failed<?> none =
                assertInstanceOf(Outcome.Failed.class, world.tries(new Command.WriteTo(account, "script:")));
        assertEquals("like ana", none.failure().detail());
    }

    @Test
    void presenceIsSeenInTheListAndNotStored() throws Exception {
        session.hand(
                new NetworkEvent.RosterChanged(entry("ana", "Ana")),
                new NetworkEvent.PresenceChanged(address("ana"), Presence.OFFLINE),
                new NetworkEvent.PresenceChanged(address("ana"), Presence.ONLINE));
        world.awaitChange(Change.PresenceChanged.class, each -> each.presence().equals(Presence.ONLINE));
        Person ana = world.asks(new Query.People()).getFirst();
        assertEquals(Presence.ONLINE, ana.contacts().getFirst().presence());
        assertFalse(world.changes().stream()
                .anyMatch(each ->
                        each instanceof Change.PresenceChanged p && p.presence().equals(Presence.OFFLINE)));
    }

    @Test
    void whoIsBehindANameIsKnownWhileTheConnectionIs() throws Exception {
        World.get(session.hand(
                new NetworkEvent.IdentityTold(address("ana"), Identity.of("An\u202Ea\n")),
                new NetworkEvent.IdentityTold(address("bob"), Identity.NOBODY),
                new NetworkEvent.IdentityTold(address("carol"), Identity.UNTOLD)));
        assertEquals(
                Set.of(
                        new Change.IdentityChanged(account, address("ana"), Identity.of("Ana")),
                        new Change.IdentityChanged(account, address("bob"), Identity.NOBODY)),
                Set.copyOf(world.asks(new Query.Identities())));
        world.forgetChanges();
        World.get(session.hand(new NetworkEvent.IdentityTold(address("bob"), Identity.NOBODY)));
        world.done(new Command.SetAccountEnabled(account, false));
        world.awaitChange(
                Change.IdentityChanged.class,
                each -> each.address().equals(address("ana")) && each.identity().equals(Identity.UNTOLD));
        assertEquals(List.of(), world.asks(new Query.Identities()));
        assertTrue(world.changes().stream()
                .noneMatch(each -> each instanceof Change.IdentityChanged told
                        && told.identity().equals(Identity.NOBODY)));
    }

    @Test
    void thousandsOfStrangersAreNotAllRemembered() throws Exception {
        for (int i = 0; i < 2 * LiveState.MOST_IDENTITIES; i += 100) {
            List<NetworkEvent> some = new ArrayList<>();
            for (int j = i; j < i + 100; j++)
                some.add(new NetworkEvent.IdentityTold(address("s" + j), Identity.NOBODY));
            World.get(session.hand(some.toArray(NetworkEvent[]::new)));
        }
        assertEquals(
                LiveState.MOST_IDENTITIES, world.asks(new Query.Identities()).size());
    }

    @Test
    void aRequestIsAskedOnceAndAnsweredOnce() throws Exception {
        NetworkEvent invitation =
                new NetworkEvent.Requested(Request.Kind.ROOM, address("kitchen"), address("ana"), "Ana", "come in");
        session.hand(invitation);
        session.hand(invitation);
        world.awaitChange(Change.RequestChanged.class, _ -> true);
        assertEquals(1, world.asks(new Query.Requests()).size());
        world.done(new Command.AnswerRequest(account, Request.Kind.ROOM, address("kitchen"), true));
        assertTrue(world.asks(new Query.Requests()).isEmpty());
        assertTrue(world.conversation(world.conversationWith("kitchen")).joined());
        assertEquals(List.of(address("kitchen")), session.joined);
        assertInstanceOf(
                Outcome.Failed.class,
                world.tries(new Command.AnswerRequest(account, Request.Kind.ROOM, address("kitchen"), true)));
    }

    @Test
    void aRoomHasPeopleATopicAndAnEnd() throws Exception {
        ConversationId kitchen = world.done(new Command.JoinRoom(account, " kitchen ", "me"));
        Participant ana = new Participant(
                address("kitchen").withDevice("ana"), "ana", Participant.Role.OWNER, Presence.ONLINE, false);
        session.hand(
                new NetworkEvent.ParticipantChanged(address("kitchen"), ana),
                new NetworkEvent.RoomChanged(address("kitchen"), null, "soup"));
        World.await("ana", () -> world.asks(new Query.Participants(kitchen)).size() == 2 ? ana : null);
        assertEquals(
                "ana", world.asks(new Query.Participants(kitchen)).getFirst().name());
        World.await("a topic", () -> world.conversation(kitchen).topic().equals("soup") ? ana : null);
        session.hand(
                new NetworkEvent.ParticipantLeft(address("kitchen"), ana.address(), NetworkEvent.LeaveReason.LEFT));
        world.awaitChange(Change.ParticipantLeft.class, each -> each.occupant().equals(ana.address()));
        world.done(new Command.SetAccountEnabled(account, false));
        world.done(new Command.LeaveRoom(kitchen));
        Conversation after = world.conversation(kitchen);
        assertFalse(after.joined());
        world.done(new Command.SetAccountEnabled(account, true));
        world.awaitState(account, Account.State.ONLINE);
        world.writes(world.talksTo(account, "ana"), "settled");
        world.session().nextSent();
        assertTrue(world.session().joined.isEmpty());
    }

    @Test
    void aRoomThatWasLeftOfflineIsLeftOnTheNetworkAtTheNextConnection() throws Exception {
        ConversationId kitchen = world.done(new Command.JoinRoom(account, "kitchen", "me"));
        world.done(new Command.SetAccountEnabled(account, false));
        world.done(new Command.LeaveRoom(kitchen));
        world.network.refusesToLeave = Failure.of(Failure.Kind.DISCONNECTED, "gone again");
        world.done(new Command.SetAccountEnabled(account, true));
        world.awaitState(account, Account.State.ONLINE);
        World.await("asked to leave", () -> world.session().left.equals(List.of(address("kitchen"))) ? kitchen : null);
        world.session().entersRoom("kitchen");
        World.get(world.session().hand());
        assertFalse(world.conversation(kitchen).joined(), "what says that we are in is not believed");
        world.network.refusesToLeave = null;
        world.restarts();
        world.awaitState(account, Account.State.ONLINE);
        World.await("asked again", () -> world.session().left.equals(List.of(address("kitchen"))) ? kitchen : null);
        World.await("told", () -> {
            world.session().entersRoom("kitchen");
            World.get(world.session().hand());
            return world.conversation(kitchen).joined() ? kitchen : null;
        });
    }

    @Test
    void weTellThatWeWriteOnceASecondAndThatWeHaveStopped() throws Exception {
        ConversationId ana = world.talksTo(account, "ana");
        for (int i = 0; i < 5; i++) world.done(new Command.SetTyping(ana, true));
        World.await("told", () -> session.typing.equals(List.of("ana true")) ? ana : null);
        world.time.pass(Duration.ofSeconds(10));
        World.await("told the end", () -> session.typing.equals(List.of("ana true", "ana false")) ? ana : null);
    }

    @Test
    void whatNeedsTheNetworkSaysSoWithoutIt() throws Exception {
        world.done(new Command.SetAccountEnabled(account, false));
        Outcome<ConversationId> joined = world.tries(new Command.JoinRoom(account, "kitchen", ""));
        if (joined instanceof Outcome.Failed<ConversationId>(var failure)) {
            assertEquals(Failure.Kind.DISCONNECTED, failure.kind());
        } else {
            throw new AssertionError(joined);
        }
        Outcome<Outcome.Nothing> added = world.tries(new Command.AddContact(account, "ana", "", ""));
        assertInstanceOf(Outcome.Failed.class, added);
    }

    @Test
    void whatTheNetworkCannotDoIsUnsupported() throws Exception {
        Outcome<Outcome.Nothing> added = world.tries(new Command.AddContact(account, "ana", "", ""));
        assertEquals(
                Failure.Kind.UNSUPPORTED,
                ((Outcome.Failed<Outcome.Nothing>) added).failure().kind());
        Outcome<Outcome.Nothing> nobody = world.tries(new Command.AddContact(account, " ", "", ""));
        assertEquals(
                Failure.Kind.REJECTED,
                ((Outcome.Failed<Outcome.Nothing>) nobody).failure().kind());
    }

    @Test
    void aFloodOfRequestsIsNotKept() throws Exception {
        for (int i = 0; i < PeopleLedger.MOST_REQUESTS + 50; i++) {
            Address stranger = address("s" + i);
            session.hand(new NetworkEvent.Requested(Request.Kind.CONTACT, stranger, stranger, "", ""));
        }
        World.get(session.hand());
        assertEquals(
                PeopleLedger.MOST_REQUESTS, world.asks(new Query.Requests()).size());
    }
}
