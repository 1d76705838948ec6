package org.tertulia.contract;

import java.util.List;

/** What two people write to each other. */
public interface MessageScenarios {

    @Scenario(value = "message both ways", foreign = true)
    default void messagesGoBothWays(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        story.meet(alice, bob);
        alice.says(bob, "Hello Bob");
        bob.sees(alice, "Hello Bob");
        bob.says(alice, "Hello Alice");
        alice.sees(bob, "Hello Alice");
        alice.hasSentAll(bob);
    }

    @Scenario(value = "long message", foreign = true)
    default void aLongMessageArrivesWhole(Story story) {
        bothWays(
                story,
                "Sixty thousand characters make a long story. ".repeat(1334).strip());
    }

    @Scenario(value = "multi-line message", foreign = true)
    default void linesStayLines(Story story) {
        bothWays(story, "first line\nsecond line\n\n    indented after an empty one\nlast");
    }

    @Scenario(value = "emoji", foreign = true)
    default void emojiStayWhole(Story story) {
        bothWays(story, "🥖 👩‍👩‍👧‍👦 🏳️‍🌈 🇪🇸 👍🏽 ❤️ 1️⃣");
    }

    @Scenario(value = "right-to-left text", foreign = true)
    default void rightToLeftTextStaysAsItWasWritten(Story story) {
        bothWays(story, "مرحبا بكم في tertulia (2026)! שלום עולם");
    }

    @Scenario(value = "text that looks like markup", foreign = true)
    default void textThatLooksLikeMarkupIsText(Story story) {
        bothWays(story, "<b>&amp;</b> \"quotes\" 'single' ]]> <!-- no --> \\n \t tab /usr *stars* _lines_");
    }

    private static void bothWays(Story story, String text) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        story.meet(alice, bob);
        alice.says(bob, text);
        story.sees(bob, alice, text);
        bob.says(alice, text);
        story.sees(alice, bob, text);
    }

    @Scenario(value = "typing", foreign = true)
    default void typingIsSeenBothWays(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        story.befriend(bob, alice);
        bob.says(alice, "Are you there?");
        alice.sees(bob, "Are you there?");
        alice.says(bob, "Yes");
        bob.sees(alice, "Yes");
        alice.types(bob);
        bob.seesTyping(alice);
        bob.types(alice);
        alice.seesTyping(bob);
    }

    @Scenario(value = "receipts to delivered", foreign = true)
    default void aMessageIsMarkedDeliveredWhenTheirDeviceHasIt(Story story) {
        Peer alice = story.peer("alice");
        End bob = story.far("bob");
        story.befriend(alice, bob);
        alice.says(bob, "Did you get this?");
        bob.sees(alice, "Did you get this?");
        alice.seesDelivered(bob, "Did you get this?");
    }

    @Scenario("own message from a second client of the same account")
    default void whatIWriteElsewhereIsShownAsMine(Story story) {
        Peer alice = story.peer("alice");
        Peer phone = story.secondClient(alice);
        Peer bob = story.peer("bob");
        story.meet(alice, bob);
        phone.says(bob, "from my phone");
        bob.sees(alice, "from my phone");
        alice.seesOwn(bob, "from my phone");
        bob.says(alice, "to both");
        alice.sees(bob, "to both");
        phone.sees(bob, "to both");
    }

    @Scenario("a message that comes again is shown once")
    default void aMessageThatComesAgainIsShownOnce(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.meet(alice, bob);
        for (String text : List.of("one", "two", "three")) {
            alice.says(bob, text);
            bob.sees(alice, text);
        }
        bob.crashes();
        bob.startsAfterCrash();
        var _ = bob.isOnline();
        alice.says(bob, "four");
        bob.sees(alice, "four");
        bob.hasHistory(alice.address(), List.of("one", "two", "three", "four"));
    }

    @Scenario("unread is counted")
    default void whatIsNewCountsAsUnread(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.meet(alice, bob);
        alice.says(bob, "one");
        alice.says(bob, "two");
        bob.sees(alice, "one");
        bob.sees(alice, "two");
        Expect.equal(2, bob.unread(alice.address()));
        Expect.equal(0, alice.unread(bob.address()));
    }
}
