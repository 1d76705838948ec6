package org.tertulia.swing.view.timeline;

import java.awt.Color;
import java.util.function.LongConsumer;
import javax.swing.Timer;
import org.tertulia.swing.theme.Brush;
import org.tertulia.swing.theme.Look;

/** Points out a row for a moment, so that the eye finds where a jump has led. */
final class Flash {
    private static final int MILLIS = 1400;
    private static final int FRAME = 33;

    private final Timer timer;
    private final LongConsumer repaint;
    private long row = Long.MIN_VALUE;
    private long started;

    /** @param repaint is given the id of the row */
    Flash(LongConsumer repaint) {
        this.repaint = repaint;
        this.timer = new Timer(FRAME, event -> step());
    }

    void start(long id) {
        row = id;
        started = System.nanoTime();
        timer.setDelay(Look.isMotionReduced() ? MILLIS : FRAME);
        timer.restart();
        repaint.accept(id);
    }

    double strength(long id) {
        if (id != row) {
            return 0;
        }
        double age = (System.nanoTime() - started) / 1e6 / MILLIS;
        return age >= 1 ? 0 : Look.isMotionReduced() ? 1 : Math.min(1, 2 * (1 - age));
    }

    static void paint(Brush brush, int width, int height, double strength) {
        Color accent = brush.tokens().accent();
        Color faint = new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), (int) (56 * strength));
        brush.fillRect(0, 0, width, height, faint);
    }

    void stop() {
        timer.stop();
        row = Long.MIN_VALUE;
    }

    private void step() {
        long id = row;
        if (strength(id) <= 0) {
            stop();
        }
        repaint.accept(id);
    }
}
