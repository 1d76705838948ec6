package org.tertulia.swing.text;

import java.awt.font.TextLayout;

/**
 * A line of a {@link RichText}.
 *
 * @param plain the same without the colours of links; the same object where there are none
 * @param start offset in the shown text
 * @param end behind it, a line break included
 * @param width without the spaces at its end
 */
record TextLine(TextLayout layout, TextLayout plain, int start, int end, int visible, float width) {
    /** Where the line begins in a box: at its right edge when it is written from the right. */
    float left(float boxWidth) {
        return layout.isLeftToRight() ? 0 : boxWidth - layout.getAdvance();
    }
}
