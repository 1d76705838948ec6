package org.tertulia.engine;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Committed;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.network.NetworkEvent;
import org.tertulia.store.Store;
import org.tertulia.store.StoreException;

/**
 * The one thread that orders, stores and publishes all that happens. A turn is one transaction: commands first, then a
 * slice of long work (never while somebody has asked something), then sessions in rotation, at most
 * {@value #MOST_EVENTS} events and 50 ms (5 ms when somebody has asked); COMMIT; then the changes are told, then the
 * batches' stages complete.
 *
 * <p>What throws is undone to its savepoint, put into quarantine and logged once. When the store itself fails, the whole
 * turn is undone: its commands fail, its batches go back to the front of their queues and are tried again a second later.
 */
final class CoreLoop {

    static final int MOST_EVENTS = 256;
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    /** For events in a turn that somebody waits for the end of: few, but never none. */
    private static final long ASKED_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_LOGGED = 100;
    private static final System.Logger LOG = System.getLogger(CoreLoop.class.getName());

    /** What the loop does with the events; made of the parts that know. All on the core's thread. */
    interface Parts {

        void apply(Turn turn, SessionSink from, NetworkEvent event, BatchView batch);

        /** It threw; what it did is undone. */
        void quarantine(Turn turn, SessionSink from, NetworkEvent event);

        /** Before every commit: what follows from all that has happened in the turn. */
        void finish(Turn turn);

        /** Something was rolled back: what is remembered of the store may be wrong. */
        void forget();

        /** The store has begun to fail; nothing can be stored now, only told. */
        void troubled(Turn turn, Failure failure);

        /** The store works again after it had failed. */
        void recovered(Turn turn);
    }

    /** Long work in slices, one a turn. */
    interface Bulk {
        /** @return whether it is done */
        boolean slice(Turn turn);

        /** A slice threw: it is over. */
        void failed(Failure failure);
    }

    private record Task<R>(Function<Turn, Outcome<R>> work, CompletableFuture<Outcome<R>> answer) {

        /** @return what to say when it is durable */
        Runnable perform(Turn turn) {
            Outcome<R> outcome = work.apply(turn);
            return () -> answer.complete(outcome);
        }

        void fail(Failure failure) {
            answer.complete(Outcome.failed(failure));
        }
    }

    private final Store store;
    private final Subscribers subscribers;
    private final Lanes<Task<?>> lanes = new Lanes<>();
    private final Deque<Bulk> bulk = new ArrayDeque<>();
    private final Set<String> logged = new HashSet<>();
    private volatile @Nullable Thread thread;
    private volatile boolean abandoned;
    private long revision;
    private long pausedUntil;
    private boolean broken;
    /** A turn was undone, so what is remembered of the store may be wrong. */
    private boolean stale;

    CoreLoop(Store store, Subscribers subscribers) {
        this.store = store;
        this.subscribers = subscribers;
    }

    void start(Parts parts) {
        thread = Thread.ofPlatform().name("tertulia-core").daemon().start(() -> run(parts));
    }

    /** Asks for something to be done on the core's thread, in a savepoint of its own. Never waits; any thread. */
    <R> CompletableFuture<Outcome<R>> ask(Function<Turn, Outcome<R>> work) {
        Task<R> task = new Task<>(work, new CompletableFuture<>());
        if (!lanes.ask(task)) task.fail(closing());
        return task.answer;
    }

    /** The same, where nobody waits for an answer: a failure has been logged. */
    void tell(Consumer<Turn> work) {
        ask(turn -> {
                    work.accept(turn);
                    return Outcome.ok();
                })
                .exceptionally(_ -> Outcome.ok());
    }

    /** @return whether it will be looked at */
    boolean offer(SessionSink sink, SessionSink.Waiting waiting) {
        return lanes.offer(sink, waiting);
    }

    List<SessionSink.Waiting> forget(SessionSink sink) {
        return lanes.forget(sink);
    }

    /** On the core's thread. */
    void begin(Bulk work) {
        bulk.add(work);
    }

    static Failure closing() {
        return Failure.of(Failure.Kind.DISCONNECTED, "Tertulia is closing.");
    }

    /** Ends the turn that runs, and then the thread. Waits for it; not from the core's thread. */
    void stop() throws InterruptedException {
        lanes.close();
        Thread running = thread;
        if (running != null) running.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** Like a SIGKILL: what is not committed will not be. */
    void abandon() throws InterruptedException {
        abandoned = true;
        stop();
    }

    private void run(Parts parts) {
        try {
            while (!lanes.closed()) {
                boolean events = !broken || System.nanoTime() - pausedUntil >= 0;
                if (!events) lanes.await(false, PAUSE_NANOS);
                else if (bulk.isEmpty()) lanes.await();
                if (!abandoned) new TurnRun(parts).run(events);
            }
        } catch (InterruptedException _) {
            LOG.log(INFO, "the core was interrupted");
        } catch (RuntimeException | Error e) {
            LOG.log(ERROR, "the core has stopped", e);
            throw e;
        } finally {
            lanes.close();
            lanes.takeTasks(Integer.MAX_VALUE).forEach(task -> task.fail(closing()));
        }
    }

    /** One turn. */
    private final class TurnRun {

        private final Parts parts;
        private final Turn turn = new Turn(store);
        private final List<Task<?>> tasks = lanes.takeTasks(MOST_EVENTS);
        private final List<Runnable> answers = new ArrayList<>();
        private final List<Lanes.Taken> taken = new ArrayList<>();

        TurnRun(Parts parts) {
            this.parts = parts;
        }

        void run(boolean events) {
            List<Change> changes;
            try {
                store.begin();
                forgetWhatIsStale();
                for (Task<?> task : tasks) {
                    if (!guarded(() -> answers.add(task.perform(turn)))) answers.add(() -> task.fail(defect()));
                }
                if (events && !bulk.isEmpty() && !lanes.asked()) slice();
                if (events) takeEvents();
                guarded(() -> parts.finish(turn));
                changes = turn.changes();
                if (abandoned) throw new IllegalStateException("abandoned");
                store.commit(changes.isEmpty() ? revision : revision + 1);
            } catch (RuntimeException | Error e) {
                undo(e);
                return;
            }
            publish(changes, events);
        }

        private void forgetWhatIsStale() {
            if (stale) parts.forget();
            stale = false;
        }

        private void takeEvents() {
            long start = System.nanoTime();
            int events = 0;
            while (events < MOST_EVENTS) {
                long limit = tasks.isEmpty() && !lanes.asked() ? MOST_NANOS : ASKED_NANOS;
                if (System.nanoTime() - start >= limit) return;
                Lanes.Taken next = lanes.take();
                if (next == null) return;
                taken.add(next);
                applyBatch(next.sink(), next.waiting());
                events += Math.max(1, next.waiting().batch().events().size());
            }
        }

        private void applyBatch(SessionSink sink, SessionSink.Waiting waiting) {
            BatchView batch = new BatchView(waiting.batch().events());
            for (NetworkEvent event : waiting.batch().events()) {
                if (!guarded(() -> parts.apply(turn, sink, event, batch))) {
                    guarded(() -> parts.quarantine(turn, sink, event));
                }
            }
            guarded(() -> sink.lent().apply(store, waiting.batch().state()));
            Consumer<Turn> then = waiting.then();
            if (then != null) guarded(() -> then.accept(turn));
        }

        private void slice() {
            Bulk first = bulk.element();
            boolean[] done = {true};
            if (!guarded(() -> done[0] = first.slice(turn))) first.failed(defect());
            if (done[0]) bulk.remove(first);
        }

        /** @return whether it worked; if not, it is undone and logged */
        private boolean guarded(Runnable work) {
            Turn.Mark mark = turn.mark();
            store.savepoint();
            try {
                work.run();
                store.release();
                return true;
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                if (fatal(e)) throw e;
                store.rollbackTo();
                turn.undo(mark);
                parts.forget();
                logOnce(e);
                return false;
            }
        }

        private void publish(List<Change> changes, boolean events) {
            turn.afterCommit().forEach(Runnable::run);
            if (!changes.isEmpty()) subscribers.tell(new Committed(++revision, changes));
            answers.forEach(Runnable::run);
            for (Lanes.Taken each : taken) each.sink().committed(each.waiting());
            if (broken && events) {
                broken = false;
                LOG.log(INFO, "the store works again");
                tell(parts::recovered);
            }
        }

        private void undo(Throwable why) {
            stale = true;
            try {
                store.rollback();
                forgetWhatIsStale();
            } catch (StoreException e) {
                // It cannot even be read: the next turn begins with that again.
                why.addSuppressed(e);
            }
            Failure failure = why instanceof StoreException e ? e.failure() : defect();
            if (!broken && !abandoned) {
                LOG.log(ERROR, "the store cannot keep a turn; trying again", why);
                tellTrouble(parts, failure);
            }
            broken = true;
            pausedUntil = System.nanoTime() + PAUSE_NANOS;
            for (Lanes.Taken orphan : lanes.putBack(taken)) orphan.sink().cancelled(orphan.waiting());
            tasks.forEach(task -> task.fail(failure));
        }
    }

    private void tellTrouble(Parts parts, Failure failure) {
        Turn trouble = new Turn(store);
        parts.troubled(trouble, failure);
        List<Change> changes = trouble.changes();
        if (!changes.isEmpty()) subscribers.tell(new Committed(++revision, changes));
    }

    /** A defect that strikes with every event would fill the disk. */
    private void logOnce(Throwable e) {
        StackTraceElement[] at = e.getStackTrace();
        String where = e.getClass().getName() + (at.length == 0 ? "" : " " + at[0]);
        boolean first = logged.size() < MOST_LOGGED && logged.add(where);
        if (first) LOG.log(ERROR, "a defect: what could not be done is left out", e);
    }

    private static boolean fatal(Throwable e) {
        return e instanceof StoreException failed && failed.problem() != StoreException.Problem.DEFECT;
    }

    private static Failure defect() {
        return Failure.of(Failure.Kind.INTERNAL, "Something went wrong inside Tertulia; the log has more.");
    }
}
