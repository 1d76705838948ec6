package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.swing.JFrame;
import org.tertulia.swing.model.FacePreferences;

/** Where the window was and how large; back to it at the next start if that place still exists. */
final class WindowPlace {

    private static final Dimension USUAL = new Dimension(1280, 820);

    /** Less of it than this is as good as nothing. */
    private static final int SEEN = 100;

    private WindowPlace() {}

    static void restore(JFrame frame, FacePreferences preferences) {
        Rectangle wanted = read(preferences.get(FacePreferences.BOUNDS, ""));
        frame.setBounds(fitted(wanted, screens()).orElseGet(WindowPlace::usual));
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

    private static List<Rectangle> screens() {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
                .map(screen -> screen.getDefaultConfiguration().getBounds())
                .toList();
    }

    /**
     * On the screen that shows most of it: as it was, unless that screen is smaller now.
     *
     * @return nothing where none of them shows it
     */
    static Optional<Rectangle> fitted(Rectangle wanted, List<Rectangle> screens) {
        return screens.stream()
                .filter(screen -> !wanted.isEmpty() && screen.intersection(wanted).width > SEEN)
                .max(Comparator.comparingInt(screen -> screen.intersection(wanted).width))
                .map(screen -> fitted(wanted, screen));
    }

    private static Rectangle fitted(Rectangle wanted, Rectangle screen) {
        if (wanted.width <= screen.width && wanted.height <= screen.height) return wanted;
        int width = Math.min(wanted.width, screen.width);
        int height = Math.min(wanted.height, screen.height);
        int x = Math.clamp(wanted.x, screen.x, screen.x + screen.width - width);
        int y = Math.clamp(wanted.y, screen.y, screen.y + screen.height - height);
        return new Rectangle(x, y, width, height);
    }
}
