package org.tertulia.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is in the store: received, or ours and accepted.
 *
 * @param sender bare in a direct conversation; in a room the occupant
 * @param senderName what to call the sender, as it was when the message came
 * @param outgoing whether we wrote it, on whichever device
 * @param sent when the network says it was sent; may be absurd. Order is {@link #id}'s.
 * @param mention whether somebody else names us in a room; as it was when the message came
 * @param edited when its sender last changed what it says, or {@code null}
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
        boolean mention,
        @Nullable Instant edited) {

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
        this(id, conversation, sender, senderName, outgoing, body, sent, delivery, protection, false, null);
    }

    /** One that is as it was written. */
    public Message(
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
        this(id, conversation, sender, senderName, outgoing, body, sent, delivery, protection, mention, null);
    }

    /** Says something else, and nothing else about it is different. */
    public Message saying(Body other, Protection how, @Nullable Instant when) {
        return new Message(id, conversation, sender, senderName, outgoing, other, sent, delivery, how, mention, when);
    }
}
