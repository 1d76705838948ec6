package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Availability;
import org.tertulia.model.CertificateFacts;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.model.Prompt;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.NetworkEvent;

/** Connecting, waiting, connecting again, and giving up where only the person can help. */
final class ReconnectTest extends InAWorld {

    private Duration nextAttempt() {
        return World.await(
                "a timer",
                () -> world.time.waiting().stream()
                        .filter(delay -> !delay.equals(Connector.GIVE_UP))
                        .findFirst()
                        .orElse(null));
    }

    @Test
    void aServerThatDoesNotAnswerIsTriedAgainEverMoreSlowly() throws Exception {
        world.network.refusal = Failure.of(Failure.Kind.UNREACHABLE, "nobody there");
        AccountId account = world.signsIn("me");
        Duration last = Duration.ZERO;
        for (int i = 1; i <= 10; i++) {
            int connects = i;
            World.await("an attempt", () -> world.session().connects == connects ? world : null);
            world.awaitState(account, Account.State.WAITING);
            Duration next = nextAttempt();
            assertTrue(next.compareTo(Duration.ofSeconds(1)) >= 0 && next.compareTo(Backoff.LONGEST) <= 0, "" + next);
            last = next;
            if (i < 10) world.time.pass(next);
        }
        assertTrue(last.compareTo(Duration.ofSeconds(60)) >= 0, "at the end it waits long: " + last);
        world.network.refusal = null;
        world.done(new Command.Reconnect(account));
        world.awaitState(account, Account.State.ONLINE);
        assertEquals(1, world.network.sessions.size());
    }

    @Test
    void afterALongTimeOnlineItBeginsWithOneSecondAgain() throws Exception {
        AccountId account = world.online("me");
        for (int i = 0; i < 5; i++) {
            world.session().loses();
            world.awaitState(account, Account.State.WAITING);
            world.time.pass(nextAttempt());
            world.awaitState(account, Account.State.ONLINE);
        }
        world.time.pass(Backoff.GOOD);
        world.session().loses();
        world.awaitState(account, Account.State.WAITING);
        assertEquals(Duration.ofSeconds(1), nextAttempt());
    }

    @Test
    void aSessionThatNeverSaysHowItWentIsGivenUpAndAnotherOneIsTried() throws Exception {
        world.network.connects = false;
        AccountId account = world.signsIn("me");
        World.await("the first session", () -> world.network.sessions.isEmpty() ? null : world);
        World.await("its bound", () -> world.time.waiting().contains(Connector.GIVE_UP) ? world : null);
        ScriptedSession stuck = world.session();
        world.time.pass(Connector.GIVE_UP);
        world.awaitState(account, Account.State.WAITING);
        World.await("its end", () -> stuck.closed ? world : null);
        assertEquals(
                Failure.Kind.TIMED_OUT,
                Objects.requireNonNull(world.accounts().getFirst().failure()).kind());
        world.network.connects = true;
        world.time.pass(nextAttempt());
        world.awaitState(account, Account.State.ONLINE);
    }

    @Test
    void aWrongPasswordIsNotTriedAgain() throws Exception {
        world.network.refusal = Failure.of(Failure.Kind.WRONG_CREDENTIALS, "not authorized");
        AccountId account = world.signsIn("me");
        world.awaitState(account, Account.State.OFFLINE);
        World.await("the reason", () -> world.accounts().getFirst().failure());
        assertTrue(world.time.waiting().isEmpty());
        World.await("the session's end", () -> world.session().closed ? world : null);
    }

    @Test
    void anUntrustedCertificateIsShownAndMayBeTrusted() throws Exception {
        Map<String, String> facts = Map.of(CertificateFacts.FINGERPRINT, "AB:CD", CertificateFacts.HOST, "example.org");
        world.network.refusal = new Failure(Failure.Kind.CERTIFICATE_UNTRUSTED, "unknown authority", facts);
        AccountId account = world.signsIn("me");
        Prompt prompt = world.awaitChange(Change.PromptAsked.class, _ -> true).prompt();
        assertEquals(Prompt.CERTIFICATE, prompt.kind());
        assertEquals(facts, prompt.facts());
        assertEquals("refuse", prompt.options().getFirst().key());
        world.network.refusal = null;
        world.done(new Command.AnswerPrompt(prompt.id(), "trust"));
        world.awaitState(account, Account.State.ONLINE);
        assertEquals("AB:CD", world.session().settings().get(AccountSettings.PIN));
        assertTrue(world.asks(new Query.Prompts()).isEmpty());
        world.crashes();
        World.await("a session", () -> world.network.sessions.size() == 3 ? world : null);
        assertEquals("AB:CD", world.session().settings().get(AccountSettings.PIN));
    }

    @Test
    void aRefusedCertificateLeavesTheAccountOffline() throws Exception {
        world.network.refusal = new Failure(Failure.Kind.CERTIFICATE_UNTRUSTED, "expired", Map.of());
        AccountId account = world.signsIn("me");
        Prompt prompt = world.awaitChange(Change.PromptAsked.class, _ -> true).prompt();
        world.done(new Command.AnswerPrompt(prompt.id(), "refuse"));
        world.awaitState(account, Account.State.OFFLINE);
        assertEquals(1, world.network.sessions.size());
    }

    @Test
    void presenceIsKeptPublishedAndOfflineMeansOffline() throws Exception {
        AccountId account = world.online("me");
        ScriptedSession first = world.session();
        Presence away = new Presence(Availability.AWAY, "lunch");
        world.done(new Command.SetPresence(away));
        World.await("published", () -> first.published.contains(away) ? away : null);
        world.done(new Command.SetPresence(Presence.OFFLINE));
        world.awaitState(account, Account.State.OFFLINE);
        World.await("closed", () -> first.closed ? first : null);
        world.restarts();
        assertEquals(Account.State.OFFLINE, world.accounts().getFirst().state());
        world.done(new Command.SetPresence(away));
        world.awaitState(account, Account.State.ONLINE);
        assertNotEquals(first, world.session());
        World.await("published", () -> world.session().published.contains(away) ? away : null);
    }

    @Test
    void aDisabledAccountStaysOffline() throws Exception {
        AccountId account = world.online("me");
        world.done(new Command.SetAccountEnabled(account, false));
        world.awaitState(account, Account.State.OFFLINE);
        world.restarts();
        assertEquals(Account.State.OFFLINE, world.accounts().getFirst().state());
        assertEquals(1, world.network.sessions.size());
    }

    @Test
    void withTheConnectionGoneNobodyIsSeenAndWithItsContinuationEverybodyIsAgain() throws Exception {
        AccountId account = world.online("me");
        world.network.connects = false;
        ScriptedSession session = world.session();
        session.entersRoom("kitchen");
        session.hand(new NetworkEvent.PresenceChanged(ScriptedSession.address("ana"), Presence.ONLINE));
        var kitchen = world.conversationWith("kitchen");
        awaitParticipants(kitchen, 1);
        session.loses();
        world.awaitState(account, Account.State.WAITING);
        awaitParticipants(kitchen, 0);
        world.awaitChange(Change.PresenceChanged.class, each -> each.presence().equals(Presence.UNKNOWN));
        world.forgetChanges();
        world.done(new Command.Reconnect(account));
        session.connected(true);
        world.awaitState(account, Account.State.ONLINE);
        awaitParticipants(kitchen, 1);
        world.awaitChange(Change.PresenceChanged.class, each -> each.presence().equals(Presence.ONLINE));
        assertTrue(session.joined.isEmpty());
    }

    /** An account's state is told before what comes back with it. */
    private void awaitParticipants(ConversationId room, int count) {
        World.await("participants", () -> {
            List<Participant> all = world.asks(new Query.Participants(room));
            return all.size() == count ? all : null;
        });
    }

    @Test
    void aNewConnectionEntersTheRoomsAgainAndSendsThereOnlyThen() throws Exception {
        AccountId account = world.online("me");
        ScriptedSession session = world.session();
        var kitchen = world.done(new Command.JoinRoom(account, "kitchen", ""));
        session.loses();
        world.awaitState(account, Account.State.WAITING);
        world.writes(kitchen, "anybody?");
        world.done(new Command.Reconnect(account));
        assertEquals("anybody?", session.nextSent().body().text());
        assertEquals(2, session.joined.size());
    }
}
