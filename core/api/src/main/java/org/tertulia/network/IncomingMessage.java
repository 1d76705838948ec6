package org.tertulia.network;

import java.time.Instant;
import java.util.List;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Protection;

/**
 * A message as it came from the network, of others or of ourselves (an echo, or another client of ours).
 *
 * @param conversation bare: the other person, or the room
 * @param sender bare in a direct conversation; in a room the occupant
 * @param outgoing whether we wrote it. If {@code ids} holds the wire id of an outbox item, it settles that item
 * @param sent as the network says, or the time of arrival
 * @param ids at least one. A message that shares one of them with a stored message of its conversation is that message
 * @param placement where in the conversation it belongs
 * @param namesUs whether the network itself says, beside the words, that we are meant (m.mentions); whether the words name us is
 *     found out from them
 */
public record IncomingMessage(
        Address conversation,
        Conversation.Kind kind,
        Address sender,
        String senderName,
        boolean outgoing,
        Body body,
        Instant sent,
        List<NetworkMessageId> ids,
        Placement placement,
        Protection protection,
        boolean namesUs) {

    public enum Placement {
        /** Behind all that came before: it is happening now, or is the next after what we have. Counts as unread. */
        LIVE,
        /** By its time: fetched from an archive, older than something that we may already have. Not unread. */
        HISTORY
    }

    /** For networks that leave it to the words who is named. */
    public IncomingMessage(
            Address conversation,
            Conversation.Kind kind,
            Address sender,
            String senderName,
            boolean outgoing,
            Body body,
            Instant sent,
            List<NetworkMessageId> ids,
            Placement placement,
            Protection protection) {
        this(conversation, kind, sender, senderName, outgoing, body, sent, ids, placement, protection, false);
    }

    public IncomingMessage {
        ids = List.copyOf(ids);
        if (ids.isEmpty()) throw new IllegalArgumentException("a message needs an id; declare a dedupe key");
    }
}
