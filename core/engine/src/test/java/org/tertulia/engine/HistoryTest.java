package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.engine.ScriptedSession.address;
import static org.tertulia.engine.ScriptedSession.from;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Failure;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Outcome;
import org.tertulia.network.NetworkEvent;

/** Order, holes and how they are filled. */
final class HistoryTest extends OnlineAsMe {

    private List<Gap> gaps(ConversationId conversation) throws Exception {
        return world.timeline(conversation).gaps();
    }

    private static NetworkEvent.GapFound gap(String behind, String token) {
        return new NetworkEvent.GapFound(address("ana"), new NetworkMessageId("stanza-id", behind), token);
    }

    @Test
    void whatIsLiveKeepsTheOrderOfItsComingWhateverTheClocksSay() throws Exception {
        session.hears(
                from("ana").says("1").at("2026-03-01T11:00:00Z"),
                from("ana").says("2").at("2026-03-01T10:00:00Z"),
                from("ana").says("3").at("1970-01-01T00:00:00Z"),
                from("ana").says("4").at("2199-01-01T00:00:00Z"),
                from("ana").says("5").at("2026-03-01T11:30:00Z"));
        ConversationId ana = world.conversationWith("ana");
        world.awaitTexts(ana, "1", "2", "3", "4", "5");
        long now = world.time.instant().toEpochMilli();
        for (Message each : world.timeline(ana).messages()) assertTrue(each.id().epochMilli() <= now + 1);
        Message third = world.timeline(ana).messages().get(3);
        assertEquals("2199-01-01T00:00:00Z", third.sent().toString(), "what the network said is kept");
    }

    @Test
    void aFullMillisecondRunsOverAndIdsAreUniqueAcrossConversations() throws Exception {
        ScriptedSession.Told[] burst = new ScriptedSession.Told[2500];
        for (int i = 0; i < burst.length; i++)
            burst[i] = from(i % 2 == 0 ? "ana" : "bob").says("n" + i);
        session.hears(burst);
        ConversationId bob = world.conversationWith("bob");
        ConversationId ana = world.conversationWith("ana");
        World.await(
                "all",
                () -> world.conversation(ana).unread() + world.conversation(bob).unread() == 2500 ? ana : null);
        MessageId first = new MessageId(0);
        List<Message> page = world.timeline(ana).messages();
        for (Message each : page) assertTrue(each.id().compareTo(first) > 0);
        assertEquals("n2498", page.getLast().body().text());
        assertEquals("n1500", page.getFirst().body().text());
    }

    @Test
    void anArchivePageGoesToItsTimeAndIsNotNews() throws Exception {
        session.hears(
                from("ana").says("b").at("2026-03-01T10:00:00Z"),
                from("ana").says("d").at("2026-03-01T11:00:00Z"));
        session.hears(
                from("ana").says("a").at("2026-03-01T09:00:00Z").fromArchive(),
                from("ana").says("c").at("2026-03-01T10:30:00Z").fromArchive());
        ConversationId ana = world.conversationWith("ana");
        world.awaitTexts(ana, "a", "b", "c", "d");
        assertEquals(2, world.conversation(ana).unread());
    }

    @Test
    void insideOneSecondAnArchivePageKeepsTheArchivesOrderAroundWhatWeHave() throws Exception {
        String second = "2026-03-01T10:00:00Z";
        session.hears(from("ana").says("3").named("s3").at("2026-03-01T10:00:00.700Z"));
        session.hears(
                from("ana").says("1").at(second).fromArchive(),
                from("ana").says("2").at(second).fromArchive(),
                from("ana").says("3").named("s3").at(second).fromArchive(),
                from("ana").says("4").at(second).fromArchive(),
                from("ana").says("5").at(second).fromArchive());
        world.awaitTexts(world.conversationWith("ana"), "1", "2", "3", "4", "5");
    }

    @Test
    void aHoleIsShownFetchedAndFilledInPages() throws Exception {
        String second = "2026-03-01T10:00:00Z";
        session.hears(from("ana").says("old").named("s1").at(second));
        session.hand(
                gap("s1", "t1"), from("ana").says("new").named("s9").at(second).event());
        ConversationId ana = world.conversationWith("ana");
        world.awaitTexts(ana, "old", "new");
        MessageId old = world.timeline(ana).messages().getFirst().id();
        assertEquals(List.of(new Gap(ana, old, Gap.State.OPEN, null)), gaps(ana));

        session.hand(
                from("ana").says("7").at(second).fromArchive().event(),
                from("ana").says("8").at(second).fromArchive().event(),
                new NetworkEvent.GapClosed(address("ana"), "t1"),
                gap("s1", "t2"));
        world.awaitTexts(ana, "old", "7", "8", "new");
        assertEquals(old, gaps(ana).getFirst().after());

        session.hand(
                from("ana").says("5").at(second).fromArchive().event(),
                from("ana").says("6").at(second).fromArchive().event(),
                new NetworkEvent.GapClosed(address("ana"), "t2"));
        world.awaitTexts(ana, "old", "5", "6", "7", "8", "new");
        assertTrue(gaps(ana).isEmpty());
    }

    @Test
    void fetchingIsShownAndAFailureStaysOnTheHole() throws Exception {
        session.hears(from("ana").says("old").named("s1"));
        session.hand(gap("s1", "t1"));
        ConversationId ana = world.conversationWith("ana");
        MessageId old = World.await(
                "a gap", () -> gaps(ana).isEmpty() ? null : gaps(ana).getFirst().after());
        session.fill = Outcome.failed(Failure.Kind.TIMED_OUT, "no answer");
        world.tries(new Command.FillGap(ana, old));
        assertEquals(List.of("t1"), session.fetched);
        assertEquals(Gap.State.FAILED, gaps(ana).getFirst().state());
        session.fill = Outcome.ok();
        world.done(new Command.FillGap(ana, old));
        assertEquals(Gap.State.OPEN, gaps(ana).getFirst().state());
    }

    @Test
    void aCrashWhileFetchingLeavesTheHoleOpen() throws Exception {
        session.hears(from("ana").says("old").named("s1"));
        session.hand(gap("s1", "t1"));
        ConversationId ana = world.conversationWith("ana");
        World.await("a gap", () -> gaps(ana).isEmpty() ? null : ana);
        world.crashes();
        assertEquals(Gap.State.OPEN, gaps(ana).getFirst().state());
    }

    @Test
    void aHoleBeforeEverythingIsFilledInFront() throws Exception {
        session.hand(
                new NetworkEvent.GapFound(address("ana"), null, "t0"),
                from("ana").says("first we have").event());
        ConversationId ana = world.conversationWith("ana");
        world.awaitTexts(ana, "first we have");
        assertEquals(new MessageId(0), gaps(ana).getFirst().after());
        session.hand(
                from("ana")
                        .says("older")
                        .at("2020-01-01T00:00:00Z")
                        .fromArchive()
                        .event(),
                new NetworkEvent.GapClosed(address("ana"), "t0"));
        world.awaitTexts(ana, "older", "first we have");
    }

    @Test
    void typingEndsByItself() throws Exception {
        session.hears(from("ana").says("hi"));
        ConversationId ana = world.conversationWith("ana");
        session.hand(new NetworkEvent.TypingChanged(address("ana"), address("ana"), true));
        world.awaitChange(Change.TypingChanged.class, each -> each.typing());
        World.await("the timer", () -> world.time.waiting().isEmpty() ? null : world);
        world.time.pass(Duration.ofSeconds(30));
        var end = world.awaitChange(Change.TypingChanged.class, each -> !each.typing());
        assertEquals(ana, end.conversation());
    }
}
