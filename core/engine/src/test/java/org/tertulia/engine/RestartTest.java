package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.engine.ScriptedSession.from;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Command;
import org.tertulia.model.Account;
import org.tertulia.model.Capabilities;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Delivery;
import org.tertulia.network.OutgoingMessage;

/** The connection, or the app, goes away with something in flight: nothing is lost, nothing is doubled, nothing is guessed. */
final class RestartTest extends OnlineAsMe {

    ConversationId ana;

    @BeforeEach
    void talks() throws Exception {
        ana = world.talksTo(account, "ana");
    }

    private OutgoingMessage sendsAndCrashes(Capabilities.Level resend) throws Exception {
        world.network.resend = resend;
        world.session().loses();
        world.awaitState(account, Account.State.WAITING);
        world.done(new Command.Reconnect(account));
        world.awaitState(account, Account.State.ONLINE);
        world.writes(ana, "in flight");
        OutgoingMessage inFlight = world.session().nextSent();
        world.awaitOutbox(ana, Delivery.SENDING);
        int before = world.network.sessions.size();
        world.crashes();
        World.await("a session", () -> world.network.sessions.size() > before ? account : null);
        world.awaitState(account, Account.State.ONLINE);
        world.writes(ana, "behind it");
        return inFlight;
    }

    @Test
    void whereTheSameNameCannotDoubleItIsSentAgain() throws Exception {
        OutgoingMessage inFlight = sendsAndCrashes(Capabilities.Level.FULL);
        OutgoingMessage again = world.session().nextSent();
        assertEquals(inFlight.wireId(), again.wireId());
        assertEquals(inFlight.id(), again.id());
        assertEquals("behind it", world.session().nextSent().body().text());
    }

    @Test
    void whereTheServerMayHaveForgottenTheNameThePersonIsAsked() throws Exception {
        world.network.resend = Capabilities.Level.FULL;
        world.session().loses();
        world.awaitState(account, Account.State.WAITING);
        world.done(new Command.Reconnect(account));
        world.awaitState(account, Account.State.ONLINE);
        world.writes(ana, "before the weekend");
        var _ = world.session().nextSent();
        world.awaitOutbox(ana, Delivery.SENDING);
        world.session().loses();
        world.awaitState(account, Account.State.WAITING);
        world.time.pass(Outbox.REMEMBERED);
        world.awaitState(account, Account.State.ONLINE);
        world.awaitOutbox(ana, Delivery.PERHAPS_SENT);
    }

    @Test
    void whereTheArchiveHasItItIsAccepted() throws Exception {
        OutgoingMessage inFlight = sendsAndCrashes(Capabilities.Level.PARTIAL);
        world.session()
                .hears(from("ana")
                        .byUs()
                        .says("in flight")
                        .named("origin-id", inFlight.wireId())
                        .named("s1"));
        world.awaitTexts(ana, "in flight");
        world.session().synchronised(null, true);
        assertEquals("behind it", world.session().nextSent().body().text());
        assertTrue(world.session().sent.isEmpty());
    }

    @Test
    void whereTheArchiveIsCompleteWithoutItItIsSentAgainBeforeWhatIsBehind() throws Exception {
        OutgoingMessage inFlight = sendsAndCrashes(Capabilities.Level.PARTIAL);
        world.awaitOutbox(ana, Delivery.SENDING, Delivery.QUEUED);
        world.session().synchronised(null, true);
        assertEquals(inFlight.wireId(), world.session().nextSent().wireId());
        assertEquals("behind it", world.session().nextSent().body().text());
    }

    @Test
    void whereTheArchiveCannotTellThePersonIsAsked() throws Exception {
        sendsAndCrashes(Capabilities.Level.PARTIAL);
        world.session().synchronised(null, false);
        assertEquals("behind it", world.session().nextSent().body().text());
        world.awaitOutbox(ana, Delivery.PERHAPS_SENT, Delivery.SENDING);
    }

    @Test
    void whereTheArchiveSaysNothingForTwoMinutesThePersonIsAsked() throws Exception {
        sendsAndCrashes(Capabilities.Level.PARTIAL);
        world.awaitOutbox(ana, Delivery.SENDING, Delivery.QUEUED);
        World.await("the doubt's timer", () -> world.time.waiting().contains(Outbox.DOUBT) ? world : null);
        world.time.pass(Outbox.DOUBT);
        assertEquals("behind it", world.session().nextSent().body().text());
        world.awaitOutbox(ana, Delivery.PERHAPS_SENT, Delivery.SENDING);
    }

    @Test
    void whereNothingCanTellItIsNeverPostedTwiceByItself() throws Exception {
        sendsAndCrashes(Capabilities.Level.REJECTED);
        assertEquals("behind it", world.session().nextSent().body().text());
        world.awaitOutbox(ana, Delivery.PERHAPS_SENT, Delivery.SENDING);
        assertTrue(world.session().sent.isEmpty());
    }

    @Test
    void whatWasPerhapsSentIsSettledWhenItTurnsUpAfterAll() throws Exception {
        OutgoingMessage inFlight = sendsAndCrashes(Capabilities.Level.REJECTED);
        world.awaitOutbox(ana, Delivery.PERHAPS_SENT, Delivery.SENDING);
        world.session().hears(from("ana").byUs().says("in flight").named("origin-id", inFlight.wireId()));
        world.awaitTexts(ana, "in flight");
        world.awaitOutbox(ana, Delivery.SENDING);
    }

    @Test
    void aConnectionThatGoesOnConfirmsWhatWasSentBefore() throws Exception {
        world.writes(ana, "over the break");
        OutgoingMessage out = world.session().nextSent();
        world.network.connects = false;
        world.session().loses();
        world.awaitState(account, Account.State.WAITING);
        world.done(new Command.Reconnect(account));
        world.session().connected(true);
        world.awaitState(account, Account.State.ONLINE);
        world.awaitOutbox(ana, Delivery.SENDING);
        world.session().confirms(out);
        world.awaitTexts(ana, "over the break");
        assertTrue(world.session().sent.isEmpty());
    }

    @Test
    void whatHadNotBegunToGoOutGoesOutLaterWithoutAQuestion() throws Exception {
        CountDownLatch wire = new CountDownLatch(1);
        ScriptedSession session = world.session();
        CountDownLatch begun = new CountDownLatch(1);
        session.stall = () -> {
            begun.countDown();
            await(wire);
        };
        world.writes(ana, "on the wire");
        world.writes(ana, "waiting");
        world.awaitOutbox(ana, Delivery.SENDING, Delivery.SENDING);
        await(begun);
        session.loses();
        world.awaitOutbox(ana, Delivery.SENDING, Delivery.QUEUED);
        wire.countDown();
        session.nextSent();
        session.stall = () -> {};
        world.done(new Command.Reconnect(account));
        world.awaitState(account, Account.State.ONLINE);
        session.synchronised(null, false);
        assertEquals("waiting", session.nextSent().body().text());
        world.awaitOutbox(ana, Delivery.PERHAPS_SENT, Delivery.SENDING);
    }

    @Test
    void whatIsWrittenOfflineWaitsAndSurvives() throws Exception {
        world.done(new Command.SetAccountEnabled(account, false));
        world.writes(ana, "later");
        world.restarts();
        world.awaitOutbox(ana, Delivery.QUEUED);
        world.done(new Command.SetAccountEnabled(account, true));
        world.awaitState(account, Account.State.ONLINE);
        assertEquals("later", world.session().nextSent().body().text());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
