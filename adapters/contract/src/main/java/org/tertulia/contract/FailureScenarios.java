package org.tertulia.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tertulia.client.Change;
import org.tertulia.model.Account;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Delivery;

/** Servers that stop, apps that are killed, cores that stall: nothing is lost, nothing is doubled, nothing is a lie. */
public interface FailureScenarios {

    @Scenario("server stops and comes back")
    default void everybodyIsBackWhenTheServerIs(Story story) {
        NetworkUnderTest own = story.keep(story.net().ownServer(story.folder().resolve("server")));
        Peer alice = story.peer(own, "alice");
        Peer bob = story.peer(own, "bob");
        story.befriend(alice, bob);
        Optional<Address> room =
                story.has(RoomScenarios.TALK) ? Optional.of(alice.creates(own.freshRoom("kitchen"))) : Optional.empty();
        room.ifPresent(bob::joins);
        alice.says(bob, "before");
        bob.sees(alice, "before");
        own.stopServer();
        alice.isCutOff();
        bob.isCutOff();
        alice.says(bob, "written while it was away");
        alice.says(bob, "and this behind it");
        // where nothing is kept for who is not there, the other one must be back first
        boolean kept = story.has(HistoryScenarios.AFTER_BEING_AWAY);
        if (!kept) alice.goesOffline();
        own.startServer();
        var _ = bob.isOnline();
        if (!kept) alice.shows(Availability.ONLINE, "");
        var _ = alice.isOnline();
        bob.sees(alice, "written while it was away");
        bob.sees(alice, "and this behind it");
        room.ifPresent(kitchen -> {
            bob.isIn(kitchen);
            alice.isIn(kitchen);
            alice.saysIn(kitchen, "everybody in again?");
            bob.seesIn(kitchen, alice, "everybody in again?");
        });
        alice.hasHistory(bob.address(), List.of("before", "written while it was away", "and this behind it"));
        bob.hasHistory(alice.address(), List.of("before", "written while it was away", "and this behind it"));
    }

    @Scenario("what is written offline goes after a restart")
    default void whatIsWrittenOfflineGoesAfterARestart(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.meet(alice, bob);
        alice.goesOffline();
        List<String> texts = OrderScenarios.numbered("offline", 10);
        for (String text : texts) alice.says(bob, text);
        Expect.equal(10, alice.outbox(bob.address()).size());
        alice.restarts();
        alice.shows(Availability.ONLINE, "");
        for (String text : texts) bob.sees(alice, text);
        alice.hasHistory(bob.address(), texts);
    }

    @Scenario("core stalled for 4 s")
    default void aStalledCoreLosesNothingAndNobodyIsDisconnected(Story story) throws InterruptedException {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.meet(alice, bob);
        alice.app().forgetHeard();
        CountDownLatch stalled = new CountDownLatch(1);
        AtomicBoolean once = new AtomicBoolean();
        var _ = alice.app().messenger().subscribe(committed -> {
            if (once.compareAndSet(false, true)) stall(stalled);
        });
        alice.says(bob, "this stalls the core");
        stalled.await();
        List<String> texts = OrderScenarios.numbered("meanwhile", 50);
        for (String text : texts) bob.says(alice, text);
        for (String text : texts) alice.sees(bob, text);
        bob.sees(alice, "this stalls the core");
        alice.hasSentAll(bob);
        bob.hasSentAll(alice);
        for (Change change : alice.app().heard()) {
            switch (change) {
                case Change.AccountChanged(var account) -> Expect.equal(Account.State.ONLINE, account.state());
                case Change.OutboxChanged(var item) ->
                    Expect.that(
                            Set.of(Delivery.QUEUED, Delivery.SENDING).contains(item.delivery()),
                            "reported as " + item.delivery());
                default -> {}
            }
        }
    }

    private static void stall(CountDownLatch stalled) {
        stalled.countDown();
        try {
            var _ = new CountDownLatch(1).await(4, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Scenario("app killed while sending")
    default void anAppThatIsKilledWhileSendingLosesAndDoublesNothing(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.meet(alice, bob);
        List<String> texts = OrderScenarios.numbered("number", 120);
        for (String text : texts.subList(0, 60)) alice.says(bob, text);
        alice.crashes();
        alice.startsAfterCrash();
        for (String text : texts.subList(60, 120)) alice.says(bob, text);
        var _ = alice.isOnline();
        alice.hasSentAll(bob);
        for (String text : texts) bob.sees(alice, text);
        bob.hasHistory(alice.address(), texts);
        alice.hasHistory(bob.address(), texts);
    }

    @Scenario("app killed while sending: what nobody can know shows as perhaps sent")
    default void whatWasUnderWayArrivedOnceOrShowsAsPerhapsSent(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.meet(alice, bob);
        List<String> texts = OrderScenarios.numbered("number", 60);
        for (String text : texts) alice.says(bob, text);
        alice.crashes();
        alice.startsAfterCrash();
        var _ = alice.isOnline();
        List<String> unsure = alice.isSureOfTheRest(bob);
        alice.says(bob, "the end");
        List<String> heard = new ArrayList<>();
        for (String text = bob.hears(alice); !text.equals("the end"); text = bob.hears(alice)) heard.add(text);
        Expect.equal(heard.stream().distinct().toList(), heard);
        Expect.equal(texts.stream().filter(heard::contains).toList(), heard);
        List<String> accepted = alice.history(bob.address());
        for (String text : texts) {
            Expect.that(accepted.contains(text) != unsure.contains(text), text + " is neither accepted nor unsure");
            Expect.that(unsure.contains(text) || heard.contains(text), text + " was accepted, and is lost");
        }
    }

    @Scenario("app killed by SIGKILL while sending")
    default void aProcessThatIsKilledWhileSendingLosesAndDoublesNothing(Story story) throws IOException {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.meet(alice, bob);
        alice.quits();
        int durable;
        try (KitChild.Started child = KitChild.start(List.of(), alice, story.net(), bob.address())) {
            durable = child.writesUntil(40);
            child.isKilled();
        }
        alice.startsAfterCrash();
        var _ = alice.isOnline();
        alice.hasSentAll(bob);
        List<String> sent = alice.history(bob.address());
        Expect.that(sent.size() >= durable, "of " + durable + " that were durable, only " + sent.size() + " are there");
        Expect.equal(OrderScenarios.numbered("number", sent.size()), sent);
        bob.hasHistory(alice.address(), sent);
    }

    @Scenario("app killed while receiving")
    default void anAppThatIsKilledWhileReceivingLosesAndDoublesNothing(Story story) {
        Peer alice = story.peer("alice");
        Peer bob = story.peer("bob");
        story.meet(alice, bob);
        List<String> texts = OrderScenarios.numbered("number", 120);
        for (String text : texts.subList(0, 60)) bob.says(alice, text);
        alice.sees(bob, "number 1");
        alice.crashes();
        for (String text : texts.subList(60, 120)) bob.says(alice, text);
        alice.startsAfterCrash();
        for (String text : texts.subList(1, 120)) alice.sees(bob, text);
        alice.hasHistory(bob.address(), texts);
    }
}
