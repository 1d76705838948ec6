package org.tertulia.xmpp;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.tertulia.network.LentState;

/**
 * Which addresses are rooms, as far as we have been in them, now or ever. What a message says of itself does not tell:
 * anybody can write the mark of a room's occupants into theirs. Safe for any thread.
 */
final class KnownRooms {

    private final LentState state;
    private final Set<BareJid> entered = ConcurrentHashMap.newKeySet();

    KnownRooms(LentState state) {
        this.state = state;
    }

    /** We are going in. */
    void entered(BareJid room) {
        entered.add(room);
    }

    boolean has(Jid jid) {
        BareJid bare = jid.asBareJid();
        return entered.contains(bare) || Cursor.ofRoom(state, bare).read().isPresent();
    }
}
