package org.tertulia.lab.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tertulia.lab.Lab;
import org.tertulia.model.Action;
import org.tertulia.model.ActionResult;
import org.tertulia.model.ActionScope;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.Failure;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Participant;
import org.tertulia.network.Actions;
import org.tertulia.network.Backfill;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.LeaveReason;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.Rooms;

/** A room, who is in it, and what is said there. */
@Timeout(120)
final class XmppRoomsTest {

    private final Lab lab = Lab.shared();
    private final Someone ana = new Someone(lab);
    private final Someone ben = new Someone(lab);
    private Address room = ana.address();

    @BeforeEach
    void makeRoom() {
        ana.online();
        ben.online();
        String name = "r" + UUID.randomUUID().toString().substring(0, 8);
        room = Someone.done(rooms(ana).resolve(name));
        assertEquals(name + "@conference.lab.test", room.value());
        Someone.done(rooms(ana).create(room, "The kitchen", "ana"));
    }

    @AfterEach
    void signOut() {
        ana.close();
        ben.close();
    }

    private static Rooms rooms(Someone one) {
        return one.ability(Rooms.class);
    }

    private OutgoingMessage say(Someone one, String text) {
        return one.write(room, Conversation.Kind.CHANNEL, text);
    }

    private static Participant participant(Someone one, String nick) {
        return one.notebook.all(NetworkEvent.RoomJoined.class).getLast().participants().stream()
                .filter(p -> p.name().equals(nick))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoComesIsSeenAndWhatIsSaidIsHeardAndOursIsKnown() {
        Someone.done(rooms(ben).join(room, "ben"));
        var joined = ben.notebook.all(NetworkEvent.RoomJoined.class).getLast();
        assertEquals("The kitchen", joined.name());
        assertTrue(participant(ben, "ben").self());
        assertEquals(Participant.Role.OWNER, participant(ben, "ana").role());
        ana.notebook.await(
                NetworkEvent.ParticipantEntered.class,
                e -> e.participant().name().equals("ben"));
        OutgoingMessage sent = say(ben, "soup is ready");
        IncomingMessage heard = ana.notebook.awaitText("soup is ready");
        assertEquals("ben", heard.senderName());
        assertEquals(room, heard.conversation());
        IncomingMessage own = ben.notebook.awaitText("soup is ready");
        assertTrue(own.outgoing());
        assertTrue(own.ids().contains(new NetworkMessageId(NetworkMessageId.ORIGIN, sent.wireId())));
    }

    @Test
    void aRoomIsNotMadeTwiceAndOneThatIsNotThereIsNotEntered() {
        var again = assertInstanceOf(
                Outcome.Failed.class, Someone.outcome(rooms(ben).create(room, "", "ben")));
        assertEquals(Failure.Kind.CONFLICT, again.failure().kind());
        var nowhere = assertInstanceOf(
                Outcome.Failed.class,
                Someone.outcome(rooms(ben).join(new Address("xmpp", "none@conference.lab.test"), "ben")));
        assertEquals(Failure.Kind.NOT_FOUND, nowhere.failure().kind());
    }

    @Test
    void aTakenNickIsChanged() {
        Someone.done(rooms(ben).join(room, "ana"));
        assertTrue(participant(ben, "ana_").self());
    }

    private Outcome<ActionResult> run(Someone one, String action, Map<String, String> values) {
        return Someone.outcome(one.ability(Actions.class).run(ActionScope.room(room), action, values, Map.of()));
    }

    @Test
    void anotherNickIsSeenAsTheSamePersonAndATakenOneIsRefused() {
        Someone.done(rooms(ben).join(room, "ben"));
        ana.notebook.await(NetworkEvent.ParticipantEntered.class, e -> true);
        assertInstanceOf(Outcome.Done.class, run(ben, "nick", Map.of("nick", "benjamin")));
        var seen = ana.notebook.await(NetworkEvent.ParticipantRenamed.class, e -> true);
        assertEquals(room.withDevice("ben"), seen.before());
        assertEquals("benjamin", seen.participant().name());
        var own = ben.notebook.await(NetworkEvent.ParticipantRenamed.class, e -> true);
        assertTrue(own.participant().self());
        var taken = assertInstanceOf(Outcome.Failed.class, run(ben, "nick", Map.of("nick", "ana")));
        assertEquals(Failure.Kind.CONFLICT, taken.failure().kind());
    }

    @Test
    void whoIsBannedStandsInAListAndMayComeBackWhenTheBanIsLifted() {
        Someone.done(rooms(ben).join(room, "ben"));
        ana.notebook.await(NetworkEvent.ParticipantEntered.class, e -> true);
        Someone.done(rooms(ana).ban(room, room.withDevice("ben"), "enough"));
        var out = ben.notebook.await(NetworkEvent.RoomLeft.class, e -> true);
        assertEquals(LeaveReason.BANNED, out.reason());
        assertEquals("enough", out.text());
        assertInstanceOf(Outcome.Failed.class, Someone.outcome(rooms(ben).join(room, "ben")));
        var bans = (ActionResult.Table)
                Someone.done(ana.ability(Actions.class).run(ActionScope.room(room), "bans", Map.of(), Map.of()));
        assertEquals(ben.address().value(), bans.rows().getFirst().cells().getFirst());
        ActionResult.Next lift = Objects.requireNonNull(bans.rows().getFirst().next());
        assertInstanceOf(Outcome.Done.class, run(ana, lift.action(), lift.values()));
        Someone.done(rooms(ben).join(room, "ben"));
        var offered = Someone.done(ben.ability(Actions.class).actions(ActionScope.room(room)));
        assertEquals(List.of("nick"), offered.stream().map(Action::id).toList());
    }

    @Test
    void theTopicIsToldAndOnlyWhoMayChangesIt() {
        Someone.done(rooms(ben).join(room, "ben"));
        Someone.done(rooms(ana).topic(room, "Soup & bread"));
        ben.notebook.await(NetworkEvent.RoomChanged.class, e -> "Soup & bread".equals(e.topic()));
        var refused = assertInstanceOf(
                Outcome.Failed.class, Someone.outcome(rooms(ben).topic(room, "Cake")));
        assertEquals(Failure.Kind.NOT_PERMITTED, refused.failure().kind());
    }

    @Test
    void anInvitationNamesWhoInvites() {
        Someone.done(rooms(ana).invite(room, ben.address(), "come in"));
        var asked = ben.notebook.await(
                NetworkEvent.Requested.class, e -> e.subject().equals(room));
        assertEquals(ana.address(), asked.from());
        assertEquals("come in", asked.text());
        assertEquals(1, ben.notebook.all(NetworkEvent.Requested.class).size());
    }

    @Test
    void whoIsThrownOutIsToldSoAndWhoLeavesIsGone() {
        Someone.done(rooms(ben).join(room, "ben"));
        Someone.done(rooms(ana).kick(room, room.withDevice("ben"), "too loud"));
        var out = ben.notebook.await(NetworkEvent.RoomLeft.class, e -> e.room().equals(room));
        assertEquals(LeaveReason.KICKED, out.reason());
        assertEquals("too loud", out.text());
        ana.notebook.await(NetworkEvent.ParticipantLeft.class, e -> e.reason() == LeaveReason.KICKED);
        Someone.done(rooms(ana).leave(room));
        ana.notebook.await(NetworkEvent.RoomLeft.class, e -> e.reason() == LeaveReason.LEFT);
    }

    @Test
    void whatWasSaidWhileAwayComesAtTheNextEntranceAndOlderThingsOnAsking() {
        for (int i = 0; i < 300; i++) say(ana, "old" + i);
        ana.notebook.awaitText("old299");
        Someone.done(rooms(ben).join(room, "ben"));
        ben.notebook.await(NetworkEvent.Synchronised.class, e -> room.equals(e.conversation()));
        var gap = ben.notebook.await(
                NetworkEvent.GapFound.class, e -> e.conversation().equals(room));
        assertTrue(ben.notebook.messages().stream().allMatch(m -> m.placement() == Placement.HISTORY));
        Someone.done(ben.ability(Backfill.class).fill(room, gap.token()));
        ben.notebook.awaitText("old0");
        ben.notebook.await(NetworkEvent.GapClosed.class, e -> e.token().equals(gap.token()));
        ben.close();
        for (int i = 0; i < 20; i++) say(ana, "new" + i);
        ana.notebook.awaitText("new19");
        ben.restarted();
        int start = ben.notebook.size();
        Someone.done(rooms(ben).join(room, "ben"));
        ben.notebook.awaitSince(start, NetworkEvent.Synchronised.class, e -> room.equals(e.conversation()));
        List<IncomingMessage> missed = ben.notebook.messages().stream()
                .filter(m -> m.body().text().startsWith("new"))
                .toList();
        assertTrue(missed.stream().allMatch(m -> m.placement() == Placement.LIVE));
        assertEquals(
                IntStream.range(0, 20).mapToObj(i -> "new" + i).toList(),
                missed.stream().map(m -> m.body().text()).toList());
    }
}
