package org.tertulia.contract;

import java.awt.Color;

/** Pictures that people have chosen. */
public interface AvatarScenarios {

    @Scenario("see the picture of a contact")
    default void aContactsPictureIsSeen(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.befriend(alice, bob);
        bob.choosesPicture(Pictures.of(Color.ORANGE));
        alice.seesPicture(bob, Color.ORANGE);
        bob.seesPicture(bob, Color.ORANGE);
        story.net().choosesPicture(bob.user(), Pictures.of(Color.BLUE));
        alice.seesPicture(bob, Color.BLUE);
        bob.goesOffline();
        alice.restarts();
        alice.seesPicture(bob, Color.BLUE);
    }

    @Scenario("see a picture that was there before")
    default void aPictureThatWasThereBeforeIsSeen(Story story) {
        Peer bob = story.peer("bob");
        story.net().choosesPicture(bob.user(), Pictures.of(Color.GREEN));
        Peer alice = story.peer("alice");
        story.befriend(alice, bob);
        alice.seesPicture(bob, Color.GREEN);
        bob.seesPicture(bob, Color.GREEN);
    }
}
