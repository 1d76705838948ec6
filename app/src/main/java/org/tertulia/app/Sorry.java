package org.tertulia.app;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import javax.swing.JOptionPane;
import org.tertulia.swing.bridge.EventThread;
import org.tertulia.swing.theme.Look;

/** What a person sees when there is no window to say it in. */
final class Sorry {

    private Sorry() {}

    /** Whether there is a display, and it answers: asked late, since a start that works need not wait for it. */
    static boolean canBeSeen() {
        if (GraphicsEnvironment.isHeadless()) return false;
        try {
            GraphicsEnvironment.getLocalGraphicsEnvironment();
            return true;
        } catch (AWTError | NoClassDefFoundError _) {
            return false;
        }
    }

    /** Shows it and waits until it has been read; nothing without a display. Not on the event thread. */
    static void show(String message) {
        if (!canBeSeen()) return;
        EventThread.await(() -> {
            Look.of(false).install();
            JOptionPane.showMessageDialog(null, message, "Tertulia", JOptionPane.ERROR_MESSAGE);
        });
    }
}
