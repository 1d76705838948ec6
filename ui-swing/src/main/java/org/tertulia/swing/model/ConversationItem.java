package org.tertulia.swing.model;

import java.util.List;
import org.tertulia.model.Availability;
import org.tertulia.model.Conversation;

/**
 * One line of the conversation list.
 *
 * @param network id of the network, for its badge
 * @param typing who is writing now, by name
 * @param draft what waits to be gone on with; empty while it is open
 */
public record ConversationItem(
        Conversation conversation, String network, Availability availability, List<String> typing, String draft) {

    public boolean room() {
        return conversation.kind().room();
    }

    /** What the list is sorted by: the newest message, or the conversation's own age where there is none. */
    long order() {
        return conversation.last() == null ? 0 : conversation.last().id().value();
    }
}
