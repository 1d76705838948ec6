package org.tertulia.swing.model;

import org.tertulia.model.ConversationId;

/** Tells the person of messages that are not on the screen. Nothing here waits. */
public interface Notifier {

    /**
     * Says what is new in a conversation, in the place of what it has said of it before.
     *
     * @param title whom it is with; plain text of one line
     * @param text the last words; plain text
     */
    void show(ConversationId conversation, String title, String text);

    /** It is news no more; harmless where nothing is shown. */
    void withdraw(ConversationId conversation);
}
