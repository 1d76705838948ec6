package org.tertulia.swing.view;

import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.JFrame;
import javax.swing.JRootPane;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Look;

/** The window as the desktop has it: its title, its place, its size, whether it is looked at, and how it goes. */
final class AppFrame implements Folding.Room {

    /** Narrower than this, the details fold away. */
    private static final int NARROW = 1000;

    /** Narrower than this, list and conversation do not stand side by side. */
    private static final int SINGLE = 760;

    /** An ordinary card still fits in. */
    private static final int MOST_NARROW = 500;

    private static final String NAME = "Tertulia";

    private final JFrame frame = new JFrame(NAME);
    private final FacePreferences preferences;

    /** What the desktop does with it. */
    interface Listener {

        /** The person looks at it, or has turned to another. */
        void attentive(boolean attentive);

        void resized();

        /** The person closes it. */
        void closing();
    }

    AppFrame(FacePreferences preferences) {
        this.preferences = preferences;
        Look.fullWindowContent(frame.getRootPane());
        frame.setMinimumSize(new Dimension(MOST_NARROW, 460));
        frame.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
        WindowPlace.restore(frame, preferences);
    }

    void listen(Listener listener) {
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                listener.closing();
            }
        });
        frame.addWindowFocusListener(new WindowAdapter() {
            @Override
            public void windowGainedFocus(WindowEvent event) {
                listener.attentive(true);
            }

            @Override
            public void windowLostFocus(WindowEvent event) {
                listener.attentive(false);
            }
        });
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                listener.resized();
            }
        });
    }

    JFrame frame() {
        return frame;
    }

    JRootPane root() {
        return frame.getRootPane();
    }

    /** What asks for attention stands in the title, for the desktop's list of windows. */
    void entitle(int unread) {
        String title = title(unread);
        if (!title.equals(frame.getTitle())) frame.setTitle(title);
    }

    static String title(int unread) {
        return unread == 0 ? NAME : "(" + unread + ") " + NAME;
    }

    @Override
    public boolean narrow() {
        return frame.getWidth() < NARROW * Fonts.scale();
    }

    @Override
    public boolean single() {
        return frame.getWidth() < SINGLE * Fonts.scale();
    }

    @Override
    public void widen() {
        if (narrow()) frame.setSize((int) (NARROW * Fonts.scale()) + 60, frame.getHeight());
    }

    /** Comes to the front as it is. */
    void come() {
        frame.setExtendedState(frame.getExtendedState() & ~JFrame.ICONIFIED);
        frame.toFront();
        frame.requestFocus();
    }

    void keepPlace() {
        WindowPlace.keep(frame, preferences);
    }
}
