package org.tertulia.model;

import org.jspecify.annotations.Nullable;

/**
 * A hole in what we have of a conversation: the server may have more between two messages, or before the first.
 *
 * @param after the hole is right behind this message; {@code MessageId(0)} is before the first
 * @param failure why the last attempt to fill it did not work
 */
public record Gap(
        ConversationId conversation,
        MessageId after,
        State state,
        @Nullable Failure failure) {

    public enum State {
        OPEN,
        FETCHING,
        FAILED
    }
}
