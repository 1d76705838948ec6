package org.tertulia.swing;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Messenger;
import org.tertulia.model.Failure;
import org.tertulia.swing.bridge.Bridge;
import org.tertulia.swing.bridge.Browser;
import org.tertulia.swing.bridge.DesktopTheme;
import org.tertulia.swing.bridge.EventThread;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Emoji;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.view.Desk;
import org.tertulia.swing.view.MainWindow;

/** The window as a face of the messenger. */
public final class SwingFace implements AutoCloseable {

    private final Bridge bridge;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable MainWindow window;

    private SwingFace(Bridge bridge) {
        this.bridge = bridge;
    }

    public static SwingFace open(Messenger messenger, FacePreferences preferences) {
        return open(messenger, preferences, () -> {});
    }

    /**
     * Opens the window. From any thread but the event thread; returns when it is on the screen.
     *
     * @param whenClosed run on the event thread after the person has closed the window; not after {@link #close}
     */
    public static SwingFace open(Messenger messenger, FacePreferences preferences, Runnable whenClosed) {
        String language = preferences.get(FacePreferences.LANGUAGE, "");
        if (!language.isEmpty()) Locale.setDefault(Locale.of(language));
        System.setProperty("awt.useSystemAAFontSettings", "on");
        Emoji.warmUp();
        SwingFace face = new SwingFace(new Bridge(messenger));
        boolean dark = MainWindow.theme(preferences).isDark(DesktopTheme::isDark);
        EventThread.await(() -> face.build(messenger, preferences, dark, whenClosed));
        return face;
    }

    private void build(Messenger messenger, FacePreferences preferences, boolean dark, Runnable whenClosed) {
        Look.of(dark).install();
        Desk desk = new Desk(
                messenger,
                bridge,
                Models.over(bridge),
                preferences,
                link -> Browser.open(link, failed -> {}),
                DesktopTheme::ask);
        MainWindow built = new MainWindow(desk, dark, () -> {
            closed.set(true);
            bridge.close();
            whenClosed.run();
        });
        bridge.whenUnreadable(() -> built.complain(Failure.of(Failure.Kind.STORAGE, "")));
        window = built;
        built.show();
    }

    /** Closes the window, from any thread. Does not run what was given for the person's closing it. */
    @Override
    public void close() {
        MainWindow open = window;
        if (open == null || closed.getAndSet(true)) return;
        EventThread.await(open::close);
        bridge.close();
    }
}
