package org.tertulia.contract;

import java.util.List;

/** People of whom one does not want to hear. */
public interface BlockScenarios {

    @Scenario("what the blocked say is not heard")
    default void whatTheBlockedSayIsNotHeard(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        Peer carol = story.peer("carol");
        story.meet(alice, bob);
        story.meet(alice, carol);
        bob.says(alice, "one");
        alice.sees(bob, "one");
        alice.blocks(bob);
        bob.says(alice, "two");
        bob.hasHandedOver(alice);
        carol.says(alice, "three");
        alice.sees(carol, "three");
        alice.hasHistory(bob.address(), List.of("one"));
        Expect.equal(0, alice.unread(bob.address()));
        alice.restarts();
        var _ = alice.isOnline();
        alice.blocksNobodyBut(bob);
        alice.unblocks(bob);
        bob.says(alice, "four");
        alice.sees(bob, "four");
        alice.hasHistory(bob.address(), List.of("one", "four"));
    }

    @Scenario("what the blocked ask is not shown")
    default void whatTheBlockedAskIsNotShown(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        Peer carol = story.peer("carol");
        alice.blocks(bob);
        bob.asksForContact(alice);
        carol.asksForContact(alice);
        alice.seesRequestOf(carol);
        alice.seesNoRequestOf(bob);
    }

    @Scenario("a member of a room who is blocked is not heard there")
    default void aMemberOfARoomWhoIsBlockedIsNotHeardThere(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        Peer carol = story.peer("carol");
        var room = alice.creates(story.net().freshRoom("kitchen"));
        bob.joins(room);
        carol.joins(room);
        alice.seesMember(room, carol);
        alice.blocksMember(room, bob);
        bob.saysIn(room, "soup, and nothing but soup");
        bob.hasSentAllIn(room);
        carol.saysIn(room, "bread");
        alice.seesIn(room, carol, "bread");
        alice.hasHistory(room, List.of("bread"));
    }

    @Scenario("the list of the blocked is the same in another client")
    default void theListOfTheBlockedIsTheSameInAnotherClient(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        alice.blocks(bob);
        alice.blocksNobodyBut(bob);
        Peer phone = story.secondClient(alice);
        phone.blocksNobodyBut(bob);
        phone.unblocks(bob);
        alice.blocksNobody();
    }
}
