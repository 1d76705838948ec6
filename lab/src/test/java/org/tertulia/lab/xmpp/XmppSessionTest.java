package org.tertulia.lab.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tertulia.lab.Lab;
import org.tertulia.model.Availability;
import org.tertulia.model.Body;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Presence;
import org.tertulia.model.Request;
import org.tertulia.model.Subscription;
import org.tertulia.network.Backfill;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.PresencePublisher;
import org.tertulia.network.Roster;
import org.tertulia.network.Typing;

/** Two people, and what passes between them. */
@Timeout(120)
final class XmppSessionTest {

    private final Lab lab = Lab.shared();
    private final Someone ana = new Someone(lab);
    private final Someone ben = new Someone(lab);

    @BeforeEach
    void signIn() {
        ana.online();
        ben.online();
    }

    @AfterEach
    void signOut() {
        ana.close();
        ben.close();
    }

    private void befriend() {
        Someone.done(ana.ability(Roster.class).add(ben.address(), "Ben", "It is me"));
        ben.notebook.await(NetworkEvent.Requested.class, e -> e.subject().equals(ana.address()));
        Someone.done(ben.ability(Roster.class).accept(ana.address()));
        for (Someone one : List.of(ana, ben)) {
            one.notebook.await(NetworkEvent.RosterChanged.class, e -> e.entry().subscription() == Subscription.BOTH);
        }
    }

    @Test
    void whoAsksIsAnnouncedAndWhoAcceptsIsSeen() {
        Someone.done(ana.ability(Roster.class).add(ben.address(), "Ben", "It is me"));
        var request = ben.notebook.await(NetworkEvent.Requested.class, e -> true);
        assertEquals(Request.Kind.CONTACT, request.kind());
        assertEquals("It is me", request.text());
        Someone.done(ben.ability(Roster.class).accept(ana.address()));
        ana.notebook.await(NetworkEvent.RosterChanged.class, e -> e.entry().subscription() == Subscription.BOTH);
        ben.notebook.await(
                NetworkEvent.PresenceChanged.class,
                e -> e.address().equals(ana.address()) && e.presence().equals(Presence.ONLINE));
        Presence away = new Presence(Availability.AWAY, "fishing");
        Someone.done(ben.ability(PresencePublisher.class).publish(away));
        ana.notebook.await(NetworkEvent.PresenceChanged.class, e -> e.presence().equals(away));
        ben.close();
        ana.notebook.await(
                NetworkEvent.PresenceChanged.class, e -> e.presence().availability() == Availability.OFFLINE);
        Someone.done(ana.ability(Roster.class).remove(ben.address()));
        ana.notebook.await(NetworkEvent.RosterRemoved.class, e -> e.address().equals(ben.address()));
    }

    @Test
    void aMessageIsAcceptedArrivesAndIsDelivered() {
        befriend();
        OutgoingMessage sent = ana.write(ben.address(), "hello\nBen 🐟 שלום");
        ana.accepted(sent);
        IncomingMessage received = ben.notebook.awaitText("hello\nBen 🐟 שלום");
        assertEquals(ana.address(), received.conversation());
        assertEquals(ana.address(), received.sender());
        assertFalse(received.outgoing());
        assertEquals(Placement.LIVE, received.placement());
        assertEquals("stanza-id", received.ids().getFirst().kind());
        ana.notebook.await(
                NetworkEvent.DeliveryReported.class,
                e -> e.delivery() == Delivery.DELIVERED
                        && e.id().equals(new NetworkMessageId(NetworkMessageId.ORIGIN, sent.wireId())));
    }

    @Test
    void threeHundredInARowKeepTheirOrderBothWays() {
        List<String> texts = IntStream.range(0, 300).mapToObj(i -> "n" + i).toList();
        List<OutgoingMessage> sent =
                texts.stream().map(text -> ana.write(ben.address(), text)).toList();
        texts.forEach(text -> ben.write(ana.address(), text));
        ana.accepted(sent.getLast());
        ben.notebook.awaitText("n299");
        ana.notebook.awaitText("n299");
        assertEquals(texts, ben.notebook.texts());
        assertEquals(texts, ana.notebook.texts());
        assertEquals(
                sent.stream().map(OutgoingMessage::id).toList(),
                ana.notebook.all(NetworkEvent.SendConfirmed.class).stream()
                        .map(NetworkEvent.SendConfirmed::id)
                        .toList());
    }

    @Test
    void typingIsToldAndEndsWithTheMessage() {
        ana.ability(Typing.class).typing(ben.address(), true);
        ben.notebook.await(NetworkEvent.TypingChanged.class, NetworkEvent.TypingChanged::typing);
        ana.write(ben.address(), "there");
        ben.notebook.await(NetworkEvent.TypingChanged.class, e -> !e.typing());
    }

    @Test
    void whatAnotherClientOfOursWritesIsOursToo() {
        try (Someone phone = ana.otherClient(lab).online()) {
            OutgoingMessage sent = phone.write(ben.address(), "from my phone");
            IncomingMessage copy = ana.notebook.awaitText("from my phone");
            assertTrue(copy.outgoing());
            assertEquals(ben.address(), copy.conversation());
            assertTrue(copy.ids().contains(new NetworkMessageId(NetworkMessageId.ORIGIN, sent.wireId())));
        }
    }

    @Test
    void whatWasSaidWhileAwayComesOnceAndInOrder() {
        ana.write(ben.address(), "before");
        ben.notebook.awaitText("before");
        ben.close();
        for (int i = 0; i < 300; i++) ana.write(ben.address(), "away" + i);
        ana.accepted(ana.write(ben.address(), "last"));
        ben.restarted();
        ben.notebook.awaitText("last");
        List<IncomingMessage> missed = ben.notebook.messages().stream()
                .filter(m -> m.body().text().startsWith("away"))
                .toList();
        assertTrue(missed.stream().allMatch(m -> m.placement() == Placement.LIVE));
        assertEquals(
                IntStream.range(0, 300).mapToObj(i -> "away" + i).toList(),
                missed.stream().map(m -> m.body().text()).distinct().toList());
        var synchronised = ben.notebook.all(NetworkEvent.Synchronised.class).getLast();
        assertTrue(synchronised.certain());
    }

    @Test
    void aStalledCoreDisconnectsNobody() throws InterruptedException {
        ben.notebook.stall(true);
        for (int i = 0; i < 50; i++) ana.write(ben.address(), "s" + i);
        OutgoingMessage last = ana.write(ben.address(), "after the stall");
        ana.accepted(last);
        Thread.sleep(4000);
        ben.notebook.stall(false);
        ben.notebook.awaitText("after the stall");
        ben.write(ana.address(), "I am here");
        ana.notebook.awaitText("I am here");
        assertEquals(List.of(), ben.notebook.all(NetworkEvent.Disconnected.class));
        assertEquals(List.of(), ana.notebook.all(NetworkEvent.Disconnected.class));
    }

    @Test
    void aMessageToNobodyComesBack() {
        var nobody = new org.tertulia.model.Address("xmpp", "nobody@nowhere.invalid");
        OutgoingMessage sent = ana.write(nobody, "anybody?");
        ana.notebook.await(NetworkEvent.SendFailed.class, e -> e.id().equals(sent.id()));
    }

    @Test
    void anEmoteIsToldApart() {
        ana.session.send(new OutgoingMessage(
                new org.tertulia.model.OutboxId(99_999),
                ben.address(),
                org.tertulia.model.Conversation.Kind.DIRECT,
                new Body(Body.Style.EMOTE, "waves"),
                "emote-1"));
        var said = ben.notebook.await(
                NetworkEvent.MessageReceived.class, e -> e.message().body().style() == Body.Style.EMOTE);
        assertEquals("waves", said.message().body().text());
    }

    @Test
    void aCutConnectionIsTakenUpAgainAndNothingIsLostOrDoubled() throws IOException {
        ana.write(ben.address(), "one");
        ben.notebook.awaitText("one");
        ben.cut();
        ana.accepted(ana.write(ben.address(), "two"));
        ben.online();
        assertTrue(ben.notebook.all(NetworkEvent.Connected.class).getLast().resumed());
        ana.accepted(ana.write(ben.address(), "three"));
        ben.notebook.awaitText("three");
        assertEquals(List.of("one", "two", "three"), ben.notebook.texts());
        ben.accepted(ben.write(ana.address(), "still here"));
    }

    @Test
    void anAccountNeverSeenBeforeGetsTheNewestAndTheRestOnAsking() {
        for (int i = 0; i < 300; i++) ana.write(ben.address(), "old" + i);
        ana.accepted(ana.write(ben.address(), "newest"));
        try (Someone fresh = ben.otherClient(lab).online()) {
            fresh.notebook.awaitText("newest");
            assertTrue(fresh.notebook.messages().stream().allMatch(m -> m.placement() == Placement.HISTORY));
            var gap = fresh.notebook.await(
                    NetworkEvent.GapFound.class, e -> e.conversation().equals(ana.address()));
            Someone.done(fresh.ability(Backfill.class).fill(ana.address(), gap.token()));
            fresh.notebook.awaitText("old0");
            fresh.notebook.await(NetworkEvent.GapClosed.class, e -> e.token().equals(gap.token()));
            assertEquals(301, fresh.notebook.texts().stream().distinct().count());
        }
    }

    /** The archive's name for a message of one conversation means nothing when another is asked for. */
    @Test
    void theHoleBeforeEachConversationIsItsOwn() {
        try (Someone carl = new Someone(lab).online()) {
            OutgoingMessage last = ben.write(ana.address(), "ben 0");
            for (int i = 1; i < 200; i++) {
                carl.write(ana.address(), "carl " + i);
                last = ben.write(ana.address(), "ben " + i);
            }
            ben.accepted(last);
            carl.accepted(carl.write(ana.address(), "carl 200"));
            try (Someone fresh = ana.otherClient(lab).online()) {
                fresh.notebook.awaitText("carl 200");
                fillsAll(fresh, ben, "ben 0");
                fillsAll(fresh, carl, "carl 1");
                assertEquals(400, fresh.notebook.texts().stream().distinct().count());
            }
        }
    }

    private static void fillsAll(Someone fresh, Someone with, String first) {
        Set<String> filled = new HashSet<>();
        while (fresh.notebook.texts().stream().noneMatch(first::equals)) {
            var gap = fresh.notebook.await(
                    NetworkEvent.GapFound.class, e -> e.conversation().equals(with.address()) && filled.add(e.token()));
            Someone.done(fresh.ability(Backfill.class).fill(with.address(), gap.token()));
        }
    }

    /** Archives forget; what was kept of a place in one leads to the newest then, and on from there. */
    @Test
    void aPlaceThatTheArchiveDoesNotKnowAnyMoreLeadsOnAllTheSame() {
        for (int i = 0; i < 120; i++) ana.write(ben.address(), "old" + i);
        ana.accepted(ana.write(ben.address(), "newest"));
        try (Someone fresh = ben.otherClient(lab).online()) {
            Someone.done(fresh.ability(Backfill.class).fill(ana.address(), "own\nforgotten-long-ago"));
            var gap = fresh.notebook.await(NetworkEvent.GapFound.class, e -> true);
            Someone.done(fresh.ability(Backfill.class).fill(ana.address(), gap.token()));
            fresh.notebook.awaitText("old0");
        }
    }

    @Test
    void aSecondClientOfTheSameNameTakesOurPlaceAndIsNotFought() {
        try (Someone twin = ben.twin(lab)) {
            twin.online();
            var lost = ben.notebook.await(NetworkEvent.Disconnected.class, e -> true);
            assertEquals(Failure.Kind.CONFLICT, lost.failure().kind());
        }
    }

    @Test
    void closingIsQuickAndLeavesNoThread() throws InterruptedException {
        ben.session.close();
        ben.session.close();
        ana.notebook.all();
        for (int probe = 0; probe < 50 && streamThreads() > 2; probe++) {
            Thread.sleep(100); // between two probes: a thread that has been told to end needs a moment
        }
        assertEquals(2, streamThreads(), "only ana's reader and writer");
    }

    private static long streamThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("Smack Reader")
                        || thread.getName().startsWith("Smack Writer"))
                .count();
    }
}
