package org.tertulia.swing.view.timeline;

import org.tertulia.swing.text.Screening;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Brush;

/** The avatar beside a row. */
final class Portrait {
    private Portrait() {}

    static void paint(Brush brush, String name, int seed, double x, double y, double size) {
        new Avatar(Screening.oneLine(name), seed, false).paint(brush, x, y, size);
    }
}
