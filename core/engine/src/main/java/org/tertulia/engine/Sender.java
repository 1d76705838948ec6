package org.tertulia.engine;

import static java.lang.System.Logger.Level.ERROR;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tertulia.model.OutboxId;
import org.tertulia.network.OutgoingMessage;
import org.tertulia.network.Session;

/** Puts an account's messages on the wire, one after the other, on a thread of its own that may wait. */
final class Sender {

    /** What is handed over and not yet on the wire; more waits in the outbox, where the person can still take it back. */
    static final int WINDOW = 32;

    private static final System.Logger LOG = System.getLogger(Sender.class.getName());

    private final Session session;
    private final SessionSink sink;
    private final Runnable idle;
    private final Consumer<OutgoingMessage> broken;
    private final BlockingQueue<OutgoingMessage> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger handed = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param sink where the session says what became of them
     * @param idle told on the sender's thread when there is room again
     * @param broken told of a message whose sending threw, which no session may do
     */
    Sender(String name, Session session, SessionSink sink, Runnable idle, Consumer<OutgoingMessage> broken) {
        this.session = session;
        this.sink = sink;
        this.idle = idle;
        this.broken = broken;
        thread = Thread.ofVirtual().name("tertulia-send-" + name).start(this::run);
    }

    int room() {
        return WINDOW - handed.get();
    }

    void hand(OutgoingMessage message) {
        handed.incrementAndGet();
        waiting.add(message);
    }

    /** Takes back what has not begun to go on the wire, of these. */
    Set<OutboxId> withdraw(Predicate<OutgoingMessage> which) {
        Set<OutboxId> back = new HashSet<>();
        for (OutgoingMessage message : List.copyOf(waiting)) {
            if (which.test(message) && waiting.remove(message)) back.add(message.id());
        }
        handed.addAndGet(-back.size());
        return back;
    }

    void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                OutgoingMessage next = waiting.take();
                long refusals = sink.refusals();
                send(next);
                handed.decrementAndGet();
                if (sink.refusals() != refusals) decided();
                if (waiting.isEmpty()) idle.run();
            } catch (InterruptedException _) {
                // Unless we are closed it was meant for an adapter's waiting, and what comes next still wants to go.
            }
        }
    }

    /** What did not go may be held back to go again, and then what was said behind it stays behind it. */
    private void decided() throws InterruptedException {
        try {
            var _ = sink.behind(_ -> {}).toCompletableFuture().get();
        } catch (ExecutionException e) {
            // the session is closed
        }
    }

    private void send(OutgoingMessage message) {
        try {
            session.send(message);
        } catch (RuntimeException e) {
            LOG.log(ERROR, "an adapter failed while sending", e);
            broken.accept(message);
        }
    }
}
