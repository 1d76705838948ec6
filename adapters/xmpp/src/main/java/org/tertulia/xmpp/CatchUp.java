package org.tertulia.xmpp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.StanzaError;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;

/**
 * Fetches what happened while we were away, forward from the cursor, then lets the held back live messages follow. Both
 * may contain the same message: the core knows them by their ids. Waits; never on the thread that reads.
 */
final class CatchUp {

    /** So many newest messages are fetched from an archive that we have never seen; the rest waits behind gaps. */
    private static final int FIRST_LOOK = 250;

    /** After so many pages forward in a room, its newest are fetched first, with a gap before them. */
    private static final int MOST_PAGES = 20;

    /** Turns an entry of the archive into events. */
    interface Reader {
        List<NetworkEvent> read(Archive.Entry entry, Placement placement);
    }

    private final Wire wire;
    private final Archive archive;
    private final Cursor cursor;
    private final Gate gate;
    private final Reader reader;
    private final @Nullable Address room;
    private final BooleanSupplier current;

    /**
     * @param room whose archive it is, or {@code null}: our own, which is always fetched whole
     * @param current whether the connection is still the one that this was begun on
     */
    CatchUp(
            Wire wire,
            @Nullable Address room,
            Archive archive,
            Cursor cursor,
            Gate gate,
            Reader reader,
            BooleanSupplier current) {
        this.wire = wire;
        this.room = room;
        this.current = current;
        this.archive = archive;
        this.cursor = cursor;
        this.gate = gate;
        this.reader = reader;
    }

    /**
     * Returns when everything up to now is handed in and live messages flow again.
     *
     * @return false when the connection went away first
     */
    boolean run() throws Exception {
        do {
            Optional<String> from = cursor.read();
            if (from.isEmpty()) {
                firstLook();
            } else {
                forward(from.get());
            }
            if (!current.getAsBoolean()) return false;
        } while (gate.takeOverflow() || !gate.open());
        return true;
    }

    private void firstLook() throws Exception {
        Archive.Page page = archive.before("", null, FIRST_LOOK);
        List<NetworkEvent> gaps = new ArrayList<>();
        if (!page.complete()) {
            firsts(page)
                    .forEach((conversation, first) -> gaps.add(new NetworkEvent.GapFound(
                            conversation, null, new GapToken(room != null, first, null).text())));
        }
        hand(page, Placement.HISTORY, gaps);
    }

    private void forward(String start) throws Exception {
        String from = start;
        for (int pages = 0; room == null || pages < MOST_PAGES; pages++) {
            Archive.Page page = next(from);
            // an archive that says it has more and gives nothing new would be asked for ever
            if (from.equals(page.last())) return;
            if (page.last() != null) {
                hand(page, Placement.LIVE, List.of());
                from = page.last();
            }
            if (page.complete()) return;
        }
        skipTo(room, from);
    }

    /** Where our place in it is no longer kept, all that is left is newer. */
    private Archive.Page next(String from) throws Exception {
        try {
            return archive.after(from);
        } catch (XMPPErrorException e) {
            if (e.getStanzaError().getCondition() != StanzaError.Condition.item_not_found || from.isEmpty()) throw e;
            return archive.after("");
        }
    }

    private void skipTo(Address conversation, String known) throws Exception {
        Archive.Page page = archive.before("", null, Archive.PAGE);
        String first = page.first();
        List<NetworkEvent> gap = first == null || page.complete()
                ? List.of()
                : List.of(new NetworkEvent.GapFound(
                        conversation,
                        new NetworkMessageId(MessageIds.STANZA_ID, known),
                        new GapToken(true, first, known).text()));
        hand(page, Placement.LIVE, gap);
    }

    /** The first message of each conversation: when one of them is asked for, the names of others mean nothing. */
    private Map<Address, String> firsts(Archive.Page page) {
        Map<Address, String> firsts = new LinkedHashMap<>();
        for (Archive.Entry entry : page.entries()) {
            for (NetworkEvent event : reader.read(entry, Placement.HISTORY)) {
                if (event instanceof NetworkEvent.MessageReceived received) {
                    firsts.putIfAbsent(received.message().conversation(), entry.id());
                }
            }
        }
        return firsts;
    }

    private void hand(Archive.Page page, Placement placement, List<NetworkEvent> before) {
        List<NetworkEvent> events = new ArrayList<>(before);
        for (Archive.Entry entry : page.entries()) {
            // what also came live is news, even where all else is history
            boolean live = placement == Placement.LIVE || gate.holds(entry.id());
            events.addAll(reader.read(entry, live ? Placement.LIVE : Placement.HISTORY));
        }
        List<Write> state = List.of(cursor.write(page.last() == null ? "" : page.last()));
        wire.emit(events, state);
    }
}
