package org.tertulia.app;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Messenger;
import org.tertulia.client.Plugins;
import org.tertulia.engine.Core;
import org.tertulia.engine.CoreSettings;
import org.tertulia.engine.ProfileException;
import org.tertulia.irc.IrcNetwork;
import org.tertulia.loopback.LoopbackNetwork;
import org.tertulia.matrix.MatrixNetwork;
import org.tertulia.network.Network;
import org.tertulia.path.InternetPaths;
import org.tertulia.plugins.PluginFolder;
import org.tertulia.remote.MessengerServer;
import org.tertulia.remote.RemoteMessenger;
import org.tertulia.secrets.SecretStore;
import org.tertulia.secrets.SecretStores;
import org.tertulia.store.NativeLibrary;
import org.tertulia.xmpp.XmppNetwork;

/** A profile for a face of this process: with a core of its own, or through the process that has it open already. */
final class OpenProfile implements AutoCloseable {

    /** Whoever is just starting, or just ending, is through with it after that. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final long LOOK_MILLIS = 100;
    private static final System.Logger LOG = System.getLogger(OpenProfile.class.getName());

    private final Path folder;
    private final Messenger messenger;
    private final Plugins plugins;
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final @Nullable RemoteMessenger elsewhere;

    private OpenProfile(Path folder, Core core, SecretStore secrets, PluginFolder plugins) {
        this.folder = folder;
        messenger = core.messenger();
        elsewhere = null;
        this.plugins = plugins;
        parts.add(secrets);
        parts.add(core);
    }

    private OpenProfile(Path folder, RemoteMessenger remote) {
        this.folder = folder;
        messenger = remote;
        elsewhere = remote;
        plugins = Plugins.NONE;
        parts.add(remote);
    }

    /** How a core of ours begins. */
    interface Opening {
        Core open(CoreSettings settings) throws ProfileException;
    }

    /**
     * Blocks: on the disk, on the keyring, and as long as {@code patience} says on another process that has the profile
     * and does not answer.
     *
     * @param authorities certificate authorities to trust besides the system's and the profile's own
     * @throws ProfileException when it cannot be opened, or another process has it and says nothing
     */
    static OpenProfile open(Path folder, List<Path> authorities, Opening opening, Duration patience)
            throws IOException, ProfileException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<RemoteMessenger> remote = RemoteMessenger.connect(folder, patience);
            if (remote.isPresent()) return new OpenProfile(folder, remote.get());
            try {
                return here(folder, authorities, opening);
            } catch (ProfileException e) {
                if (!e.inUse() || System.nanoTime() - deadline >= 0) throw e;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private static OpenProfile here(Path folder, List<Path> authorities, Opening opening)
            throws IOException, ProfileException {
        NativeLibrary.unpackInto(folder.resolve("native"));
        SecretStore secrets = SecretStores.open(folder, ProfileId.of(folder));
        try {
            var paths = new InternetPaths(trusted(folder, authorities));
            List<Network> networks = new ArrayList<>(built());
            PluginFolder plugins = PluginFolder.load(
                    folder.resolve("plugins"),
                    networks.stream().map(Network::id).toList(),
                    PluginFolder.PATIENCE);
            networks.addAll(plugins.networks());
            return new OpenProfile(
                    folder, opening.open(new CoreSettings(folder, networks, secrets, paths)), secrets, plugins);
        } catch (ProfileException | IOException | RuntimeException e) {
            secrets.close();
            throw e;
        }
    }

    /** Every network of this Tertulia itself. */
    private static List<Network> built() {
        return List.of(new XmppNetwork(), new MatrixNetwork(), new IrcNetwork(), LoopbackNetwork.demo());
    }

    private static List<Path> trusted(Path profile, List<Path> given) throws IOException {
        var all = new ArrayList<>(given);
        Path folder = profile.resolve("authorities");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".pem")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    Messenger messenger() {
        return messenger;
    }

    /** None when another process has the profile: they are its own. */
    Plugins plugins() {
        return plugins;
    }

    /** The way to the process that has the profile; empty when that is this one. */
    Optional<RemoteMessenger> elsewhere() {
        return Optional.ofNullable(elsewhere);
    }

    /**
     * Lets other processes use it too, from now on. Without a socket everything else works all the same.
     *
     * @param raise as {@link MessengerServer#open} takes it
     */
    void serve(BooleanSupplier raise) {
        try {
            parts.add(MessengerServer.open(folder, messenger, raise));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(WARNING, "other processes cannot reach this one: {0}", e.getMessage());
        }
    }

    /** Blocks, at most about 6 s. */
    @Override
    public void close() {
        for (AutoCloseable part : parts.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.log(WARNING, "a part of the profile was not closed in order", e);
            }
        }
    }
}
