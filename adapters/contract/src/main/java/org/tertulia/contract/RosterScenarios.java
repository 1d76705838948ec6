package org.tertulia.contract;

import org.tertulia.model.Subscription;

/** The contact list, and asking to be in one. */
public interface RosterScenarios {

    String BE_ACCEPTED = "be accepted";

    @Scenario(value = "add contact and the other side is told", foreign = true)
    default void theOtherSideIsToldOfARequest(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        alice.asksForContact(bob);
        alice.seesContact(bob, Subscription.ASKED);
        bob.seesRequestOf(alice);
    }

    @Scenario(value = "be asked for contact", foreign = true)
    default void aRequestOfTheOtherSideIsShown(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        bob.asksForContact(alice);
        alice.seesRequestOf(bob);
    }

    @Scenario(value = "accept", foreign = true)
    default void acceptingMakesContactsOfEachOther(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        bob.asksForContact(alice);
        alice.seesRequestOf(bob);
        alice.accepts(bob);
        alice.seesNoRequestOf(bob);
        bob.seesContact(alice, Subscription.BOTH);
        alice.seesContact(bob, Subscription.BOTH);
    }

    @Scenario(value = BE_ACCEPTED, foreign = true)
    default void beingAcceptedMakesContactsOfEachOther(Story story) {
        story.befriend(story.peer("alice"), story.far("bob"));
    }

    @Scenario(value = "deny", foreign = true)
    default void denyingLeavesNothingBehind(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        bob.asksForContact(alice);
        alice.seesRequestOf(bob);
        alice.denies(bob);
        alice.seesNoRequestOf(bob);
        bob.seesContact(alice, Subscription.NONE);
        alice.seesNoContact(bob);
    }

    @Scenario(value = "be denied", foreign = true)
    default void whoIsDeniedSeesIt(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        alice.asksForContact(bob);
        bob.seesRequestOf(alice);
        bob.denies(alice);
        alice.seesContact(bob, Subscription.NONE);
    }

    @Scenario(value = "remove", foreign = true)
    default void removingEndsItForBoth(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        story.befriend(alice, bob);
        alice.removes(bob);
        alice.seesNoContact(bob);
        bob.seesContact(alice, Subscription.NONE);
    }

    @Scenario("a request waits for who is away")
    default void aRequestWaitsForWhoIsAway(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        bob.quits();
        alice.asksForContact(bob);
        alice.seesContact(bob, Subscription.ASKED);
        bob.startsAgain();
        bob.seesRequestOf(alice);
    }

    @Scenario("rename a contact")
    default void aNewNameStaysAndIsOnTheServer(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.befriend(alice, bob);
        alice.renames(bob, "Bob of the bakery 🥖");
        alice.calls(bob, "Bob of the bakery 🥖");
        Peer elsewhere = story.secondClient(alice);
        elsewhere.calls(bob, "Bob of the bakery 🥖");
    }
}
