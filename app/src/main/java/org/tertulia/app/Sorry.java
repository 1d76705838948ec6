package org.tertulia.app;

import java.awt.GraphicsEnvironment;
import javax.swing.JOptionPane;
import org.tertulia.swing.bridge.EventThread;
import org.tertulia.swing.theme.Look;

/** What a person sees when there is no window to say it in. */
final class Sorry {

    private Sorry() {}

    /** Shows it and waits until it has been read; nothing without a display. Not on the event thread. */
    static void show(String message) {
        if (GraphicsEnvironment.isHeadless()) return;
        EventThread.await(() -> {
            Look.of(false).install();
            JOptionPane.showMessageDialog(null, message, "Tertulia", JOptionPane.ERROR_MESSAGE);
        });
    }
}
