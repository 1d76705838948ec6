package org.tertulia.model;

/** Names a conversation of this profile; given by the core. */
public record ConversationId(long value) implements Comparable<ConversationId> {

    @Override
    public int compareTo(ConversationId other) {
        return Long.compare(value, other.value);
    }
}
