package org.tertulia.model;

/** What is known of a message's way. Nothing is ever said here that the network cannot know. */
public enum Delivery {
    /** It came to us; there is nothing to say. */
    RECEIVED,
    /** Written, durable, waiting for its turn or for the network. */
    QUEUED,
    /** Handed to the network, which has not answered. */
    SENDING,
    /** The connection went away before the answer, and nobody can tell: the person is asked. */
    PERHAPS_SENT,
    /** It did not go, and will not go by itself. */
    FAILED,
    /** Our server has it. */
    ACCEPTED,
    /** A device of theirs has it. */
    DELIVERED,
    /** They have seen it. */
    READ;

    /** Whether the message still lives in the outbox. */
    public boolean pending() {
        return this == QUEUED || this == SENDING || this == PERHAPS_SENT || this == FAILED;
    }
}
