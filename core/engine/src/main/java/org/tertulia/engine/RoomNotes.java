package org.tertulia.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tertulia.client.Change;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.model.RoomNote;
import org.tertulia.model.RoomNote.Passage;
import org.tertulia.model.RoomNote.What.Traffic;
import org.tertulia.store.Store;

/**
 * Keeps what happens in rooms. All comings and goings between two messages are one row, written once a turn, so that a
 * thousand of them cost what one costs. On the core's thread only.
 */
final class RoomNotes {

    /** Of one room; older ones are forgotten. */
    static final int MOST = 1000;

    /** A run of comings and goings is over with the hour, so that each is near its time. */
    private static final long LONGEST_MILLIS = 3_600_000;

    private static final int BETWEEN_CLEANINGS = 64;

    private final Store store;
    private final MessageIds ids;
    private final Map<ConversationId, Run> runs = new HashMap<>();
    /** Rooms that have told all that we missed: what comes now comes in its order. */
    private final Set<ConversationId> caughtUp = new HashSet<>();

    private int written;

    RoomNotes(Store store, MessageIds ids) {
        this.store = store;
        this.ids = ids;
    }

    /** Comings and goings that may go on. */
    private static final class Run {
        final MessageId id;
        final Map<String, Passage> people = new LinkedHashMap<>();
        int moreCame;
        int moreWent;
        boolean changed;
        boolean stored;

        Run(MessageId id) {
            this.id = id;
        }

        boolean hasRoom() {
            return people.size() < Traffic.MOST_NAMES;
        }

        boolean worthARow() {
            return changed && (stored || !people.isEmpty() || moreCame + moreWent > 0);
        }

        /** @param first what they were called when the run began */
        void put(String first, Passage.Kind kind, String now) {
            people.put(now, new Passage(first, kind, now));
        }

        Traffic traffic() {
            return new Traffic(List.copyOf(people.values()), moreCame, moreWent);
        }
    }

    // ---- what happens

    void came(Turn turn, ConversationId room, String name) {
        Run run = run(turn, room);
        Passage before = run.people.get(name);
        if (before != null) run.put(before.name(), came(before.kind()), name);
        else if (run.hasRoom()) run.put(name, Passage.Kind.CAME, name);
        else run.moreCame++;
    }

    void went(Turn turn, ConversationId room, String name) {
        Run run = run(turn, room);
        Passage before = run.people.get(name);
        if (before != null) run.put(before.name(), went(before.kind()), name);
        else if (run.hasRoom()) run.put(name, Passage.Kind.WENT, name);
        else run.moreWent++;
    }

    void renamed(Turn turn, ConversationId room, String before, String now) {
        Run run = run(turn, room);
        Passage gone = run.people.get(now);
        Passage known = run.people.remove(before);
        if (gone != null && gone.kind() == Passage.Kind.WENT) {
            // whoever takes the name of somebody who has just gone is mostly the same person
            run.put(gone.name(), Passage.Kind.RETURNED, now);
        } else if (known == null) {
            if (run.hasRoom()) run.put(before, Passage.Kind.RENAMED, now);
        } else if (known.kind() == Passage.Kind.CAME) {
            run.put(now, Passage.Kind.CAME, now);
        } else if (!known.name().equals(now) || known.kind() != Passage.Kind.RENAMED) {
            run.put(known.name(), known.kind(), now);
        }
    }

    /** What stands out has a row of its own. */
    void happened(Turn turn, ConversationId room, RoomNote.What what) {
        said(turn, room);
        write(turn, new RoomNote(place(room), room, what));
    }

    /** Somebody has spoken: what comes now is behind that. */
    void said(Turn turn, ConversationId room) {
        Run run = runs.remove(room);
        if (run != null && run.worthARow()) write(turn, room, run);
    }

    /** The end of a turn. */
    void flush(Turn turn) {
        runs.forEach((room, run) -> {
            if (run.worthARow()) write(turn, room, run);
        });
    }

    /** What we missed of the room is still to come, and belongs before what happens now. */
    void behind(ConversationId room) {
        caughtUp.remove(room);
    }

    void caughtUp(ConversationId room) {
        caughtUp.add(room);
    }

    /** Something was rolled back or erased. */
    void forget() {
        runs.clear();
    }

    // ---- runs

    /** The one that goes on; it is about to change. */
    private Run run(Turn turn, ConversationId room) {
        Run open = runs.get(room);
        if (open != null && !recent(open.id)) {
            said(turn, room);
            open = null;
        }
        if (open == null) {
            open = stored(room).orElseGet(() -> new Run(place(room)));
            runs.put(room, open);
        }
        open.changed = true;
        return open;
    }

    /** Where the last that the room has is comings and goings, they go on. */
    private Optional<Run> stored(ConversationId room) {
        return store.notes()
                .last(room)
                .filter(note -> note.what() instanceof Traffic && recent(note.id()))
                .filter(note -> store.messages().after(room, note.id()).isEmpty())
                .map(RoomNotes::again);
    }

    private MessageId place(ConversationId room) {
        MessageId id = caughtUp.contains(room) ? ids.live(room, ids.now()) : ids.now(room);
        return store.notes()
                .last(room)
                .map(RoomNote::id)
                .filter(last -> last.compareTo(id) >= 0)
                .map(MessageId::next)
                .orElse(id);
    }

    private static Run again(RoomNote note) {
        Run run = new Run(note.id());
        run.stored = true;
        if (note.what() instanceof Traffic(List<Passage> people, int came, int went)) {
            people.forEach(each -> run.people.put(each.now(), each));
            run.moreCame = came;
            run.moreWent = went;
        }
        return run;
    }

    private boolean recent(MessageId id) {
        return ids.now().toEpochMilli() - id.epochMilli() < LONGEST_MILLIS;
    }

    private static Passage.Kind came(Passage.Kind before) {
        return switch (before) {
            case WENT, RETURNED -> Passage.Kind.RETURNED;
            case CAME, VISITED -> Passage.Kind.CAME;
            case RENAMED -> Passage.Kind.RENAMED;
        };
    }

    private static Passage.Kind went(Passage.Kind before) {
        return switch (before) {
            case CAME, VISITED -> Passage.Kind.VISITED;
            case WENT, RETURNED, RENAMED -> Passage.Kind.WENT;
        };
    }

    // ---- rows

    private void write(Turn turn, ConversationId room, Run run) {
        write(turn, new RoomNote(run.id, room, run.traffic()));
        run.stored = true;
        run.changed = false;
    }

    private void write(Turn turn, RoomNote note) {
        store.notes().put(note);
        turn.emit(new Change.RoomNoteChanged(note));
        if (++written % BETWEEN_CLEANINGS == 0) store.notes().keep(note.conversation(), MOST);
    }
}
