package org.tertulia.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.engine.ProfileException;
import org.tertulia.irc.IrcNetwork;
import org.tertulia.loopback.LoopbackNetwork;
import org.tertulia.path.InternetPaths;
import org.tertulia.secrets.SecretStore;
import org.tertulia.secrets.SecretStores;
import org.tertulia.store.NativeLibrary;
import org.tertulia.swing.SwingFace;
import org.tertulia.swing.bridge.PreferencesFile;
import org.tertulia.xmpp.XmppNetwork;

/** The parts of the running app, wired by hand. */
final class App implements AutoCloseable {

    private final Core core;
    private final SecretStore secrets;
    private final SwingFace face;
    private final PreferencesFile preferences;
    private final AtomicBoolean closed = new AtomicBoolean();

    private App(Core core, SecretStore secrets, SwingFace face, PreferencesFile preferences) {
        this.core = core;
        this.secrets = secrets;
        this.face = face;
        this.preferences = preferences;
    }

    /** Blocks until the window is on the screen; {@code whenClosed} runs on the event thread. */
    static App open(Options options, Runnable whenClosed) throws IOException, ProfileException {
        Path profile = options.profile();
        var preferences = PreferencesFile.open(profile.resolve("window.properties"));
        SwingFace.Prepared look = SwingFace.prepare(new RunPreferences(preferences, options));
        NativeLibrary.unpackInto(profile.resolve("native"));
        SecretStore secrets = SecretStores.open(profile, ProfileId.of(profile));
        Core core = Core.open(new CoreSettings(
                profile,
                List.of(new XmppNetwork(), new IrcNetwork(), LoopbackNetwork.demo()),
                secrets,
                new InternetPaths(authorities(options))));
        try {
            return new App(core, secrets, SwingFace.open(core.messenger(), look, whenClosed), preferences);
        } catch (RuntimeException | Error e) {
            core.close();
            throw e;
        }
    }

    /** The certificate authorities that this profile trusts besides the system's. */
    private static List<Path> authorities(Options options) throws IOException {
        var all = new ArrayList<>(options.authorities());
        Path folder = options.profile().resolve("authorities");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".pem")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    /** From any thread but the event thread; blocks, at most about 6 s. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) return;
        try (preferences;
                secrets;
                core;
                face) {
            // The last first, and each of them, whatever another throws.
        }
    }
}
