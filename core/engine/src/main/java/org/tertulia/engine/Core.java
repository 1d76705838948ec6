package org.tertulia.engine;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import org.tertulia.client.Messenger;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.store.Store;
import org.tertulia.store.StoreException;

/**
 * The messenger of one profile, from opening to closing. Everything that it tells or answers goes through
 * {@link #messenger}.
 */
public final class Core implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Core.class.getName());

    private final ProfileLock lock;
    private final Store store;
    private final Wiring parts;
    private boolean closed;

    private Core(ProfileLock lock, Store store, Wiring parts) {
        this.lock = lock;
        this.store = store;
        this.parts = parts;
    }

    /**
     * Opens a profile, makes it when there is none, and begins to connect its accounts. Blocks for the disk only.
     *
     * @throws ProfileException when another process has it open, or its database is locked, read-only, full, damaged or
     *     from a newer version; then nothing was changed
     */
    public static Core open(CoreSettings settings) throws ProfileException {
        return open(settings, true);
    }

    /**
     * The same, but every account rests until a face asks for it, by {@code Reconnect} for one.
     *
     * @throws ProfileException as {@link #open}
     */
    public static Core openResting(CoreSettings settings) throws ProfileException {
        return open(settings, false);
    }

    private static Core open(CoreSettings settings, boolean connecting) throws ProfileException {
        ProfileLock lock = ProfileLock.take(settings.profile());
        try {
            Store store = Store.open(settings.profile().resolve("tertulia.db"));
            Core core = new Core(lock, store, new Wiring(store, settings));
            if (core.parts.start(connecting) instanceof Outcome.Failed<Nothing>(var failure)) {
                core.close();
                throw new ProfileException(failure, false, null);
            }
            return core;
        } catch (StoreException e) {
            free(lock);
            throw new ProfileException(e.failure(), false, e);
        } catch (RuntimeException e) {
            free(lock);
            throw e;
        }
    }

    /** Good until {@link #close}; afterwards every command fails. */
    public Messenger messenger() {
        return parts.messenger();
    }

    /** Says good-bye on every network, keeps what is under way, and frees the profile. Blocks, at most about 5 s. */
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        try {
            parts.farewell();
            parts.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            release();
        }
    }

    /**
     * For tests only: stops like a SIGKILL. What is not committed is lost, nobody is told, in-flight messages stay in
     * flight. The profile can be opened again at once. Sessions are closed in the background, as the system would close
     * their sockets; their sinks take nothing any more.
     */
    public synchronized void abandon() {
        if (closed) return;
        closed = true;
        try {
            parts.abandon();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            release();
        }
    }

    private void release() {
        try {
            store.close();
        } finally {
            free(lock);
        }
    }

    private static void free(ProfileLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.log(WARNING, "the profile's lock could not be freed", e);
        }
    }
}
