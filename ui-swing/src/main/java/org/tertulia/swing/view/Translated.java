package org.tertulia.swing.view;

import java.util.MissingResourceException;
import org.tertulia.swing.theme.Messages;

/** Words that come from below with a key: ours where we have them, else those that came along. */
final class Translated {

    private Translated() {}

    static String of(String key, String otherwise) {
        try {
            return Messages.text(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
