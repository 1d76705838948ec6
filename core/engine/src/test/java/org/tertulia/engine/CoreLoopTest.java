package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Change;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.network.EventBatch;
import org.tertulia.network.NetworkEvent;
import org.tertulia.store.Store;
import org.tertulia.store.StoreException;

/** The loop by itself: what is handed in is applied once and in order, whatever the pressure. */
final class CoreLoopTest {

    private static final int PRODUCERS = 8;
    private static final int EVENTS = 50_025;

    @TempDir
    Path folder;

    Store store;
    CoreLoop loop;
    Noted noted;

    /** Remembers what was applied; the number of an event stands in its text. */
    private static final class Noted implements CoreLoop.Parts {

        final List<List<Integer>> applied = new ArrayList<>();
        final AtomicInteger quarantined = new AtomicInteger();
        final AtomicInteger forgotten = new AtomicInteger();
        final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
        volatile @Nullable CountDownLatch gate;
        volatile @Nullable StoreException fails;
        volatile boolean unreadable;

        Noted() {
            for (int i = 0; i <= PRODUCERS; i++) applied.add(new ArrayList<>());
        }

        @Override
        public void apply(Turn turn, SessionSink from, NetworkEvent event, BatchView batch) {
            CountDownLatch wait = gate;
            if (wait != null) await(wait);
            StoreException trouble = fails;
            if (trouble != null) throw trouble;
            int number = number(event);
            if (number < 0) throw new IllegalStateException("poison");
            applied.get((int) from.account().value()).add(number);
        }

        private static void await(CountDownLatch gate) {
            try {
                assertTrue(gate.await(20, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void quarantine(Turn turn, SessionSink from, NetworkEvent event) {
            quarantined.incrementAndGet();
        }

        @Override
        public void finish(Turn turn) {
            // Nothing follows from a number.
        }

        @Override
        public void forget() {
            forgotten.incrementAndGet();
            StoreException trouble = fails;
            if (unreadable && trouble != null) throw trouble;
        }

        @Override
        public void troubled(Turn turn, Failure failure) {
            troubles.add(failure.detail());
            turn.emit(new Change.PromptClosed(1));
        }

        @Override
        public void recovered(Turn turn) {
            troubles.add("over");
        }
    }

    @BeforeEach
    void starts() {
        store = Store.open(folder.resolve("test.db"));
        loop = new CoreLoop(store, new Subscribers());
        noted = new Noted();
        loop.start(noted);
    }

    @AfterEach
    void stops() throws InterruptedException {
        loop.stop();
        store.close();
    }

    private SessionSink sink(int account) {
        AccountId id = new AccountId(account);
        return new SessionSink(id, loop, new LentEntries(id, store.reader()));
    }

    private static NetworkEvent event(int number) {
        return new NetworkEvent.RosterRemoved(new Address("n", Integer.toString(number)));
    }

    private static int number(NetworkEvent event) {
        return Integer.parseInt(((NetworkEvent.RosterRemoved) event).address().value());
    }

    private static EventBatch batch(int from, int to) {
        List<NetworkEvent> events = new ArrayList<>();
        for (int i = from; i < to; i++) events.add(event(i));
        return new EventBatch(events, List.of());
    }

    @Test
    void eightNetworksAtOnceLoseNothingDoubleNothingAndKeepTheirOrder() throws Exception {
        List<Thread> producers = new ArrayList<>();
        List<CompletionStage<Void>> lasts = Collections.synchronizedList(new ArrayList<>());
        for (int p = 0; p < PRODUCERS; p++) {
            SessionSink sink = sink(p);
            producers.add(Thread.ofPlatform().start(() -> {
                CompletionStage<Void> last = CompletableFuture.completedFuture(null);
                int next = 0;
                while (next < EVENTS) {
                    int end = Math.min(EVENTS, next + 1 + next % 7);
                    last = sink.accept(batch(next, end));
                    next = end;
                }
                lasts.add(last);
            }));
        }
        for (Thread producer : producers) producer.join();
        for (CompletionStage<Void> last : lasts) World.get(last);
        for (int p = 0; p < PRODUCERS; p++) {
            List<Integer> got = noted.applied.get(p);
            assertEquals(EVENTS, got.size());
            for (int i = 0; i < EVENTS; i++) assertEquals(i, got.get(i));
        }
    }

    @Test
    void aStalledCoreHoldsBackItsNetworksAndGoesOn() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        noted.gate = gate;
        SessionSink sink = sink(0);
        AtomicInteger accepted = new AtomicInteger();
        Thread producer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 3000; i++) {
                sink.accept(event(i)).exceptionally(_ -> null);
                accepted.incrementAndGet();
            }
        });
        World.await("no seat left", () -> producer.getState() == Thread.State.WAITING ? producer : null);
        assertEquals(SessionSink.SEATS, accepted.get());
        noted.gate = null;
        gate.countDown();
        assertTrue(producer.join(Duration.ofSeconds(20)));
        World.get(sink.accept(event(3000)));
        assertEquals(3001, noted.applied.get(0).size());
    }

    @Test
    void closingASessionFreesWhoWaitsForASeat() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        noted.gate = gate;
        SessionSink sink = sink(0);
        List<CompletionStage<Void>> stages = Collections.synchronizedList(new ArrayList<>());
        Thread producer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 2000; i++) stages.add(sink.accept(event(i)));
        });
        World.await("no seat left", () -> producer.getState() == Thread.State.WAITING ? producer : null);
        sink.close();
        assertTrue(producer.join(Duration.ofSeconds(20)));
        gate.countDown();
        assertThrows(
                CancellationException.class,
                () -> stages.getLast().toCompletableFuture().join());
    }

    @Test
    void aBatchLargerThanAllSeatsIsOneTransaction() throws Exception {
        World.get(sink(0).accept(batch(0, 5000)));
        assertEquals(5000, noted.applied.get(0).size());
    }

    @Test
    void poisonIsLeftOutAndItsBatchGoesOn() throws Exception {
        EventBatch mixed = new EventBatch(
                List.of(event(1), event(-1), event(2)),
                List.of(new EventBatch.Write("cursor", "9".getBytes(StandardCharsets.UTF_8))));
        SessionSink sink = sink(0);
        World.get(sink.accept(mixed));
        assertEquals(List.of(1, 2), noted.applied.get(0));
        assertEquals(1, noted.quarantined.get());
        assertTrue(sink.lent().get("cursor").isPresent());
    }

    @Test
    void lentStateIsReadBackAtOnceAndForgottenWithAClosedSession() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        noted.gate = gate;
        SessionSink sink = sink(0);
        CompletionStage<Void> first = sink.accept(event(1));
        CompletionStage<Void> written = sink.accept(new EventBatch(
                List.of(event(2)), List.of(new EventBatch.Write("a.1", "x".getBytes(StandardCharsets.UTF_8)))));
        assertTrue(sink.lent().get("a.1").isPresent());
        assertEquals(List.of("a.1"), List.copyOf(sink.lent().scan("a.").keySet()));
        noted.gate = null;
        gate.countDown();
        World.get(first);
        World.get(written);
        assertTrue(sink.lent().get("a.1").isPresent());
        World.get(sink.accept(new EventBatch(List.of(), List.of(new EventBatch.Write("a.1", null)))));
        assertFalse(sink.lent().get("a.1").isPresent());
    }

    @Test
    void whatIsAskedIsDoneWhileEventsPileUp() throws Exception {
        SessionSink sink = sink(0);
        AtomicInteger atAnswer = new AtomicInteger();
        List<CompletionStage<Void>> stages = new ArrayList<>();
        CountDownLatch gate = new CountDownLatch(1);
        noted.gate = gate;
        for (int i = 0; i < SessionSink.SEATS; i++) stages.add(sink.accept(event(i)));
        CompletableFuture<Outcome<Integer>> answer =
                loop.ask(_ -> Outcome.done(noted.applied.get(0).size()));
        noted.gate = null;
        gate.countDown();
        if (World.get(answer) instanceof Outcome.Done<Integer>(var applied)) atAnswer.set(applied);
        assertTrue(atAnswer.get() <= CoreLoop.MOST_EVENTS, "served after " + atAnswer);
        World.get(stages.getLast());
    }

    @Test
    void aStoreThatFailsLosesNothingAcknowledgesNothingAndIsTriedAgain() throws Exception {
        StoreException full = mock();
        when(full.problem()).thenReturn(StoreException.Problem.FULL);
        when(full.failure()).thenReturn(Failure.of(Failure.Kind.STORAGE, "full"));
        noted.fails = full;
        SessionSink sink = sink(0);
        CompletionStage<Void> first = sink.accept(batch(0, 10));
        CompletionStage<Void> second = sink.accept(batch(10, 20));
        World.await("the failure", () -> noted.forgotten.get() > 0 ? noted : null);
        assertFalse(first.toCompletableFuture().isDone());
        assertEquals(Outcome.done("still answers"), World.get(loop.ask(_ -> Outcome.done("still answers"))));
        noted.fails = null;
        World.get(first);
        World.get(second);
        assertEquals(20, noted.applied.get(0).size());
        assertEquals(0, noted.quarantined.get());
        World.await("the end of it", () -> noted.troubles.equals(List.of("full", "over")) ? noted : null);
    }

    @Test
    void aStoreThatCannotEvenBeReadDoesNotEndTheCore() throws Exception {
        StoreException broken = mock();
        when(broken.problem()).thenReturn(StoreException.Problem.BROKEN);
        when(broken.failure()).thenReturn(Failure.of(Failure.Kind.STORAGE, "broken"));
        noted.unreadable = true;
        noted.fails = broken;
        CompletionStage<Void> stage = sink(0).accept(batch(0, 10));
        World.await("an attempt to read it again", () -> noted.forgotten.get() > 1 ? noted : null);
        noted.fails = null;
        World.get(stage);
        assertEquals(10, noted.applied.get(0).size());
    }

    @Test
    void longWorkLetsCommandsThrough() throws Exception {
        AtomicInteger slices = new AtomicInteger();
        CompletableFuture<Outcome<Integer>> begun = loop.ask(_ -> {
            loop.begin(new CoreLoop.Bulk() {
                @Override
                public boolean slice(Turn turn) {
                    return slices.incrementAndGet() == 1000;
                }

                @Override
                public void failed(Failure failure) {
                    throw new AssertionError(failure);
                }
            });
            return Outcome.done(0);
        });
        World.get(begun);
        World.get(loop.ask(_ -> Outcome.done(Instant.EPOCH)));
        assertTrue(slices.get() < 1000, "asked in the middle of it");
        World.await("the end of the work", () -> slices.get() == 1000 ? slices : null);
    }
}
