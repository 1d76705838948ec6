package org.tertulia.loopback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.GapClosed;
import org.tertulia.network.NetworkEvent.GapFound;
import org.tertulia.network.NetworkEvent.MessageReceived;

/** All that was said, in order: of one account with everybody, or of one room. Guarded by the server's lock. */
final class Archive {

    /** The kind of the names that this network gives to messages. */
    static final String ID = "loopback-id";

    private static final int CATCH_UP = 100;
    private static final int PAGE = 50;

    private final String name;
    private final List<IncomingMessage> entries = new ArrayList<>();

    Archive(String name) {
        this.name = name;
    }

    /** Sequences count from 1, so the number of entries is the last one. */
    long head() {
        return entries.size();
    }

    Place add(IncomingMessage message) {
        long before = lastIn(message.conversation(), head());
        entries.add(message);
        return new Place(name, head(), before, message.conversation());
    }

    /**
     * What happened behind {@code cursor}: all of it, or the newest with a gap before it. With no cursor, which is the
     * first time, the newest as history.
     */
    List<NetworkEvent> since(@Nullable Long cursor) {
        List<NetworkEvent> events = new ArrayList<>();
        Set<Long> left = new HashSet<>();
        long low = cursor == null ? 0 : cursor;
        for (Address conversation : conversations(low)) {
            List<Long> all = between(conversation, low, head() + 1);
            int older = Math.max(0, all.size() - (cursor == null ? PAGE : CATCH_UP));
            if (older > 0) events.add(gap(conversation, low, all.get(older)));
            left.addAll(all.subList(0, older));
        }
        Placement placement = cursor == null ? Placement.HISTORY : Placement.LIVE;
        for (long at = low + 1; at <= head(); at++) {
            if (!left.contains(at)) events.add(new MessageReceived(placed(at, placement)));
        }
        return events;
    }

    /** A page from the new end of the hole that {@code token} names. */
    List<NetworkEvent> page(Address conversation, String token) {
        Hole hole = Hole.parse(token);
        List<NetworkEvent> events = new ArrayList<>();
        List<Long> all = between(conversation, hole.low(), hole.high());
        List<Long> newest = all.subList(Math.max(0, all.size() - PAGE), all.size());
        for (long at : newest) events.add(new MessageReceived(placed(at, Placement.HISTORY)));
        events.add(new GapClosed(conversation, token));
        if (newest.size() < all.size()) events.add(gap(conversation, hole.low(), newest.getFirst()));
        return events;
    }

    GapFound gap(Address conversation, long low, long high) {
        return new GapFound(conversation, nameAt(conversation, low), new Hole(low, high).token());
    }

    private @Nullable NetworkMessageId nameAt(Address conversation, long upTo) {
        long at = lastIn(conversation, Math.min(upTo, head()));
        return at == 0 ? null : entries.get((int) at - 1).ids().getFirst();
    }

    private long lastIn(Address conversation, long upTo) {
        for (long at = upTo; at > 0; at--) {
            if (entries.get((int) at - 1).conversation().equals(conversation)) return at;
        }
        return 0;
    }

    private Set<Address> conversations(long behind) {
        Set<Address> found = new LinkedHashSet<>();
        for (long at = behind + 1; at <= head(); at++)
            found.add(entries.get((int) at - 1).conversation());
        return found;
    }

    private List<Long> between(Address conversation, long low, long high) {
        List<Long> found = new ArrayList<>();
        for (long at = low + 1; at < high && at <= head(); at++) {
            if (entries.get((int) at - 1).conversation().equals(conversation)) found.add(at);
        }
        return found;
    }

    private IncomingMessage placed(long at, Placement placement) {
        return Messages.placed(entries.get((int) at - 1), placement);
    }
}
