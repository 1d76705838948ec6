package org.tertulia.swing;

import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Messenger;
import org.tertulia.client.Plugins;
import org.tertulia.model.Failure;
import org.tertulia.swing.bridge.Bridge;
import org.tertulia.swing.bridge.Browser;
import org.tertulia.swing.bridge.DesktopTheme;
import org.tertulia.swing.bridge.EventThread;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.model.News;
import org.tertulia.swing.notify.DesktopNotifications;
import org.tertulia.swing.theme.Emoji;
import org.tertulia.swing.view.Desk;
import org.tertulia.swing.view.MainWindow;
import org.tertulia.swing.view.Notifications;

/** The window as a face of the messenger. */
public final class SwingFace implements AutoCloseable {

    private static final int AFTER_FIRST_PICTURE_MILLIS = 500;

    private final Bridge bridge;
    private final DesktopNotifications notifications =
            new DesktopNotifications(System.getenv(), EventThread.lane("notifications"), this::come);
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
        return open(messenger, Plugins.NONE, prepare(preferences), whenClosed);
    }

    /** The same with what was {@linkplain #prepare prepared} meanwhile. */
    public static SwingFace open(Messenger messenger, Plugins plugins, Prepared prepared, Runnable whenClosed) {
        SwingFace face = new SwingFace(new Bridge(messenger));
        boolean dark = prepared.dark.join();
        EventThread.await(() -> face.build(messenger, plugins, prepared.preferences, dark, whenClosed));
        return face;
    }

    /** The look, which needs no messenger. */
    public static final class Prepared {
        private final FacePreferences preferences;
        private final CompletableFuture<Boolean> dark;

        private Prepared(FacePreferences preferences, CompletableFuture<Boolean> dark) {
            this.preferences = preferences;
            this.dark = dark;
        }
    }

    /** Begins to load fonts and look while the core is still being opened. Any thread; does not wait. */
    public static Prepared prepare(FacePreferences preferences) {
        String language = preferences.get(FacePreferences.LANGUAGE, "");
        if (!language.isEmpty()) Locale.setDefault(Locale.of(language));
        System.setProperty("awt.useSystemAAFontSettings", "on");
        CompletableFuture<Boolean> installed = CompletableFuture.supplyAsync(
                        () -> MainWindow.theme(preferences).isDark(DesktopTheme::isDark),
                        asking -> EventThread.beside("desktop-theme", asking))
                .thenApplyAsync(dark -> install(preferences, dark), EventThread::later);
        return new Prepared(preferences, installed);
    }

    private static boolean install(FacePreferences preferences, boolean dark) {
        MainWindow.look(preferences, dark).install();
        return dark;
    }

    private void build(
            Messenger messenger, Plugins plugins, FacePreferences preferences, boolean dark, Runnable whenClosed) {
        Desk desk = new Desk(
                messenger,
                bridge,
                Models.over(bridge),
                preferences,
                link -> Browser.open(link, this::unopened),
                DesktopTheme::ask,
                plugins);
        MainWindow built = new MainWindow(desk, dark, () -> {
            closed.set(true);
            notifications.close();
            bridge.close();
            whenClosed.run();
        });
        bridge.whenUnreadable(() -> built.complain(Failure.of(Failure.Kind.STORAGE, "")));
        bridge.listen(new Notifications(desk.models(), notifications, built::inView, built::isLookedAt));
        window = built;
        built.show();
        later(() -> {
            built.finish();
            EventThread.beside("emoji", Emoji::warmUp);
        });
    }

    /** Brings the window to the front, from any thread; does not wait. */
    public void raise() {
        whileOpen(MainWindow::come);
    }

    private void unopened(URI link) {
        MainWindow open = window;
        if (open != null) open.cannotOpen(link);
    }

    private void come(News news) {
        whileOpen(open -> open.come(news));
    }

    private void whileOpen(Consumer<MainWindow> work) {
        EventThread.later(() -> {
            MainWindow open = window;
            if (open != null && !closed.get()) work.accept(open);
        });
    }

    /** Nothing that the first picture does not need comes before it. */
    private static void later(Runnable work) {
        Timer once = new Timer(AFTER_FIRST_PICTURE_MILLIS, event -> work.run());
        once.setRepeats(false);
        once.start();
    }

    /** Closes the window, from any thread. Does not run what was given for the person's closing it. */
    @Override
    public void close() {
        MainWindow open = window;
        if (open == null || closed.getAndSet(true)) return;
        EventThread.await(open::close);
        notifications.close();
        bridge.close();
    }
}
