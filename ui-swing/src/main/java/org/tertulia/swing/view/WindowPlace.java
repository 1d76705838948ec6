package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.Arrays;
import javax.swing.JFrame;
import org.tertulia.swing.model.FacePreferences;

/** Where the window was and how large; back to it at the next start if that place still exists. */
final class WindowPlace {

    private static final Dimension USUAL = new Dimension(1280, 820);

    private WindowPlace() {}

    static void restore(JFrame frame, FacePreferences preferences) {
        Rectangle wanted = read(preferences.get(FacePreferences.BOUNDS, ""));
        frame.setBounds(isOnScreen(wanted) ? wanted : usual());
        if (Boolean.parseBoolean(preferences.get(FacePreferences.MAXIMIZED, "false"))) {
            frame.setExtendedState(JFrame.MAXIMIZED_BOTH);
        }
    }

    static void keep(JFrame frame, FacePreferences preferences) {
        boolean maximized = (frame.getExtendedState() & JFrame.MAXIMIZED_BOTH) == JFrame.MAXIMIZED_BOTH;
        preferences.put(FacePreferences.MAXIMIZED, Boolean.toString(maximized));
        Rectangle r = frame.getBounds();
        if (!maximized) preferences.put(FacePreferences.BOUNDS, r.x + " " + r.y + " " + r.width + " " + r.height);
    }

    /** In the middle of what the desktop leaves free, and never larger. */
    private static Rectangle usual() {
        Rectangle free = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        int width = Math.min(USUAL.width, free.width);
        int height = Math.min(USUAL.height, free.height);
        return new Rectangle(free.x + (free.width - width) / 2, free.y + (free.height - height) / 2, width, height);
    }

    private static Rectangle read(String text) {
        try {
            int[] n = Arrays.stream(text.split(" ", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return n.length == 4 ? new Rectangle(n[0], n[1], n[2], n[3]) : new Rectangle();
        } catch (NumberFormatException e) {
            return new Rectangle();
        }
    }

    private static boolean isOnScreen(Rectangle wanted) {
        return !wanted.isEmpty()
                && Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getScreenDevices())
                        .map(GraphicsDevice::getDefaultConfiguration)
                        .anyMatch(screen -> screen.getBounds().intersection(wanted).width > 100);
    }
}
