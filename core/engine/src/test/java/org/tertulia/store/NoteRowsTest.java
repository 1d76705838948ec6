package org.tertulia.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.model.MessageId;
import org.tertulia.model.RoomNote;
import org.tertulia.model.RoomNote.Passage;
import org.tertulia.model.RoomNote.What.Traffic;

/** What happened in rooms, stored among their messages. */
final class NoteRowsTest {

    @TempDir
    Path folder;

    World world;

    @BeforeEach
    void opens() {
        world = new World(folder);
    }

    @AfterEach
    void closes() {
        world.close();
    }

    @Test
    void everyKindComesBackAsItWas() {
        List<Passage> people = new ArrayList<>();
        for (Passage.Kind kind : Passage.Kind.values()) people.add(new Passage("a " + kind, kind, "b " + kind));
        List<RoomNote.What> kinds = List.of(
                new Traffic(people, 3, 4),
                new Traffic(List.of(), 0, 1),
                new RoomNote.What.Removal("Ana", false, true, "Op", "why"),
                new RoomNote.What.Removal("", true, false, "", ""),
                new RoomNote.What.Topic("Ana", "two\nlines"));
        for (int i = 0; i < kinds.size(); i++) put(10 + i, kinds.get(i));
        assertEquals(
                kinds, around(null, 10, 0).notes().stream().map(RoomNote::what).toList());
    }

    @Test
    void aPageHasTheNotesAroundItsMessagesAndTheNextPageGoesOnWithoutAGapOrADouble() {
        for (int i = 0; i < 6; i++) {
            MessageId said = world.says("message " + i);
            put(said.value(), new RoomNote.What.Topic("", "after " + i));
        }
        List<Long> ids = messages();
        TimelineRows end = around(null, 2, 0);
        assertEquals(List.of("after 4", "after 5"), topics(end));
        TimelineRows older = around(new MessageId(ids.get(4)), 2, 0);
        assertEquals(List.of("after 2", "after 3"), topics(older));
        TimelineRows oldest = around(new MessageId(ids.get(2)), 5, 0);
        assertEquals(List.of("after 0", "after 1"), topics(oldest));
        TimelineRows newer = around(new MessageId(ids.get(1) + 1), 0, 2);
        assertEquals(List.of("after 2", "after 3"), topics(newer));
    }

    @Test
    void aRoomWhereNobodyEverSaidAnythingShowsWhatHappenedThere() {
        put(5, new RoomNote.What.Topic("", "silence"));
        assertEquals(List.of("silence"), topics(around(null, 50, 0)));
    }

    @Test
    void onlyTheNewestOfARoomAreKept() {
        for (int i = 1; i <= 9; i++) put(i, new RoomNote.What.Topic("", "" + i));
        world.store.begin();
        world.store.notes().keep(world.chat, 4);
        world.commit();
        assertEquals(List.of("6", "7", "8", "9"), topics(around(null, 50, 0)));
    }

    @Test
    void searchDoesNotFindThem() {
        put(5, new RoomNote.What.Topic("Ana", "marmalade"));
        assertEquals(List.of(), world.found("marmalade"));
    }

    private void put(long id, RoomNote.What what) {
        world.store.begin();
        world.store.notes().put(new RoomNote(new MessageId(id), world.chat, what));
        world.commit();
    }

    private TimelineRows around(@Nullable MessageId place, int older, int newer) {
        return world.store.reader().timeline(world.chat, place, older, newer).value();
    }

    private List<Long> messages() {
        return around(null, 50, 0).messages().stream().map(m -> m.id().value()).toList();
    }

    private static List<String> topics(TimelineRows page) {
        return page.notes().stream()
                .map(note -> ((RoomNote.What.Topic) note.what()).topic())
                .toList();
    }
}
