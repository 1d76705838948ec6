package org.tertulia.swing.view;

import org.tertulia.swing.theme.Messages;

/** Words about a number of things: one, or many. */
final class Counted {

    private Counted() {}

    /** @param key of which there are {@code .one} and {@code .many} */
    static String of(String key, int count) {
        return count == 1 ? Messages.text(key + ".one") : Messages.text(key + ".many", count);
    }
}
