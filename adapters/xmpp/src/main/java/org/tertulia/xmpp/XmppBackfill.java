package org.tertulia.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.StanzaError;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Backfill;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;

/** Older history, a page at a time, from our archive or a room's. */
final class XmppBackfill implements Backfill {

    private static final int PAGE = 100;

    private final Wire wire;
    private final XmppRooms rooms;
    private final DirectMessages direct;
    private final RoomHistory roomHistory;

    XmppBackfill(Wire wire, XmppRooms rooms, DirectMessages direct, RoomHistory roomHistory) {
        this.wire = wire;
        this.rooms = rooms;
        this.direct = direct;
        this.roomHistory = roomHistory;
    }

    @Override
    public CompletionStage<Outcome<Nothing>> fill(Address conversation, String token) {
        return wire.outcome(() -> {
            GapToken gap = GapToken.of(token);
            Room room = rooms.room(Jids.of(conversation));
            if (gap.room() && room == null) {
                return Outcome.failed(Failure.Kind.NOT_PERMITTED, "Only who is in the room can read its history");
            }
            Jid jid = Jids.of(conversation);
            Archive archive = new Archive(wire, gap.room() ? jid : null);
            hand(conversation, gap, token, before(archive, gap.before(), gap.room() ? null : jid), room);
            return Outcome.ok();
        });
    }

    /** Where our place in it is no longer kept, the newest: what we have of them is known again. */
    private static Archive.Page before(Archive archive, String place, @Nullable Jid with) throws Exception {
        try {
            return archive.before(place, with, PAGE);
        } catch (XMPPErrorException e) {
            if (e.getStanzaError().getCondition() != StanzaError.Condition.item_not_found) throw e;
            return archive.before("", with, PAGE);
        }
    }

    private void hand(Address conversation, GapToken gap, String token, Archive.Page page, @Nullable Room room) {
        List<NetworkEvent> events = new ArrayList<>();
        boolean reached = page.complete();
        List<NetworkEvent> messages = new ArrayList<>();
        for (Archive.Entry entry : page.entries()) {
            if (entry.id().equals(gap.after())) {
                reached = true;
                messages.clear();
                continue;
            }
            messages.addAll(
                    !gap.room() || room == null
                            ? direct.archived(entry, Placement.HISTORY)
                            : roomHistory.read(room, entry, Placement.HISTORY));
        }
        // the messages first: their places are inside the gap while it is there
        events.addAll(messages);
        events.add(new NetworkEvent.GapClosed(conversation, token));
        String first = page.first();
        if (!reached && first != null) {
            NetworkMessageId after =
                    gap.after() == null ? null : new NetworkMessageId(MessageIds.STANZA_ID, gap.after());
            events.add(new NetworkEvent.GapFound(
                    conversation, after, new GapToken(gap.room(), first, gap.after()).text()));
        }
        wire.emit(events, List.of());
    }
}
