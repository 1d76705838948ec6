package org.tertulia.engine;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.AccountId;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventSink;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.SendFailed;

/** A session's door into the core, with a number of seats of its own. Safe for any thread. */
final class SessionSink implements EventSink {

    /** Enough that a network's thread rarely waits, few enough that a burst never fills the memory. */
    static final int SEATS = 1024;

    /** Frees everybody who waits, now and later. */
    private static final int ALL = 1 << 29;

    private final AccountId account;
    private final CoreLoop loop;
    private final LentEntries lent;
    private final Semaphore seats = new Semaphore(SEATS, true);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicLong refusals = new AtomicLong();

    SessionSink(AccountId account, CoreLoop loop, LentEntries lent) {
        this.account = account;
        this.loop = loop;
        this.lent = lent;
    }

    /**
     * A batch in the queue.
     *
     * @param then what the core itself wants done behind it, in the same transaction
     */
    record Waiting(
            EventBatch batch,
            int seats,
            CompletableFuture<Void> stage,
            @Nullable Consumer<Turn> then) {}

    AccountId account() {
        return account;
    }

    LentEntries lent() {
        return lent;
    }

    boolean closed() {
        return closed.get();
    }

    @Override
    public CompletionStage<Void> accept(EventBatch batch) {
        int wanted = Math.clamp(batch.events().size(), 1, SEATS);
        try {
            seats.acquire(wanted);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(new CancellationException("interrupted while waiting for a seat"));
        }
        return offer(new Waiting(batch, wanted, new CompletableFuture<>(), null));
    }

    /** How often so far the session has handed in that messages did not go. */
    long refusals() {
        return refusals.get();
    }

    /** Does something on the core's thread when all that was handed in before has been applied. Takes no seat. */
    CompletionStage<Void> behind(Consumer<Turn> then) {
        return offer(new Waiting(new EventBatch(List.of(), List.of()), 0, new CompletableFuture<>(), then));
    }

    private CompletionStage<Void> offer(Waiting waiting) {
        if (!loop.offer(this, waiting)) {
            seats.release(waiting.seats());
            return CompletableFuture.failedFuture(new CancellationException("the session is closed"));
        }
        // every batch comes by here, so without a stream
        for (NetworkEvent event : waiting.batch().events()) if (event instanceof SendFailed) refusals.incrementAndGet();
        return waiting.stage();
    }

    /** All of it is durable. */
    void committed(Waiting waiting) {
        lent.committed(waiting.batch().state());
        seats.release(waiting.seats());
        waiting.stage().complete(null);
    }

    /** It will never be. */
    void cancelled(Waiting waiting) {
        lent.dropped(waiting.batch().state());
        seats.release(waiting.seats());
        waiting.stage().completeExceptionally(new CancellationException("the session is closed"));
    }

    /** Takes nothing any more, frees who waits for a seat, and cancels what waits for its turn. */
    void close() {
        if (!closed.compareAndSet(false, true)) return;
        loop.forget(this).forEach(this::cancelled);
        seats.release(ALL);
    }
}
