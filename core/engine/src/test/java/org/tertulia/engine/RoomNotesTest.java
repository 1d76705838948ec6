package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tertulia.engine.ScriptedSession.address;
import static org.tertulia.engine.ScriptedSession.from;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.TimelinePage;
import org.tertulia.model.Address;
import org.tertulia.model.ConversationId;
import org.tertulia.model.Participant;
import org.tertulia.model.Presence;
import org.tertulia.model.RoomNote;
import org.tertulia.model.RoomNote.Passage;
import org.tertulia.model.RoomNote.What.Traffic;
import org.tertulia.network.EventBatch;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.LeaveReason;

/** What happens in rooms and nobody says. */
final class RoomNotesTest extends OnlineAsMe {

    private static final Address ROOM = address("kitchen");

    ConversationId kitchen;

    @BeforeEach
    void inARoom() throws Exception {
        kitchen = world.done(new Command.JoinRoom(account, "kitchen", ""));
        world.session().synchronised("kitchen", true);
    }

    @Test
    void comingsAndGoingsAreOneRowThatIsNoNewsAndSurvivesACrash() throws Exception {
        hand(comes("Ana"), comes("Bob"));
        hand(goes("Bob"), goes("Ana"), comes("Ana"));
        assertEquals(List.of(traffic("CAME Ana", "VISITED Bob")), notes());
        assertEquals(0, world.conversation(kitchen).unread());
        assertNull(world.conversation(kitchen).last());
        assertTrue(world.changes().stream().noneMatch(Change.MessageAdded.class::isInstance));
        world.crashes();
        assertEquals(List.of(traffic("CAME Ana", "VISITED Bob")), notes());
    }

    @Test
    void whoGoesAndComesBackIsSeenToHaveReturned() throws Exception {
        known("Ana");
        hand(goes("Ana"));
        hand(comes("Ana"));
        assertEquals(List.of(traffic("RETURNED Ana")), notes());
    }

    @Test
    void enteringARoomAndComingBackToItMakesNoRow() throws Exception {
        world.session().hand(new NetworkEvent.RoomJoined(ROOM, "kitchen", "soup", List.of(who("Ana"), who("Bob"))));
        hand(new NetworkEvent.ParticipantChanged(ROOM, who("Carla")));
        world.session().loses();
        world.session().connected(false);
        world.session().entersRoom("kitchen");
        world.settles();
        assertEquals(List.of(), notes());
    }

    @Test
    void whatIsSaidEndsARowAndTheNextBeginsBehindIt() throws Exception {
        hand(comes("Ana"));
        world.session().hears(from("Ana").in("kitchen").says("hello"));
        hand(comes("Bob"));
        TimelinePage page = world.timeline(kitchen);
        assertEquals(List.of(traffic("CAME Ana"), traffic("CAME Bob")), notes());
        long said = page.messages().getFirst().id().value();
        assertTrue(page.notes().getFirst().id().value() < said);
        assertTrue(page.notes().getLast().id().value() > said);
    }

    @Test
    void aRowGoesOnAfterARestartButNotForEver() throws Exception {
        hand(comes("Ana"));
        world.crashes();
        world.session().entersRoom("kitchen");
        world.session().synchronised("kitchen", true);
        hand(comes("Bob"));
        assertEquals(List.of(traffic("CAME Ana", "CAME Bob")), notes());
        world.time.pass(Duration.ofMinutes(61));
        hand(comes("Carla"));
        assertEquals(List.of(traffic("CAME Ana", "CAME Bob"), traffic("CAME Carla")), notes());
    }

    @Test
    void fiveThousandWhoGoAtOnceAndComeBackAreOneShortRow() throws Exception {
        List<Participant> all = new ArrayList<>();
        for (int i = 0; i < 5000; i++) all.add(who("nick" + i));
        world.session().hand(new NetworkEvent.RoomJoined(ROOM, "kitchen", "", all));
        world.session().synchronised("kitchen", true);
        world.forgetChanges();
        hand(all.stream().map(each -> goes(each.name())).toArray(NetworkEvent[]::new));
        hand(all.stream().map(each -> comes(each.name())).toArray(NetworkEvent[]::new));
        Traffic traffic = assertInstanceOf(Traffic.class, notes().getFirst());
        assertEquals(1, notes().size());
        assertEquals(Traffic.MOST_NAMES, traffic.people().size());
        assertEquals(
                new Passage("nick0", Passage.Kind.RETURNED, "nick0"),
                traffic.people().getFirst());
        assertEquals(4900, traffic.moreWent());
        assertEquals(4900, traffic.moreCame());
        long told = world.changes().stream()
                .filter(Change.RoomNoteChanged.class::isInstance)
                .count();
        assertTrue(told <= world.commits().size(), "at most once a commit, but " + told);
    }

    @Test
    void whoIsPutOutStandsOutWithWhoDidItAndWhy() throws Exception {
        known("Ana", "Bob");
        hand(
                new NetworkEvent.ParticipantLeft(ROOM, who("Ana").address(), LeaveReason.KICKED, "Enough\u0007", "Op"),
                new NetworkEvent.ParticipantLeft(ROOM, who("Bob").address(), LeaveReason.BANNED, "", ""),
                new NetworkEvent.RoomLeft(ROOM, LeaveReason.KICKED, "You too", "Op"));
        assertEquals(
                List.of(
                        new RoomNote.What.Removal("Ana", false, false, "Op", "Enough"),
                        new RoomNote.What.Removal("Bob", false, true, "", ""),
                        new RoomNote.What.Removal("me", true, false, "Op", "You too")),
                notes());
    }

    @Test
    void aTopicThatIsSetStandsOutAndOneThatIsFoundDoesNot() throws Exception {
        world.session().hand(new NetworkEvent.RoomJoined(ROOM, "kitchen", "soup", List.of(who("me"))));
        hand(
                new NetworkEvent.RoomChanged(ROOM, null, "soup", "Ana"),
                new NetworkEvent.RoomChanged(ROOM, null, "bread", "Ana"));
        assertEquals(List.of(new RoomNote.What.Topic("Ana", "bread")), notes());
    }

    @Test
    void aNewNameIsFoldedWithTheRest() throws Exception {
        known("Ana");
        hand(comes("Bob"));
        hand(renamed("Ana", "Ana2"), renamed("Bob", "Rob"));
        assertEquals(List.of(traffic("RENAMED Ana Ana2", "CAME Rob")), notes());
        hand(renamed("Ana2", "Ana"));
        assertEquals(List.of(traffic("CAME Rob")), notes());
    }

    @Test
    void whoTakesBackANameThatWasLostHasReturned() throws Exception {
        known("Ana");
        hand(goes("Ana"), comes("Ana_"), renamed("Ana_", "Ana"));
        assertEquals(List.of(traffic("RETURNED Ana")), notes());
    }

    @Test
    void whatWeMissedComesBeforeWhatHappensMeanwhile() throws Exception {
        world.session().entersRoom("kitchen");
        world.time.pass(Duration.ofHours(2));
        hand(comes("Bob"));
        world.session().hears(from("Ana").in("kitchen").says("where are you?").at("2026-03-01T12:30:00Z"));
        world.session().synchronised("kitchen", true);
        world.awaitTexts(kitchen, "where are you?");
        TimelinePage page = world.timeline(kitchen);
        assertEquals(
                "2026-03-01T12:30:00Z",
                Instant.ofEpochMilli(page.messages().getFirst().id().epochMilli())
                        .toString());
        assertTrue(page.notes()
                        .getFirst()
                        .id()
                        .compareTo(page.messages().getFirst().id())
                > 0);
    }

    @Test
    void whatIsErasedTakesItsNotesAlong() throws Exception {
        hand(comes("Ana"));
        world.done(new Command.EraseConversation(kitchen));
        assertEquals(List.of(), notes());
        hand(comes("Bob"));
        assertEquals(List.of(traffic("CAME Bob")), notes());
    }

    private List<RoomNote.What> notes() throws Exception {
        return world.timeline(kitchen).notes().stream().map(RoomNote::what).toList();
    }

    private void known(String... names) throws Exception {
        for (String name : names) hand(new NetworkEvent.ParticipantChanged(ROOM, who(name)));
    }

    private void hand(NetworkEvent... events) throws Exception {
        World.get(world.session().context.sink().accept(new EventBatch(List.of(events), List.of())));
    }

    private static NetworkEvent comes(String name) {
        return new NetworkEvent.ParticipantEntered(ROOM, who(name));
    }

    private static NetworkEvent goes(String name) {
        return new NetworkEvent.ParticipantLeft(ROOM, who(name).address(), LeaveReason.LEFT);
    }

    private static NetworkEvent renamed(String before, String after) {
        return new NetworkEvent.ParticipantRenamed(ROOM, who(before).address(), who(after));
    }

    private static Participant who(String name) {
        return new Participant(
                ROOM.withDevice(name), name, Participant.Role.MEMBER, Presence.ONLINE, name.equals("me"));
    }

    /** Each as in {@code RENAMED Ana Ana2}. */
    private static Traffic traffic(String... people) {
        List<Passage> all = new ArrayList<>();
        for (String each : people) {
            String[] words = each.split(" ", -1);
            all.add(new Passage(words[1], Passage.Kind.valueOf(words[0]), words[words.length - 1]));
        }
        return new Traffic(all, 0, 0);
    }
}
