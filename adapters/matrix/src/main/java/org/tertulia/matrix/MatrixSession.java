package org.tertulia.matrix;

import static java.lang.System.Logger.Level.ERROR;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tertulia.matrix.crypto.Machine;
import org.tertulia.matrix.crypto.Vault;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.network.Ability;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.Session;

/** One device's life at its server. Nothing of a connection is kept for the next but what is durable, and the keys. */
final class MatrixSession implements Session {

    private static final System.Logger LOG = System.getLogger(MatrixSession.class.getName());

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private static final String OFFLINE = "offline";

    /** So long a server may deal with a sync that was under way when we hung up: it takes us for somebody who is there. */
    private static final Duration UNDER_WAY = Duration.ofMillis(150);

    private final AdapterContext context;
    private final Terms terms;
    private final Api api;
    private final List<Ability> abilities;

    /** Guarded by this, like all below. */
    private boolean closed;

    private @Nullable Machine machine;
    private @Nullable Connection connection;
    private @Nullable Thread running;

    /** @throws IllegalArgumentException when the account must be signed in to again; the message says why */
    MatrixSession(AdapterContext context) {
        this.context = context;
        this.terms = Terms.of(context);
        this.api = new Api(
                Http.client(context.path(), terms.base().host(), terms.server()),
                terms.base(),
                terms.token().reveal());
        this.abilities = List.of(
                new MatrixRoster(this),
                new MatrixRooms(this),
                new MatrixPresence(this),
                new MatrixTyping(this),
                new MatrixBlocking(this),
                new MatrixReadMarkers(this),
                new MatrixBackfill(this),
                new MatrixAvatars(this));
    }

    /** Runs something with the connection of the moment, if there is one. */
    <T> CompletionStage<Outcome<T>> with(Function<Connection, CompletionStage<Outcome<T>>> work) {
        Connection now = online();
        if (now != null) return work.apply(now);
        return CompletableFuture.completedFuture(Outcome.failed(Failure.Kind.DISCONNECTED, "There is no connection"));
    }

    synchronized @Nullable Connection online() {
        return connection;
    }

    @Override
    public synchronized void connect() {
        if (closed || running != null) return;
        running = Thread.ofVirtual().name("matrix-sync").start(this::live);
    }

    /** One connection, from the first question to the last. */
    private void live() {
        Failure end;
        try {
            end = talk(new Connection(context, api, device()));
        } catch (Exception | LinkageError e) {
            // Kotlin's exceptions are not declared: the library may throw what it likes, or not be there for this
            // system
            end = told(e);
        }
        // who closes the session, now or in a moment, says goodbye over this connection before hanging up
        boolean leaving = isClosed() || letGo();
        if (!leaving) Http.hangUp(api.client());
        synchronized (this) {
            running = null;
            if (machine != null) machine.pause();
            if (leaving || closed) return;
            connection = null;
        }
        var _ = context.sink().accept(new NetworkEvent.Disconnected(end)).exceptionally(gone -> null);
    }

    /** Whether the core takes nothing more from us: then it closes us next. */
    private boolean letGo() {
        EventBatch nothing = new EventBatch(List.of(), List.of());
        return context.sink().accept(nothing).toCompletableFuture().isCompletedExceptionally();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private Failure talk(Connection made) {
        try (made) {
            new SyncLoop(made).run(() -> begin(made));
            return made.why(new IOException("The connection was given up"));
        } catch (Exception | LinkageError | StackOverflowError e) {
            return made.given() ? made.why(e) : told(e);
        }
    }

    /** A defect of ours is logged once, here. */
    private Failure told(Throwable e) {
        Failure failure = Failures.of(e);
        // whoever closes interrupts
        if (failure.kind() == Failure.Kind.INTERNAL && !isClosed()) LOG.log(ERROR, "the Matrix adapter failed", e);
        return failure;
    }

    private synchronized void begin(Connection made) {
        if (closed) made.broken(Failure.of(Failure.Kind.DISCONNECTED, "The account is closed"));
        else connection = made;
    }

    /** The keys of this device, opened once. */
    private Machine device() {
        synchronized (this) {
            if (machine != null) return machine;
        }
        Vault vault = new Vault(context.state(), context.sink(), terms.stateKey(), terms.device());
        Machine opened =
                Machine.open(api.client(), terms.base().toString(), api.token(), terms.user(), terms.device(), vault);
        boolean late;
        synchronized (this) {
            late = closed;
            if (!late) machine = opened;
        }
        if (!late) return opened;
        opened.close();
        throw new CancellationException("The account was closed");
    }

    @Override
    public void send(OutgoingMessage message) {
        Connection now = online();
        if (now != null) now.outbound.send(message);
    }

    @Override
    public <A extends Ability> Optional<A> ability(Class<A> kind) {
        return abilities.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    @Override
    public Capabilities capabilities() {
        return MatrixNetwork.CAPABILITIES;
    }

    @Override
    public void close() {
        Connection last;
        Machine keys;
        Thread thread;
        synchronized (this) {
            if (closed) return;
            closed = true;
            last = connection;
            keys = machine;
            thread = running;
        }
        if (last != null) {
            last.broken(Failure.of(Failure.Kind.DISCONNECTED, "The account is closed"));
            goodbye();
        }
        Http.end(api.client());
        if (thread != null) thread.interrupt();
        if (keys != null) keys.close();
    }

    /** Others see us go at once, and not when the server has given us up. */
    private void goodbye() {
        Api.Path status = Api.Path.of("presence", terms.user(), "status");
        ObjectNode offline = Json.object().put("presence", OFFLINE);
        try {
            var _ = api.put(status, offline, GOODBYE);
            LockSupport.parkNanos(UNDER_WAY.toNanos());
            String shown = api.get(status, GOODBYE).path("presence").asText(OFFLINE);
            // once more only: another device of ours may be there, and be right
            if (!shown.equals(OFFLINE)) {
                var _ = api.put(status, offline, GOODBYE);
            }
        } catch (IOException e) {
            // then the server finds out by itself
        }
    }
}
