package org.tertulia.swing.text;

import java.awt.Color;
import java.awt.Font;

/**
 * How a {@link RichText} is set.
 *
 * @param lineHeight in multiples of the font's size
 * @param maxChars what of the source is looked at; bounds the work for a text of any length
 * @param maxLines lines behind the last are not shown
 * @param bigEmoji whether one to three emoji alone are shown large
 */
public record TextStyle(Font font, Color link, float lineHeight, int maxChars, int maxLines, boolean bigEmoji) {
    static final float BIG_EMOJI = 2.7f;
    static final float EMOJI = 1.25f;

    public static TextStyle message(Font font, Color link, int maxChars, int maxLines) {
        return new TextStyle(font, link, 1.42f, maxChars, maxLines, true);
    }

    TextStyle enlarged() {
        return new TextStyle(
                font.deriveFont(font.getSize2D() * BIG_EMOJI), link, lineHeight, maxChars, maxLines, bigEmoji);
    }
}
