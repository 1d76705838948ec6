package org.tertulia.contract;

import java.util.List;
import org.tertulia.model.RoomNote.Passage;

/** Rooms of many people. */
public interface RoomScenarios {

    String TALK = "talk in a room";

    @Scenario(value = "room create and join, members", foreign = true)
    default void aRoomIsMadeAndJoinedAndItsMembersAreSeen(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        var room = alice.creates(story.net().freshRoom("kitchen"));
        bob.joins(room);
        alice.seesMember(room, bob);
        alice.seesMember(room, alice);
        bob.seesMember(room, alice);
    }

    @Scenario(value = "join a room of theirs", foreign = true)
    default void aRoomOfTheirsIsJoined(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        var room = bob.creates(story.net().freshRoom("garden"));
        alice.joins(room);
        alice.seesMember(room, bob);
        bob.seesMember(room, alice);
    }

    @Scenario(value = TALK, foreign = true)
    default void whatIsSaidInARoomIsSeenByAllOnce(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        var room = alice.creates(story.net().freshRoom("kitchen"));
        bob.joins(room);
        alice.seesMember(room, bob);
        alice.saysIn(room, "Who brings the bread?");
        bob.seesIn(room, alice, "Who brings the bread?");
        bob.saysIn(room, "I do 🥖");
        alice.seesIn(room, bob, "I do 🥖");
        alice.hasHistory(room, List.of("Who brings the bread?", "I do 🥖"));
    }

    @Scenario(value = "being named in a room", foreign = true)
    default void whatNamesUsIsCountedApart(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        var room = alice.creates(story.net().freshRoom("kitchen"));
        bob.joins(room);
        alice.seesMember(room, bob);
        bob.saysIn(room, "Who brings the bread?");
        bob.saysIn(room, alice.nick() + ": do you?");
        alice.saysIn(room, "It is me, " + alice.nick());
        alice.isNamedIn(room, 1);
    }

    @Scenario(value = "100 in a room in order", foreign = true)
    default void aHundredInARoomArriveInOrder(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        var room = alice.creates(story.net().freshRoom("kitchen"));
        bob.joins(room);
        alice.seesMember(room, bob);
        List<String> texts = OrderScenarios.numbered("line", 100);
        for (String text : texts) alice.saysIn(room, text);
        for (String text : texts) bob.seesIn(room, alice, text);
        alice.hasHistory(room, texts);
    }

    @Scenario(value = "they leave a room", foreign = true)
    default void whoLeavesIsSeenLeaving(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        var room = alice.creates(story.net().freshRoom("kitchen"));
        bob.joins(room);
        alice.seesMember(room, bob);
        bob.leaves(room);
        alice.seesNoMember(room, bob);
    }

    @Scenario(value = "who comes and goes is noted, and nobody when we enter", foreign = true)
    default void whoComesAndGoesIsNotedAndNobodyWhenWeEnter(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        Peer carol = story.peer("carol");
        var room = alice.creates(story.net().freshRoom("kitchen"));
        bob.joins(room);
        alice.notes(room, bob, Passage.Kind.CAME);
        carol.joins(room);
        carol.seesMember(room, bob);
        carol.seesMember(room, alice);
        carol.notesNothing(room);
        bob.leaves(room);
        carol.notes(room, bob, Passage.Kind.WENT);
        alice.notes(room, bob, Passage.Kind.VISITED);
    }

    @Scenario(value = "we leave a room", foreign = true)
    default void theySeeUsLeave(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        var room = bob.creates(story.net().freshRoom("kitchen"));
        alice.joins(room);
        bob.seesMember(room, alice);
        alice.leaves(room);
        alice.seesItselfOut(room);
        bob.seesNoMember(room, alice);
    }

    @Scenario(value = "invite", foreign = true)
    default void whoIsInvitedIsToldAndMayComeIn(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        var room = alice.creates(story.net().freshRoom("kitchen"));
        alice.invites(room, bob);
        bob.seesInvitation(room, alice);
        bob.joins(room);
        alice.seesMember(room, bob);
    }

    @Scenario(value = "be invited", foreign = true)
    default void anInvitationIsShownAndAcceptingItJoins(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        var room = bob.creates(story.net().freshRoom("garden"));
        bob.invites(room, alice);
        alice.seesInvitation(room, bob);
        alice.answersInvitation(room, true);
        alice.isIn(room);
        bob.seesMember(room, alice);
    }

    @Scenario("decline an invitation")
    default void anInvitationThatIsDeclinedIsGone(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        var room = bob.creates(story.net().freshRoom("garden"));
        bob.invites(room, alice);
        alice.seesInvitation(room, bob);
        alice.answersInvitation(room, false);
    }

    @Scenario(value = "topic", foreign = true)
    default void theTopicIsSeenByThoseInsideAndThoseWhoComeLater(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        var room = alice.creates(story.net().freshRoom("kitchen"));
        bob.joins(room);
        alice.setsTopic(room, "Bread & ☕ — <today>");
        bob.seesTopic(room, "Bread & ☕ — <today>");
        alice.seesTopic(room, "Bread & ☕ — <today>");
        Peer carol = story.peer("carol");
        carol.joins(room);
        carol.seesTopic(room, "Bread & ☕ — <today>");
    }

    @Scenario(value = "kick", foreign = true)
    default void whoIsKickedIsOutAndOthersSeeIt(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        var room = alice.creates(story.net().freshRoom("kitchen"));
        bob.joins(room);
        alice.kicks(room, bob);
        bob.seesItselfOut(room);
        alice.seesNoMember(room, bob);
    }

    @Scenario(value = "ban", foreign = true)
    default void whoIsBannedIsOutAndOthersSeeIt(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        var room = alice.creates(story.net().freshRoom("kitchen"));
        bob.joins(room);
        alice.bans(room, bob);
        bob.seesItselfOut(room);
        alice.seesNoMember(room, bob);
    }

    @Scenario("who is banned cannot come back")
    default void whoIsBannedCannotComeBack(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        var room = alice.creates(story.net().freshRoom("kitchen"));
        bob.joins(room);
        alice.bans(room, bob);
        bob.seesItselfOut(room);
        bob.isNotLetInto(room);
    }

    @Scenario("rooms are joined again after a restart")
    default void roomsAreJoinedAgainAfterARestart(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        var room = alice.creates(story.net().freshRoom("kitchen"));
        bob.joins(room);
        bob.restarts();
        bob.isIn(room);
        alice.saysIn(room, "Still there?");
        bob.seesIn(room, alice, "Still there?");
    }
}
