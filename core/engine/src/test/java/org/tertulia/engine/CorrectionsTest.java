package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.engine.ScriptedSession.address;
import static org.tertulia.engine.ScriptedSession.from;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Message;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.network.NetworkEvent;

/** What people say anew. */
final class CorrectionsTest extends OnlineAsMe {

    private static final String NOON = "2026-03-01T12:00:00Z";

    private static ScriptedSession.Told first(String who) {
        return from(who).says("I liek bread").named("1").named(NetworkMessageId.CORRECTION, "c1");
    }

    private static NetworkEvent anew(ScriptedSession.Told told, String target, @Nullable Instant since) {
        return new NetworkEvent.MessageCorrected(
                told.event().message(), new NetworkMessageId(NetworkMessageId.CORRECTION, target), since);
    }

    private void corrects(ScriptedSession.Told told) throws Exception {
        World.get(session.hand(anew(told, "c1", null)));
    }

    @Test
    void theTextIsAnotherAndTheMessageIsSaidToBeEditedAndItsPlaceStays() throws Exception {
        session.hears(first("ana"), from("ana").says("and soup"));
        ConversationId ana = world.conversationWith("ana");
        world.awaitTexts(ana, "I liek bread", "and soup");
        assertEquals(2, world.conversation(ana).unread());
        corrects(from("ana").says("I like xylophones").named("2").at("2026-03-01T12:05:00Z"));
        assertEquals(List.of("I like xylophones", "and soup"), world.texts(ana));
        Message edited = world.timeline(ana).messages().getFirst();
        assertEquals(Instant.parse("2026-03-01T12:05:00Z"), edited.edited());
        assertNull(world.last(ana).edited());
        assertEquals(2, world.conversation(ana).unread(), "it is no news");
        world.awaitChange(Change.MessageChanged.class, each -> each.message().edited() != null);
        var search = new Query.Search("xylophones", null, null, null, null, null, 10);
        assertEquals(1, world.asks(search).hits().size());
        world.crashes();
        assertNotNull(world.timeline(ana).messages().getFirst().edited());
    }

    @Test
    void whatWasSaidEncryptedIsChangedOnlyByWhatIsEncryptedToo() throws Exception {
        session.hears(first("ana").locked());
        corrects(from("ana").says("send me your password").named("2").at("2026-03-01T12:05:00Z"));
        ConversationId ana = world.conversationWith("ana");
        assertEquals(List.of("I liek bread", "send me your password"), world.texts(ana));
        corrects(from("ana").locked().says("I like bread").named("3").at("2026-03-01T12:06:00Z"));
        assertEquals(List.of("I like bread", "send me your password"), world.texts(ana));
    }

    @Test
    void nobodyElseCanChangeWhatSomebodySaid() throws Exception {
        ConversationId kitchen = world.done(new Command.JoinRoom(account, "kitchen", "me"));
        session.hears(first("ana").in("kitchen"));
        corrects(from("mallory").in("kitchen").says("I hate bread").named("2"));
        assertEquals(List.of("I liek bread", "I hate bread"), world.texts(kitchen));
        corrects(from("ana").in("kitchen").says("I like bread").named("3"));
        assertEquals(List.of("I like bread", "I hate bread"), world.texts(kitchen));
    }

    @Test
    void whoHasANameOnlySinceLaterDoesNotChangeWhatItsFormerOwnerSaid() throws Exception {
        ConversationId kitchen = world.done(new Command.JoinRoom(account, "kitchen", "me"));
        session.hears(first("ana").in("kitchen").at(NOON));
        ScriptedSession.Told forged =
                from("ana").in("kitchen").says("I hate bread").named("2");
        World.get(session.hand(anew(forged, "c1", Instant.parse(NOON).plusSeconds(1))));
        assertEquals(List.of("I liek bread", "I hate bread"), world.texts(kitchen));
    }

    @Test
    void whatWeChangedOnAnotherClientIsChangedHere() throws Exception {
        session.hears(from("ana").byUs().says("soon").named(NetworkMessageId.ORIGIN, "o1"));
        ConversationId ana = world.conversationWith("ana");
        var target = new NetworkMessageId(NetworkMessageId.ORIGIN, "o1");
        var now = from("ana")
                .byUs()
                .says("now")
                .named(NetworkMessageId.ORIGIN, "o2")
                .event();
        World.get(session.hand(new NetworkEvent.MessageCorrected(now.message(), target, null)));
        assertEquals(List.of("now"), world.texts(ana));
    }

    @Test
    void whatCorrectsNothingThatIsHereIsShownAsItIs() throws Exception {
        corrects(from("ana").says("I like bread").named("2"));
        ConversationId ana = world.conversationWith("ana");
        assertEquals(List.of("I like bread"), world.texts(ana));
        assertEquals(1, world.conversation(ana).unread());
        assertNull(world.last(ana).edited());
    }

    @Test
    void whatComesAgainOrLateFromAnArchiveDoesNotUndoTheLast() throws Exception {
        session.hears(first("ana"));
        ConversationId ana = world.conversationWith("ana");
        ScriptedSession.Told last = from("ana").says("third").named("3").at("2026-03-01T12:09:00Z");
        corrects(last);
        corrects(
                from("ana").says("second").named("2").at("2026-03-01T12:05:00Z").fromArchive());
        assertEquals(List.of("third"), world.texts(ana));
        corrects(from("ana").says("third").named("3").at("2026-03-01T12:09:00Z").fromArchive());
        assertEquals(List.of("third"), world.texts(ana));
    }

    @Test
    void aNameForCorrectionsDoesNotMakeTwoMessagesOne() throws Exception {
        session.hears(first("ana"), from("ana").says("another").named("2").named(NetworkMessageId.CORRECTION, "c1"));
        ConversationId ana = world.conversationWith("ana");
        world.awaitTexts(ana, "I liek bread", "another");
        corrects(from("ana").says("the last one is meant").named("3"));
        assertEquals(List.of("I liek bread", "the last one is meant"), world.texts(ana));
    }

    @Test
    void whoIsBlockedChangesNothingAnyMore() throws Exception {
        session.hears(first("ana"));
        ConversationId ana = world.conversationWith("ana");
        world.done(new Command.Block(account, address("ana"), ""));
        corrects(from("ana").says("you will read this").named("2"));
        assertEquals(List.of("I liek bread"), world.texts(ana));
        assertFalse(world.changes().stream().anyMatch(Change.MessageChanged.class::isInstance));
        assertTrue(world.conversation(ana).unread() == 0);
    }
}
