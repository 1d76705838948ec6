package org.tertulia.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tertulia.engine.Core;
import org.tertulia.engine.ProfileException;
import org.tertulia.remote.RemoteMessenger;
import org.tertulia.swing.SwingFace;
import org.tertulia.swing.bridge.PreferencesFile;

/** The parts of the running app, wired by hand. */
final class App implements AutoCloseable {

    private final OpenProfile profile;
    private final SwingFace face;
    private final PreferencesFile preferences;
    private final AtomicBoolean closed = new AtomicBoolean();

    private App(OpenProfile profile, SwingFace face, PreferencesFile preferences) {
        this.profile = profile;
        this.face = face;
        this.preferences = preferences;
    }

    /**
     * Blocks until the window is on the screen; {@code whenClosed} runs on the event thread.
     *
     * @throws ElsewhereException when another process has the profile open, and answers
     */
    static App open(Options options, Runnable whenClosed)
            throws IOException, ProfileException, ElsewhereException, InterruptedException {
        Path folder = options.profile();
        var preferences = PreferencesFile.open(folder.resolve("window.properties"));
        SwingFace.Prepared look = SwingFace.prepare(new RunPreferences(preferences, options));
        OpenProfile profile = OpenProfile.open(folder, options.authorities(), Core::open, OpenProfile.PATIENCE);
        RemoteMessenger elsewhere = profile.elsewhere().orElse(null);
        if (elsewhere != null) throw new ElsewhereException(elsewhere);
        try {
            SwingFace face = SwingFace.open(profile.messenger(), profile.plugins(), look, whenClosed);
            profile.serve(() -> {
                face.raise();
                return true;
            });
            return new App(profile, face, preferences);
        } catch (RuntimeException | Error e) {
            profile.close();
            throw e;
        }
    }

    /** From any thread but the event thread; blocks, at most about 6 s. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) return;
        try (preferences;
                profile;
                face) {
            // The last first, and each of them, whatever another throws.
        }
    }
}
