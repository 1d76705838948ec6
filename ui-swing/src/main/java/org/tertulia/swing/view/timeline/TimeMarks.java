package org.tertulia.swing.view.timeline;

import java.awt.Color;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Glyph;

/** Small signs before the time of a message: that it was changed, and that it was encrypted end to end. */
final class TimeMarks {

    private static final double SIZE = 11;
    private static final double GAP = 4;

    private TimeMarks() {}

    static double width(Row.Text row) {
        return (row.edited() ? SIZE + GAP : 0) + (row.encrypted() ? SIZE + GAP : 0);
    }

    /** Left of {@code right}, on the line of a small text. */
    static void paint(Brush brush, Row.Text row, double right, double baseline, Color color) {
        double x = right;
        if (row.encrypted()) {
            x -= SIZE + GAP;
            brush.glyph(Glyph.FILLED_LOCK, x, baseline - SIZE + 2, SIZE, color);
        }
        if (row.edited()) brush.glyph(Glyph.PENCIL, x - SIZE - GAP, baseline - SIZE + 2, SIZE, color);
    }
}
