package org.tertulia.contract;

import java.util.List;
import java.util.Optional;

/** What was said while somebody was not there. */
public interface HistoryScenarios {

    String AFTER_BEING_AWAY = "history after being away";

    @Scenario(value = AFTER_BEING_AWAY, foreign = true)
    default void whatWasSaidWhileAwayIsThereAfterwards(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        story.meet(alice, bob);
        bob.says(alice, "before");
        alice.sees(bob, "before");
        alice.quits();
        List<String> missed = OrderScenarios.numbered("missed", 20);
        for (String text : missed) bob.says(alice, text);
        alice.startsAgain();
        for (String text : missed) alice.sees(bob, text);
        Expect.equal(21, alice.history(bob.address()).size());
        Expect.equal(21, alice.unread(bob.address()));
    }

    @Scenario("history of a room after being away")
    default void whatWasSaidInARoomWhileAwayIsThereAfterwards(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        var room = bob.creates(story.net().freshRoom("kitchen"));
        alice.joins(room);
        bob.saysIn(room, "before");
        alice.seesIn(room, bob, "before");
        alice.quits();
        List<String> missed = OrderScenarios.numbered("missed", 20);
        for (String text : missed) bob.saysIn(room, text);
        bob.hasSentAllIn(room);
        alice.startsAgain();
        for (String text : missed) alice.seesIn(room, bob, text);
        bob.saysIn(room, "after");
        alice.seesIn(room, bob, "after");
    }

    @Scenario("own messages of another client while away")
    default void whatIWroteElsewhereWhileAwayIsThere(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.meet(alice, bob);
        alice.says(bob, "first");
        bob.sees(alice, "first");
        Peer phone = story.secondClient(alice);
        alice.quits();
        phone.says(bob, "from my phone");
        bob.sees(alice, "from my phone");
        alice.startsAgain();
        alice.seesOwn(bob, "first");
        alice.seesOwn(bob, "from my phone");
        alice.hasHistory(bob.address(), List.of("first", "from my phone"));
    }

    @Scenario(value = "a gap is shown and fetched", foreign = true)
    default void olderHistoryIsAGapThatCanBeFetched(Story story) {
        End alice = story.far("alice");
        Peer bob = story.peer("bob");
        story.meet(alice, bob);
        List<String> texts = OrderScenarios.numbered("line", 320);
        for (String text : texts) alice.says(bob, text);
        for (String text : texts) bob.sees(alice, text);
        Peer elsewhere = story.secondClient(bob);
        var _ = elsewhere.find(
                "the newest",
                () -> elsewhere
                        .conversation(alice.address())
                        .flatMap(c -> Optional.ofNullable(c.last()))
                        .filter(m -> m.body().text().equals("line 320")));
        boolean all = elsewhere.history(alice.address()).equals(texts);
        Expect.that(
                all || elsewhere.hasGap(alice.address()),
                "a new client has not all history, and does not say that it has not");
        elsewhere.fillsGaps(alice.address());
        elsewhere.hasHistory(alice.address(), texts);
    }
}
