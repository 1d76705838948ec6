package org.tertulia.engine;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.Network;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkPath;
import org.tertulia.network.Session;
import org.tertulia.path.NetworkPaths;
import org.tertulia.secrets.SecretStore;
import org.tertulia.secrets.SecretsException;
import org.tertulia.store.AccountRow;
import org.tertulia.store.Reader;

/** Opens and closes sessions, on threads that may wait for the keyring and for an old session's good-bye. */
final class SessionOpener {

    private static final System.Logger LOG = System.getLogger(SessionOpener.class.getName());

    private final Map<String, Network> networks;
    private final SecretStore secrets;
    private final NetworkPaths paths;
    private final InstantSource clock;
    private final Reader reader;
    private final CoreLoop loop;

    SessionOpener(
            Map<String, Network> networks,
            SecretStore secrets,
            NetworkPaths paths,
            InstantSource clock,
            Reader reader,
            CoreLoop loop) {
        this.networks = networks;
        this.secrets = secrets;
        this.paths = paths;
        this.clock = clock;
        this.reader = reader;
        this.loop = loop;
    }

    /**
     * Makes a session, when {@code before} has been closed. Blocks; on a thread of its own.
     */
    Outcome<SessionSlot> open(AccountRow row, CompletableFuture<?> before, Outbox outbox) {
        before.completeOnTimeout(null, 6, TimeUnit.SECONDS).join();
        Network network = networks.get(row.network());
        if (network == null) {
            return Outcome.failed(
                    Failure.Kind.NOT_INSTALLED, "The network \"" + row.network() + "\" is not installed.");
        }
        LentEntries lent = new LentEntries(row.id(), reader);
        SessionSink sink = new SessionSink(row.id(), loop, lent);
        try {
            Map<String, Secret> fetched = fetch(row);
            Map<String, String> settings = AccountKeys.forAdapter(row.settings());
            NetworkPath path = paths.path(settings, Optional.ofNullable(fetched.get(AccountSettings.PROXY_PASSWORD)));
            Session session = network.open(
                    new SessionContext(row.id(), row.address(), settings, fetched, lent, sink, path, clock));
            return Outcome.done(new SessionSlot(session, sink, sender(row, session, sink, outbox)));
        } catch (SecretsException e) {
            return Outcome.failed(Failure.of(Failure.Kind.KEYRING, e.failure().detail()));
        } catch (IllegalArgumentException e) {
            return Outcome.failed(Failure.Kind.REJECTED, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(ERROR, "a session could not be opened", e);
            return Outcome.failed(Failure.Kind.INTERNAL, "The account could not be opened; the log has more.");
        }
    }

    private Map<String, Secret> fetch(AccountRow row) throws SecretsException {
        Map<String, Secret> fetched = new HashMap<>();
        for (String name : AccountKeys.secrets(row.settings())) {
            secrets.get(row.id(), name).ifPresent(secret -> fetched.put(name, secret));
        }
        return fetched;
    }

    private Sender sender(AccountRow row, Session session, SessionSink sink, Outbox outbox) {
        AccountId account = row.id();
        Failure defect = Failure.of(Failure.Kind.INTERNAL, "The network's adapter failed; the log has more.");
        return new Sender(
                String.valueOf(account.value()),
                session,
                sink,
                () -> loop.tell(_ -> outbox.again(account)),
                message -> sink.behind(
                        turn -> outbox.failed(turn, account, new NetworkEvent.SendFailed(message.id(), defect))));
    }

    /** Closes it without being waited for. @return completes when it is closed */
    CompletableFuture<?> close(SessionSlot slot) {
        slot.sink().close();
        slot.sender().close();
        return run("close", () -> slot.session().close());
    }

    /** Runs what may wait on a thread of its own. */
    static void apart(String name, Runnable work) {
        start(name, work, new CompletableFuture<>());
    }

    /** The same. @return completes when it has run, whether or not it worked */
    static CompletableFuture<?> run(String name, Runnable work) {
        CompletableFuture<?> done = new CompletableFuture<>();
        start(name, work, done);
        return done;
    }

    private static void start(String name, Runnable work, CompletableFuture<?> done) {
        Thread.ofVirtual().name("tertulia-" + name).start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(WARNING, "an adapter failed: " + name, e);
            } finally {
                done.complete(null);
            }
        });
    }
}
