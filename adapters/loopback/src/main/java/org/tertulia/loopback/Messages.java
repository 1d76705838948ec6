package org.tertulia.loopback;

import java.time.Instant;
import java.util.List;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Conversation.Kind;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Protection;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.IncomingMessage.Placement;

/** Makes messages as one of those concerned sees them. */
final class Messages {

    private Messages() {}

    static IncomingMessage direct(
            Address with,
            Address sender,
            String name,
            boolean outgoing,
            Body body,
            Instant at,
            List<NetworkMessageId> ids) {
        return new IncomingMessage(
                with, Kind.DIRECT, sender, name, outgoing, body, at, ids, Placement.LIVE, Protection.NONE);
    }

    static IncomingMessage room(
            Address room, Address occupant, boolean outgoing, Body body, Instant at, List<NetworkMessageId> ids) {
        return new IncomingMessage(
                room,
                Kind.CHANNEL,
                occupant,
                occupant.device(),
                outgoing,
                body,
                at,
                ids,
                Placement.LIVE,
                Protection.NONE);
    }

    static IncomingMessage placed(IncomingMessage m, Placement placement) {
        return new IncomingMessage(
                m.conversation(),
                m.kind(),
                m.sender(),
                m.senderName(),
                m.outgoing(),
                m.body(),
                m.sent(),
                m.ids(),
                placement,
                m.protection());
    }

    static IncomingMessage seenBy(IncomingMessage m, boolean author) {
        return new IncomingMessage(
                m.conversation(),
                m.kind(),
                m.sender(),
                m.senderName(),
                author,
                m.body(),
                m.sent(),
                m.ids(),
                m.placement(),
                m.protection());
    }
}
