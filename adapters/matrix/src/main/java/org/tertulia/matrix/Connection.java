package org.tertulia.matrix;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tertulia.matrix.crypto.Machine;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.AdapterContext;
import org.tertulia.network.EventBatch;
import org.tertulia.network.NetworkEvent;

/** What the parts of a session share while it is connected. Safe for any thread. */
final class Connection implements AutoCloseable {

    final AdapterContext context;
    final Api api;
    final Machine machine;
    final RoomTable table;
    final People people;
    final Chats chats;
    final Outbound outbound;
    final MessageReader messages;
    final Pending pending;
    final OwnPresence own = new OwnPresence();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock telling = new ReentrantLock(true);
    private volatile @Nullable Failure end;
    private volatile boolean closed;

    Connection(AdapterContext context, Api api, Machine machine) {
        this.context = context;
        this.api = api;
        this.machine = machine;
        this.table = RoomTable.load(context.address().value(), context.state());
        this.people = new People(table);
        this.chats = new Chats(this);
        this.outbound = new Outbound(this);
        this.messages = new MessageReader(table, machine::decrypt);
        this.pending = Pending.load(context.state());
    }

    void emit(NetworkEvent event) {
        var _ = context.sink().accept(event).exceptionally(closed -> null);
    }

    /**
     * Hands in what is noted meanwhile in the table. One at a time, so that batches reach the core in the order in which the table
     * came to say what is in them. May wait for a seat; not with the table's monitor held.
     *
     * @return done when all of it is durable
     */
    CompletionStage<Void> tell(Supplier<List<EventBatch>> noted) {
        telling.lock();
        try {
            CompletionStage<Void> last = CompletableFuture.completedFuture(null);
            for (EventBatch batch : noted.get()) last = accept(batch);
            return last;
        } finally {
            telling.unlock();
        }
    }

    CompletionStage<Void> accept(EventBatch batch) {
        return context.sink().accept(batch);
    }

    /** Ends the connection, once; from any thread. Later it does nothing: what is under way then is the next one's. */
    void broken(Failure failure) {
        synchronized (this) {
            if (end != null || closed) return;
            end = failure;
        }
        Http.hangUp(api.client());
    }

    /** Whether it was ended from here. */
    boolean given() {
        return end != null;
    }

    boolean over() {
        return end != null || closed;
    }

    /** Why it was ended from here, or what was thrown. */
    Failure why(Throwable thrown) {
        Failure here = end;
        return here == null ? Failures.of(thrown) : here;
    }

    /** Something that talks to the server and may wait for its answer. */
    interface Talk<T> {
        Outcome<T> run() throws Exception;
    }

    interface Step {
        void run() throws Exception;
    }

    <T> CompletionStage<Outcome<T>> outcome(Talk<T> talk) {
        CompletableFuture<Outcome<T>> stage = new CompletableFuture<>();
        try {
            workers.execute(() -> complete(stage, talk));
        } catch (RejectedExecutionException closed) {
            stage.complete(Outcome.failed(Failure.Kind.DISCONNECTED, "The account is closed"));
        }
        return stage;
    }

    private <T> void complete(CompletableFuture<Outcome<T>> stage, Talk<T> talk) {
        try {
            stage.complete(attempt(talk));
        } finally {
            // an error has come between
            if (!stage.isDone()) stage.complete(Outcome.failed(Failure.Kind.INTERNAL, "The Matrix adapter failed"));
        }
    }

    CompletionStage<Outcome<Nothing>> perform(Step step) {
        return outcome(() -> {
            step.run();
            return Outcome.ok();
        });
    }

    private <T> Outcome<T> attempt(Talk<T> talk) {
        try {
            return talk.run();
        } catch (IllegalStateException e) {
            return Outcome.failed(Failure.Kind.NOT_PERMITTED, Failures.words(e));
        } catch (Exception e) {
            return Outcome.failed(why(e));
        }
    }

    /** Runs something after a while, unless the session is closed by then. */
    void later(Duration wait, Runnable task) {
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, this::start)
                .execute(task);
    }

    private void start(Runnable task) {
        try {
            workers.execute(task);
        } catch (RejectedExecutionException closed) {
            // nobody waits for it any more
        }
    }

    /** Runs beside everything else; what goes wrong is left for the next time. */
    void beside(Step step) {
        var _ = perform(step);
    }

    List<NetworkEvent> connected() {
        return List.of(new NetworkEvent.Connected(
                context.address().withDevice(context.settings().getOrDefault(Terms.DEVICE, "")), false));
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        workers.shutdownNow();
    }
}
