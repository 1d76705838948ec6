package org.tertulia.swing.view.timeline;

import java.awt.Color;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Glyph;

/** Says of a message that it was encrypted end to end. */
final class Lock {

    private static final double SIZE = 11;
    private static final double GAP = 4;

    private Lock() {}

    static double width(Row.Text row) {
        return row.encrypted() ? SIZE + GAP : 0;
    }

    /** Left of {@code right}, on the line of a small text. */
    static void paint(Brush brush, Row.Text row, double right, double baseline, Color color) {
        if (row.encrypted()) brush.glyph(Glyph.FILLED_LOCK, right - SIZE - GAP, baseline - SIZE + 2, SIZE, color);
    }
}
