package org.tertulia.swing.theme;

import java.awt.Color;
import java.awt.geom.Ellipse2D;

/** Whether somebody is there; told apart by shape as well as by colour. */
public enum PresenceDot {
    ONLINE,
    AWAY,
    BUSY,
    OFFLINE;

    /** @param ring the colour of the surface below */
    public void paint(Brush brush, double x, double y, double size, Color ring) {
        if (this == OFFLINE) {
            return;
        }
        brush.fillCircle(x - 2, y - 2, size + 4, ring);
        Tokens t = brush.tokens();
        switch (this) {
            case AWAY -> brush.outline(new Ellipse2D.Double(x + 1, y + 1, size - 2, size - 2), 2, t.warning());
            case BUSY -> {
                brush.fillCircle(x, y, size, t.danger());
                brush.fillRect(x + size * .22, y + size / 2 - 1, size * .56, 2, ring);
            }
            default -> brush.fillCircle(x, y, size, t.ok());
        }
    }
}
