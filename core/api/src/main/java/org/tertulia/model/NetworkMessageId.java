package org.tertulia.model;

/**
 * A name that a network gave to a message. A message has any number of them.
 *
 * @param kind whose name it is: {@code stanza-id} (XEP-0359), {@code origin-id} (XEP-0359, chosen by the sender),
 *     {@code event-id} (Matrix), {@code msgid} (IRCv3), {@code dedupe} (made by an adapter where there is none)
 * @param value unique within its conversation and kind
 */
public record NetworkMessageId(String kind, String value) {

    /** Chosen by the sending client: of ours, the wire id of the outbox. */
    public static final String ORIGIN = "origin-id";

    /**
     * By which the sender may change what a message says ({@link org.tertulia.network.NetworkEvent.MessageCorrected}),
     * where no other of its names will do. It never tells whether two messages are the same one.
     */
    public static final String CORRECTION = "correction";

    /** Longest value kept. */
    public static final int MAX_LENGTH = 1024;

    public NetworkMessageId {
        if (kind.isEmpty() || value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("bad network message id");
        }
    }
}
