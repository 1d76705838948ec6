package org.tertulia.network;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The one door from a session into the core. Batches of one session are taken in the order of the calls.
 *
 * <p>{@link #accept} waits while the session has no free seat (a seat is the permission to queue one event; a batch
 * larger than all seats waits for all of them): that is the back-pressure, so call it from the thread that reads, or
 * from one that may wait, and never while holding a lock. Do not wait for the stage on the thread that reads.
 */
public interface EventSink {

    /**
     * Hands in what must become true together.
     *
     * @return completes after COMMIT, on the core's thread: continue with {@code *Async} or something short that does
     *     not block. Completes exceptionally with {@link java.util.concurrent.CancellationException} when the session is
     *     closed first, also while this waits, and at once when it is closed already or the thread is interrupted while
     *     it waits (it stays so); nothing of the batch is kept then.
     */
    CompletionStage<Void> accept(EventBatch batch);

    default CompletionStage<Void> accept(NetworkEvent event) {
        return accept(new EventBatch(List.of(event), List.of()));
    }
}
