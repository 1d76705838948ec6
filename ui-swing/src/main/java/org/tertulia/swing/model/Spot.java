package org.tertulia.swing.model;

import org.jspecify.annotations.Nullable;
import org.tertulia.model.MessageId;

/**
 * Where somebody reads in a conversation, when it is not the end.
 *
 * @param message the first in view
 * @param top its upper edge, in pixels below that of the view
 */
public record Spot(MessageId message, double top) {

    /** For {@link FacePreferences}; read back by {@link #parse}. */
    public String text() {
        return message.value() + " " + Math.round(top);
    }

    public static @Nullable Spot parse(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return parts.length == 2
                    ? new Spot(new MessageId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
