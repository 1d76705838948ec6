package org.tertulia.swing.view;

import java.util.Locale;
import org.tertulia.model.Action;

/** A network's own words for its actions, in the person's language where we have it: of that network, or of several. */
final class ActionWords {

    private ActionWords() {}

    static String label(String network, Action action) {
        return label(network, action.id(), action.label());
    }

    static String label(String network, String action, String otherwise) {
        return Translated.of(network, "action." + action, otherwise);
    }

    /** Of a column, or the name in a pair. */
    static String column(String words) {
        String key = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return Translated.of("column." + key, words);
    }
}
