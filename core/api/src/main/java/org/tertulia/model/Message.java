package org.tertulia.model;

import java.time.Instant;

/**
 * A message that is in the store: received, or ours and accepted.
 *
 * @param sender bare in a direct conversation; in a room the occupant
 * @param senderName what to call the sender, as it was when the message came
 * @param outgoing whether we wrote it, on whichever device
 * @param sent when the network says it was sent; may be absurd. Order is {@link #id}'s.
 * @param mention whether somebody else names us in a room; as it was when the message came
 */
public record Message(
        MessageId id,
        ConversationId conversation,
        Address sender,
        String senderName,
        boolean outgoing,
        Body body,
        Instant sent,
        Delivery delivery,
        Protection protection,
        boolean mention) {

    /** One that does not name us. */
    public Message(
            MessageId id,
            ConversationId conversation,
            Address sender,
            String senderName,
            boolean outgoing,
            Body body,
            Instant sent,
            Delivery delivery,
            Protection protection) {
        this(id, conversation, sender, senderName, outgoing, body, sent, delivery, protection, false);
    }
}
