package org.tertulia.contract;

import org.tertulia.model.Availability;

/** Who is there, and what they say about it. */
public interface PresenceScenarios {

    String SEE = "see presence with status text";

    @Scenario(value = SEE, foreign = true)
    default void theirPresenceAndStatusAreSeen(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        story.befriend(alice, bob);
        bob.shows(Availability.AWAY, "Back at three");
        alice.seesPresence(bob, Availability.AWAY, "Back at three");
        bob.shows(Availability.AWAY, "コーヒー ☕");
        alice.seesPresence(bob, Availability.AWAY, "コーヒー ☕");
        bob.shows(Availability.ONLINE, "");
        alice.seesPresence(bob, Availability.ONLINE, "");
    }

    @Scenario(value = "do not disturb, and a status text while here", foreign = true)
    default void moreThanHereAndAwayIsSeen(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        story.befriend(alice, bob);
        bob.shows(Availability.DO_NOT_DISTURB, "Writing, please knock");
        alice.seesPresence(bob, Availability.DO_NOT_DISTURB, "Writing, please knock");
        alice.shows(Availability.ONLINE, "here");
        bob.seesPresence(alice, Availability.ONLINE, "here");
    }

    @Scenario(value = "show presence with status text", foreign = true)
    default void ourPresenceAndStatusAreSeen(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        story.befriend(alice, bob);
        alice.shows(Availability.AWAY, "في الحديقة");
        bob.seesPresence(alice, Availability.AWAY, "في الحديقة");
        alice.shows(Availability.ONLINE, "");
        bob.seesPresence(alice, Availability.ONLINE, "");
    }

    @Scenario(value = "they go away", foreign = true)
    default void whoGoesIsSeenGoing(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        story.befriend(alice, bob);
        bob.shows(Availability.AWAY, "going");
        alice.seesPresence(bob, Availability.AWAY, "going");
        bob.goesOffline();
        alice.seesPresence(bob, Availability.OFFLINE, "");
    }

    @Scenario(value = "we go away", foreign = true)
    default void theySeeUsGo(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        story.befriend(alice, bob);
        alice.shows(Availability.AWAY, "going");
        bob.seesPresence(alice, Availability.AWAY, "going");
        alice.goesOffline();
        bob.seesPresence(alice, Availability.OFFLINE, "");
        alice.shows(Availability.AWAY, "only looking in");
        bob.seesPresence(alice, Availability.AWAY, "only looking in");
    }

    @Scenario("presence is known again after a restart")
    default void presenceIsKnownAfterARestart(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.befriend(alice, bob);
        bob.shows(Availability.AWAY, "Back at three");
        alice.restarts();
        alice.seesPresence(bob, Availability.AWAY, "Back at three");
    }
}
