package org.tertulia.swing.model;

import org.tertulia.model.ConversationId;

/** What the person is told of outside the window; one notification for each. */
public sealed interface News {

    /** Something new in a conversation. */
    record Said(ConversationId conversation) implements News {}

    /** Somebody waits for yes or no. */
    record Asked() implements News {}
}
