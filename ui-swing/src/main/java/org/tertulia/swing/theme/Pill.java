package org.tertulia.swing.theme;

import java.awt.Color;
import java.awt.Font;
import org.jspecify.annotations.Nullable;

/** A small rounded count, as of unread messages. */
public final class Pill {
    private static final double HEIGHT = 19;

    private Pill() {}

    /**
     * @param right its right edge
     * @param strong whether it asks for attention; muted conversations do not
     * @param ring the colour of the surface below, when it lies on something else
     * @return its width
     */
    public static double paint(Brush brush, String text, double right, double y, boolean strong, @Nullable Color ring) {
        Tokens t = brush.tokens();
        return paint(
                brush, text, right, y, strong ? t.accent() : t.textFaint(), strong ? t.accentText() : t.list(), ring);
    }

    /** One that says how many name us. */
    public static double mentions(Brush brush, int count, double right, double y) {
        Tokens t = brush.tokens();
        String text = count == 1 ? "@" : count > 99 ? "@99+" : "@" + count;
        return paint(brush, text, right, y, t.warning(), t.dark() ? t.ground() : t.bubbleIn(), null);
    }

    private static double paint(
            Brush brush, String text, double right, double y, Color fill, Color color, @Nullable Color ring) {
        Font font = Fonts.fixed(true, 11);
        double width = Math.max(HEIGHT, Brush.width(text, font) + 11);
        if (ring != null) {
            brush.fillRound(right - width - 2, y - 2, width + 4, HEIGHT + 4, HEIGHT / 2 + 2, ring);
        }
        brush.fillRound(right - width, y, width, HEIGHT, HEIGHT / 2, fill);
        brush.textCentred(text, font, color, right - width / 2, y + 13.5);
        return width;
    }
}
