package org.tertulia.matrix;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tertulia.model.Address;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.network.NetworkEvent.SendConfirmed;

/**
 * Our own messages that the server has taken and the sync has not shown. One after the other is sent, so the room has them in
 * this order; whatever shows a later one says that the earlier ones will not be shown any more: they fell into a hole. Safe
 * for any thread.
 */
final class Unshown {

    private static final int REMEMBERED = 200;

    /** In the order of sending, by event. */
    private final Map<String, Sent> sent = new LinkedHashMap<>();

    /** What the sync has shown before the server's answer was here: with our words, or without. */
    private final Set<String> shown = new RecentSet(REMEMBERED);

    private final Set<String> unreadable = new RecentSet(REMEMBERED);

    private record Sent(OutboxId id, Address conversation) {}

    /** What is to be done about a message that the server has just taken. */
    enum Next {
        /** The sync has not come to it. */
        WAIT,
        /** The sync has told of it, words and all. */
        NOTHING,
        /** The sync has passed it, and could not say what it is. */
        CONFIRM
    }

    synchronized Next taken(String event, OutboxId id, Address conversation) {
        if (shown.remove(event)) return Next.NOTHING;
        if (unreadable.remove(event)) return Next.CONFIRM;
        sent.put(event, new Sent(id, conversation));
        return Next.WAIT;
    }

    /**
     * The sync shows one.
     *
     * @param readable whether it says what we wrote, and so confirms itself
     * @return what is confirmed by it and stands before it
     */
    synchronized List<SendConfirmed> shown(String event, Address conversation, boolean readable) {
        boolean known = sent.containsKey(event);
        List<SendConfirmed> before = new ArrayList<>();
        Iterator<Map.Entry<String, Sent>> all = sent.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, Sent> each = all.next();
            boolean itself = each.getKey().equals(event);
            if (!itself && !each.getValue().conversation().equals(conversation)) continue;
            all.remove();
            if (!itself || !readable)
                before.add(confirmed(each.getKey(), each.getValue().id()));
            if (itself) break;
        }
        if (!known) (readable ? shown : unreadable).add(event);
        return before;
    }

    /** @return whether it has still not been shown; it is given up here then */
    synchronized boolean givenUp(String event) {
        return sent.remove(event) != null;
    }

    static SendConfirmed confirmed(String event, OutboxId id) {
        return new SendConfirmed(id, List.of(new NetworkMessageId(MessageReader.EVENT_ID, event)), null);
    }
}
