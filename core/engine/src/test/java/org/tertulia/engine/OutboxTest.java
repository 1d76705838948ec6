package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Body;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.model.Outcome;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;

/** What we write: in order, taken back, refused, sent again. */
final class OutboxTest extends OnlineAsMe {

    ConversationId ana;

    @BeforeEach
    void talks() throws Exception {
        ana = world.talksTo(account, "ana");
    }

    private void fails(OutgoingMessage message, Failure.Kind kind) {
        session.hand(new NetworkEvent.SendFailed(message.id(), Failure.of(kind, "no")));
    }

    @Test
    void threeHundredGoOutInTheOrderOfWriting() throws Exception {
        for (int i = 0; i < 300; i++) world.writes(ana, "n" + i);
        for (int i = 0; i < 300; i++) {
            OutgoingMessage next = session.nextSent();
            assertEquals("n" + i, next.body().text());
            session.confirms(next);
        }
        World.await("300 messages", () -> world.texts(ana).size() == 300 ? ana : null);
        assertEquals("n299", world.texts(ana).getLast());
        world.awaitOutbox(ana);
    }

    @Test
    void whatIsRefusedSaysSoAndHoldsBackNothing() throws Exception {
        world.writes(ana, "refused");
        fails(session.nextSent(), Failure.Kind.NOT_PERMITTED);
        world.awaitOutbox(ana, Delivery.FAILED);
        world.writes(ana, "next");
        session.confirms(session.nextSent());
        world.awaitTexts(ana, "next");
        world.awaitOutbox(ana, Delivery.FAILED);
        OutboxId failed = world.timeline(ana).outbox().getFirst().id();
        world.done(new Command.Retry(failed));
        session.confirms(session.nextSent());
        world.awaitTexts(ana, "next", "refused");
    }

    @Test
    void whatComesBackAfterItWasAcceptedHasFailedAfterAllAndCanBeSentAgain() throws Exception {
        world.writes(ana, "before");
        session.confirms(session.nextSent());
        world.writes(ana, "xylophone");
        OutgoingMessage out = session.nextSent();
        session.confirms(out);
        world.awaitTexts(ana, "before", "xylophone");
        fails(out, Failure.Kind.NOT_FOUND);
        world.awaitOutbox(ana, Delivery.FAILED);
        world.awaitTexts(ana, "before");
        assertEquals("before", world.last(ana).body().text());
        Query.Search search = new Query.Search("xylophone", null, null, null, null, null, 10);
        assertTrue(world.asks(search).hits().isEmpty());
        world.done(new Command.Retry(world.timeline(ana).outbox().getFirst().id()));
        OutgoingMessage again = session.nextSent();
        assertEquals(out.wireId(), again.wireId());
        session.confirms(again);
        world.awaitTexts(ana, "before", "xylophone");
        assertEquals(1, world.asks(search).hits().size());
    }

    @Test
    void whatCameBackAndWasThrownAwayDoesNotComeAgainFromTheArchive() throws Exception {
        world.writes(ana, "never arrived");
        OutgoingMessage out = session.nextSent();
        session.confirms(out);
        world.awaitTexts(ana, "never arrived");
        fails(out, Failure.Kind.NOT_FOUND);
        world.awaitOutbox(ana, Delivery.FAILED);
        world.done(new Command.Discard(world.timeline(ana).outbox().getFirst().id()));
        world.restarts();
        world.session()
                .hears(
                        ScriptedSession.from("ana")
                                .byUs()
                                .says("never arrived")
                                .named(NetworkMessageId.ORIGIN, out.wireId()),
                        ScriptedSession.from("ana").byUs().says("from my phone"));
        world.awaitTexts(ana, "from my phone");
    }

    @Test
    void whereNobodyCanTellItIsPerhapsSentAndCanBeForgotten() throws Exception {
        OutboxId id = world.writes(ana, "hm");
        fails(session.nextSent(), Failure.Kind.TIMED_OUT);
        world.awaitOutbox(ana, Delivery.PERHAPS_SENT);
        world.done(new Command.Discard(id));
        world.awaitOutbox(ana);
        assertInstanceOf(Outcome.Failed.class, world.tries(new Command.Discard(id)));
    }

    @Test
    void aServerThatWantsUsToWaitIsGivenTime() throws Exception {
        world.writes(ana, "too fast");
        fails(session.nextSent(), Failure.Kind.RATE_LIMITED);
        world.awaitOutbox(ana, Delivery.QUEUED);
        world.writes(ana, "behind");
        world.awaitOutbox(ana, Delivery.QUEUED, Delivery.QUEUED);
        world.time.pass(Duration.ofSeconds(2));
        assertEquals("too fast", session.nextSent().body().text());
        assertEquals("behind", session.nextSent().body().text());
    }

    @Test
    void whatGoesAgainIsNotOvertakenByWhatWasHandedOverBehindIt() throws Exception {
        ConversationId ben = world.talksTo(account, "ben");
        CountDownLatch written = new CountDownLatch(1);
        session.network.onSend = (by, message) -> {
            awaits(written);
            if (message.body().text().equals("first")) fails(message, Failure.Kind.RATE_LIMITED);
            else by.sent.add(message);
        };
        for (String text : List.of("first", "second", "third")) world.writes(ana, text);
        world.writes(ben, "elsewhere");
        written.countDown();
        assertEquals("elsewhere", session.nextSent().body().text());
        world.awaitOutbox(ana, Delivery.QUEUED, Delivery.QUEUED, Delivery.QUEUED);
        session.network.onSend = (by, message) -> by.sent.add(message);
        world.time.pass(Duration.ofSeconds(2));
        for (String text : List.of("first", "second", "third")) {
            assertEquals(text, session.nextSent().body().text());
        }
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsOnItsWayCannotBeTakenBackAndWhatWaitsCan() throws Exception {
        CountDownLatch wire = new CountDownLatch(1);
        session.stall = () -> awaits(wire);
        OutboxId first = world.writes(ana, "first");
        for (int i = 1; i < Sender.WINDOW; i++) world.writes(ana, "n" + i);
        OutboxId last = world.writes(ana, "last");
        assertInstanceOf(Outcome.Failed.class, world.tries(new Command.Discard(first)));
        world.done(new Command.Discard(last));
        wire.countDown();
        for (int i = 0; i < Sender.WINDOW; i++) session.nextSent();
        world.done(new Command.Send(ana, Body.text("end")));
        assertEquals("end", session.nextSent().body().text());
    }

    @Test
    void nothingIsSentToARoomThatWeAreOutOf() throws Exception {
        ConversationId kitchen = world.done(new Command.JoinRoom(account, "kitchen", ""));
        session.hand(
                new NetworkEvent.RoomLeft(ScriptedSession.address("kitchen"), NetworkEvent.LeaveReason.KICKED, "bye"));
        World.await("out", () -> world.conversation(kitchen).joined() ? null : kitchen);
        assertInstanceOf(Outcome.Failed.class, world.tries(new Command.Send(kitchen, Body.text("hello?"))));
    }

    @Test
    void quittingWaitsAMomentForWhatIsOnTheWire() throws Exception {
        world.writes(ana, "just before the end");
        OutgoingMessage out = session.nextSent();
        Thread quitting = Thread.ofPlatform().start(world::quits);
        session.confirms(out);
        assertTrue(quitting.join(Duration.ofSeconds(20)));
        world.opens();
        world.awaitTexts(ana, "just before the end");
        world.awaitOutbox(ana);
    }

    @Test
    void anEmptyMessageIsRefused() throws Exception {
        assertInstanceOf(Outcome.Failed.class, world.tries(new Command.Send(ana, Body.text("  \n"))));
    }

    @Test
    void whatCameBackStaysFailedWhateverTheArchiveKeeps() throws Exception {
        world.writes(ana, "to nobody");
        OutgoingMessage sent = session.nextSent();
        session.confirms(sent);
        world.awaitTexts(ana, "to nobody");
        fails(sent, Failure.Kind.NOT_FOUND);
        world.awaitOutbox(ana, Delivery.FAILED);
        session.hears(ScriptedSession.from("ana")
                .says("to nobody")
                .byUs()
                .named("a1")
                .named(NetworkMessageId.ORIGIN, sent.wireId()));
        session.hears(ScriptedSession.from("ana").says("next"));
        world.awaitTexts(ana, "next");
        world.awaitOutbox(ana, Delivery.FAILED);
    }

    @Test
    void anAdapterThatWasInterruptedWhileSendingSendsWhatComesNext() throws Exception {
        session.stall = () -> Thread.currentThread().interrupt();
        world.writes(ana, "one");
        assertEquals("one", session.nextSent().body().text());
        session.stall = () -> {};
        world.writes(ana, "two");
        assertEquals("two", session.nextSent().body().text());
    }
}
