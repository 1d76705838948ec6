package org.tertulia.swing.view.timeline;

import java.awt.event.MouseWheelEvent;
import java.awt.event.MouseWheelListener;
import javax.swing.Timer;
import org.tertulia.swing.theme.Look;

/** Wheels glide, touch pads are followed exactly. */
final class SmoothScroll implements MouseWheelListener {
    private static final int FRAME = 8;
    private static final double SHARE = .22;
    private static final double NOTCH = 26;
    private static final double PAGE = .8;

    private final TimelineView view;
    private final Timer timer = new Timer(FRAME, event -> step());
    private double pending;

    SmoothScroll(TimelineView view) {
        this.view = view;
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        double turned = event.getPreciseWheelRotation();
        boolean units = event.getScrollType() == MouseWheelEvent.WHEEL_UNIT_SCROLL;
        double pixels = turned * (units ? event.getScrollAmount() * NOTCH : view.getHeight() * PAGE);
        if (Math.abs(turned) < 1 || Look.isMotionReduced()) {
            timer.stop();
            pending = 0;
            view.scrollBy(pixels);
        } else {
            pending += pixels;
            timer.start();
        }
    }

    private void step() {
        double part = Math.abs(pending) < .6 ? pending : pending * SHARE;
        pending -= part;
        view.scrollBy(part);
        if (pending == 0) {
            timer.stop();
        }
    }
}
