package org.tertulia.contract;

import java.util.List;
import java.util.stream.IntStream;

/** Many messages, none lost, none twice, none out of turn. */
public interface OrderScenarios {

    int MANY = 300;

    static List<String> numbered(String what, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> what + " " + i).toList();
    }

    @Scenario(value = "300 in a row in order", foreign = true)
    default void threeHundredInARowArriveInOrder(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        story.meet(alice, bob);
        List<String> texts = numbered("line", MANY);
        for (String text : texts) alice.says(bob, text);
        for (String text : texts) bob.sees(alice, text);
        alice.hasSentAll(bob);
        alice.hasHistory(bob.address(), texts);
    }

    @Scenario(value = "300 from them in order", foreign = true)
    default void threeHundredFromThemArriveInOrder(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        story.meet(alice, bob);
        List<String> texts = numbered("line", MANY);
        for (String text : texts) bob.says(alice, text);
        for (String text : texts) alice.sees(bob, text);
        alice.hasHistory(bob.address(), texts);
    }

    @Scenario("both talk at once")
    default void bothTalkAtOnceAndNothingIsLost(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.meet(alice, bob);
        for (int i = 1; i <= 50; i++) {
            alice.says(bob, "a " + i);
            bob.says(alice, "b " + i);
        }
        for (int i = 1; i <= 50; i++) {
            bob.sees(alice, "a " + i);
            alice.sees(bob, "b " + i);
        }
        alice.hasSentAll(bob);
        bob.hasSentAll(alice);
    }
}
