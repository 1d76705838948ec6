package org.tertulia.loopback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tertulia.contract.Peer;
import org.tertulia.contract.Story;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;

/** What the core makes of a network that misbehaves. */
class LoopbackWeatherTest {

    private final LoopbackSubject net = new LoopbackSubject();
    private final Story story = Story.on(net);
    private final Peer alice = story.peer("alice");
    private final Peer bob = story.peer("bob");

    @AfterEach
    void end() throws Exception {
        story.close();
    }

    @Test
    void aMessageThatComesTwiceIsShownOnce() {
        net.weather(bob).doubling(3);
        say("one", "two", "three");
        for (String text : List.of("one", "two", "three")) bob.sees(alice, text);
        bob.hasHistory(alice.address(), List.of("one", "two", "three"));
    }

    @Test
    void aMessageThatIsLostLeavesAGapThatIsFilledInItsPlace() {
        say("one");
        bob.sees(alice, "one");
        net.weather(bob).dropping(1);
        say("two", "three");
        bob.sees(alice, "three");
        assertEquals(List.of("one", "three"), bob.history(alice.address()));
        assertTrue(bob.hasGap(alice.address()));
        bob.fillsGaps(alice.address());
        bob.hasHistory(alice.address(), List.of("one", "two", "three"));
        assertFalse(bob.hasGap(alice.address()));
    }

    @Test
    void messagesThatComeInTheWrongOrderAreShownInTheRightOne() {
        say("one");
        bob.sees(alice, "one");
        net.weather(bob).swapping(1);
        say("two", "three");
        bob.hasHistory(alice.address(), List.of("one", "two", "three"));
        assertFalse(bob.hasGap(alice.address()));
    }

    @Test
    void aSlowNetworkIsOnlySlow() {
        net.weather(bob).delaying(Duration.ofMillis(200));
        say("one", "two");
        bob.sees(alice, "one");
        bob.sees(alice, "two");
    }

    @Test
    void aMessageWhoseConfirmationIsLostIsNotSentTwice() {
        net.weather(alice).cuttingAfterNextSend();
        say("one", "two");
        alice.triesAgain();
        alice.hasSentAll(bob);
        bob.hasHistory(alice.address(), List.of("one", "two"));
        alice.hasHistory(bob.address(), List.of("one", "two"));
    }

    @Test
    void aMessageThatNeverReachedTheServerIsSentAgain() {
        net.weather(alice).losingNextSend();
        say("one", "two");
        alice.triesAgain();
        alice.hasSentAll(bob);
        bob.hasHistory(alice.address(), List.of("one", "two"));
    }

    @Test
    void aRefusedMessageFailsAndTheNextGoes() {
        Failure refusal = Failure.of(Failure.Kind.REJECTED, "Not today");
        net.weather(alice).refusingNextSend(refusal);
        say("one", "two");
        bob.sees(alice, "two");
        var item = alice.outbox(bob.address()).getFirst();
        assertEquals(Delivery.FAILED, item.delivery());
        assertEquals(refusal, item.failure());
    }

    private void say(String... texts) {
        for (String text : texts) alice.says(bob, text);
    }
}
