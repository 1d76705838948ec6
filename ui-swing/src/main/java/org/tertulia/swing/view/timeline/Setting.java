package org.tertulia.swing.view.timeline;

import java.awt.Font;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Tokens;

/**
 * What all rows are laid out for. Another setting, other layouts.
 *
 * @param compact lines instead of bubbles
 * @param scale of text
 */
record Setting(int width, boolean compact, Tokens tokens, double scale) {
    static final int LEFT = 62;
    static final int RIGHT = 22;
    static final int AVATAR_X = 20;
    static final int AVATAR = 34;
    static final int BADGE = 13;

    static Setting current(int width, boolean compact) {
        return new Setting(width, compact, Tokens.current(), Fonts.scale());
    }

    double scaled(double pixels) {
        return pixels * scale;
    }

    Font body() {
        return Fonts.regular(14);
    }

    Font name() {
        return Fonts.semibold(13);
    }

    Font time() {
        return Fonts.regular(11);
    }

    Font small() {
        return Fonts.regular(12);
    }

    Font label() {
        return Fonts.semibold(12);
    }

    double bubbleWidth() {
        return Math.max(120, Math.min(scaled(540), (width - 96) * .82));
    }

    double lineWidth() {
        return Math.max(120, width - 66 - 70);
    }

    /** A guess that needs no layout. */
    int estimate(Row row) {
        if (!(row instanceof Row.Text text)) {
            return (int) scaled(40);
        }
        double perLine = Math.max(20, (compact ? lineWidth() : bubbleWidth()) / scaled(7.2));
        double lines = Math.min(Words.LINES, Math.ceil(text.body().length() / perLine));
        double top = text.first() ? scaled(compact ? 28 : 26) : 0;
        return (int) (scaled(20) * Math.max(1, lines) + top + (compact ? 2 : 16) + (text.isUnsettled() ? 26 : 0));
    }
}
