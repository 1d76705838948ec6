package org.tertulia.xmpp;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.NetworkEvent;

/** What a room said while we were away, then what it says now. Waits; on a thread of its own. */
record RoomHistory(Wire wire, MessageReader reader) {

    private static final System.Logger LOG = System.getLogger(RoomHistory.class.getName());

    /** Where the connection goes away meanwhile, it is left undone: the room's gate stays shut. */
    void start(Room room, boolean archived) {
        letIn(room.door);
        boolean complete = archived && caughtUp(room);
        if (!wire.connection().isAuthenticated()) return;
        if (!complete) {
            letIn(room.messages);
            // from here on, what such a room repeats of its past is news to us
            Cursor cursor = Cursor.ofRoom(wire.context().state(), room.jid);
            if (cursor.read().isEmpty()) wire.emit(List.of(), List.of(cursor.write("")));
        }
        wire.emit(new NetworkEvent.Synchronised(room.address, complete));
    }

    private boolean caughtUp(Room room) {
        try {
            Cursor cursor = Cursor.ofRoom(wire.context().state(), room.jid);
            Archive archive = new Archive(wire, room.jid);
            CatchUp.Reader read = (entry, placement) -> read(room, entry, placement);
            return new CatchUp(
                            wire,
                            room.address,
                            archive,
                            cursor,
                            room.messages,
                            read,
                            wire.connection()::isAuthenticated)
                    .run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            LOG.log(
                    Level.INFO,
                    "The archive of a room could not be read: {0}",
                    Failures.of(e).kind());
            return false;
        }
    }

    List<NetworkEvent> read(Room room, Archive.Entry entry, IncomingMessage.Placement placement) {
        if (entry.message().getFrom() == null) return List.of();
        var origin = new MessageReader.Origin(entry.id(), entry.stamp(), placement);
        IncomingMessage message = reader.room(
                entry.message(),
                room.kind(),
                room.nick(),
                origin,
                wire.context().clock().instant());
        if (message == null) return List.of();
        // nobody knows who had the name then: what was said shortly before is theirs as far as one can tell
        Instant since = message.sent().minus(MessageReader.LATELY);
        return List.of(MessageReader.event(entry.message(), message, since));
    }

    private static void letIn(Gate gate) {
        while (!gate.open()) gate.takeOverflow();
    }
}
