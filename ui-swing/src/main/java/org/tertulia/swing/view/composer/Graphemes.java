package org.tertulia.swing.view.composer;

import java.text.BreakIterator;
import java.util.Locale;

/** What a person takes for one character. */
final class Graphemes {
    private Graphemes() {}

    /** The boundary before {@code position}, or 0. */
    static int before(String text, int position) {
        if (position <= 0) {
            return 0;
        }
        return breaks(text).preceding(Math.min(position, text.length()));
    }

    /** The boundary behind {@code position}, or the end. */
    static int after(String text, int position) {
        return position >= text.length() ? text.length() : breaks(text).following(Math.max(0, position));
    }

    static boolean isBoundary(String text, int position) {
        return position <= 0 || position >= text.length() || breaks(text).isBoundary(position);
    }

    /** The boundary at or nearest before {@code position}. */
    static int floor(String text, int position) {
        return isBoundary(text, position) ? position : before(text, position);
    }

    private static BreakIterator breaks(String text) {
        BreakIterator iterator = BreakIterator.getCharacterInstance(Locale.ROOT);
        iterator.setText(text);
        return iterator;
    }
}
