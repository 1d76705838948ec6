package org.tertulia.swing.view.timeline;

import java.awt.Color;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Tokens;

/** How far our message has come, as a small icon. */
final class Ticks {
    static final double SIZE = 15;

    private Ticks() {}

    static double width(Row.Mark mark) {
        return mark == Row.Mark.NONE ? 0 : SIZE + 4;
    }

    static void paint(Brush brush, Row.Mark mark, double x, double y, Color plain) {
        Tokens t = brush.tokens();
        switch (mark) {
            case NONE -> {}
            case QUEUED -> brush.glyph(Glyph.CLOCK, x, y, SIZE, plain);
            case UNSURE -> brush.glyph(Glyph.HELP_CIRCLE, x, y, SIZE, t.warning());
            case SENT -> brush.glyph(Glyph.CHECK, x, y, SIZE, plain);
            case DELIVERED -> brush.glyph(Glyph.CHECKS, x, y, SIZE, plain);
            case READ -> brush.glyph(Glyph.CHECKS, x, y, SIZE, t.accent());
            case FAILED -> brush.glyph(Glyph.ALERT_CIRCLE, x, y, SIZE, t.danger());
        }
    }
}
