package org.tertulia.cli;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger;

/** What is committed from now on, kept until the command takes it; bounded, and honest when that was not enough. */
final class Commits implements AutoCloseable {

    private static final int MOST = 20_000;
    private static final Committed END = new Committed(-1, List.of());

    private final Words words;
    private final BlockingQueue<Committed> queue = new LinkedBlockingQueue<>(MOST);
    private final Messenger.Subscribed subscribed;
    private volatile boolean behind;

    Commits(Door.Way way, Words words) {
        this.words = words;
        subscribed = way.messenger().subscribe(this::told);
        way.ended().thenRun(() -> told(END)).toCompletableFuture().exceptionally(_ -> null);
    }

    /** On the core's thread, or the connection's: never waits. */
    private void told(Committed committed) {
        if (!queue.offer(committed)) behind = true;
    }

    /** @return {@code null} when the time is over */
    @Nullable
    Committed next(Deadline deadline) throws InterruptedException {
        if (behind) throw words.trouble(ExitCode.FAILED, "watch.behind");
        Committed next = queue.poll(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        if (next == null) return null;
        if (next.revision() == END.revision()) throw words.trouble(ExitCode.LOST, "lost");
        return next;
    }

    @Override
    public void close() {
        subscribed.close();
    }
}
