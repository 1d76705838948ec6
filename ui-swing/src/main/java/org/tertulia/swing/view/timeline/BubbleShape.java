package org.tertulia.swing.view.timeline;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A bubble's outline: round, and tighter at the corners where it meets the next bubble of its group. */
final class BubbleShape {
    private static final double WIDE = 16;
    private static final double TIGHT = 5;
    private static final double BEND = .45;

    private BubbleShape() {}

    static Shape of(Rectangle2D box, boolean outgoing, boolean first) {
        double nearTop = first ? WIDE : TIGHT;
        return outgoing ? path(box, WIDE, nearTop, TIGHT, WIDE) : path(box, nearTop, WIDE, WIDE, TIGHT);
    }

    /** Corners clockwise from the upper left. */
    private static Shape path(Rectangle2D box, double a, double b, double c, double d) {
        double x = box.getX();
        double y = box.getY();
        double right = box.getMaxX();
        double bottom = box.getMaxY();
        Path2D path = new Path2D.Double();
        path.moveTo(x + a, y);
        path.lineTo(right - b, y);
        path.curveTo(right - b * BEND, y, right, y + b * BEND, right, y + b);
        path.lineTo(right, bottom - c);
        path.curveTo(right, bottom - c * BEND, right - c * BEND, bottom, right - c, bottom);
        path.lineTo(x + d, bottom);
        path.curveTo(x + d * BEND, bottom, x, bottom - d * BEND, x, bottom - d);
        path.lineTo(x, y + a);
        path.curveTo(x, y + a * BEND, x + a * BEND, y, x + a, y);
        path.closePath();
        return path;
    }
}
