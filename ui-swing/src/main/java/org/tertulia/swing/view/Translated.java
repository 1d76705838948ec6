package org.tertulia.swing.view;

import java.util.MissingResourceException;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.NetworkLooks;

/** Words that come from below with a key: ours where we have them, else those that came along. */
final class Translated {

    private Translated() {}

    /** The network's own words first. */
    static String of(String network, String key, String otherwise) {
        return NetworkLooks.word(network, key).orElseGet(() -> of(key, otherwise));
    }

    static String of(String key, String otherwise) {
        try {
            return Messages.text(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
