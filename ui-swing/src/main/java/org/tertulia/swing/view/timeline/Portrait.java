package org.tertulia.swing.view.timeline;

import org.tertulia.swing.text.Screening;
import org.tertulia.swing.theme.Avatar;
import org.tertulia.swing.theme.Brush;

/** The avatar beside a row. */
final class Portrait {
    private Portrait() {}

    static void paint(Brush brush, Avatar face, double x, double y, double size) {
        new Avatar(Screening.oneLine(face.name()), face.seed(), false, face.photo()).paint(brush, x, y, size);
    }
}
