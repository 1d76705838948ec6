package org.tertulia.swing.bridge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.tertulia.client.Change;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.client.Snapshot;
import org.tertulia.model.Outcome;
import org.tertulia.swing.model.ChangeEar;
import org.tertulia.swing.model.CoreLink;

/**
 * Carries commits from the core's thread to the event thread, in order and together: at most one drain per 16 ms, and in a
 * flood one per 50 ms, so that a key press never waits behind it and nothing is painted that nobody can read. With more than {@link #MOST_WAITING} changes waiting they are dropped and the
 * models are told to read again.
 */
public final class Bridge implements CoreLink, AutoCloseable {

    static final int MOST_WAITING = 5_000;

    /** Changes at once that are a flood: thousands a second. */
    static final int FLOOD = 50;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(16);
    private static final long LONG_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final Logger LOG = System.getLogger(Bridge.class.getName());

    private final Messenger messenger;
    private final Executor eventThread;
    private final LongSupplier clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bridge").factory());
    private final List<ChangeEar> ears = new ArrayList<>();
    private final Object lock = new Object();
    private final Messenger.Subscribed subscribed;
    private Runnable unreadable = () -> {};

    private List<Committed> waiting = new ArrayList<>();
    private int waitingChanges;
    private boolean overflown;
    private boolean scheduled;
    private long nextDrain;

    /** Subscribes at once. */
    public Bridge(Messenger messenger) {
        this(messenger, EventThread::later, System::nanoTime);
    }

    Bridge(Messenger messenger, Executor eventThread, LongSupplier clock) {
        this.messenger = messenger;
        this.eventThread = eventThread;
        this.clock = clock;
        this.nextDrain = clock.getAsLong();
        this.subscribed = messenger.subscribe(this::committed);
    }

    @Override
    public void close() {
        subscribed.close();
        timer.shutdownNow();
    }

    // ---- core's thread

    private void committed(Committed commit) {
        synchronized (lock) {
            waitingChanges += commit.changes().size();
            if (waitingChanges > MOST_WAITING) {
                overflown = true;
                waiting = new ArrayList<>();
            }
            if (!overflown) waiting.add(commit);
            if (scheduled) return;
            scheduled = true;
            schedule(nextDrain - clock.getAsLong());
        }
    }

    private void schedule(long delay) {
        if (timer.isShutdown()) return;
        if (delay <= 0) {
            eventThread.execute(this::drain);
        } else {
            var unused = timer.schedule(() -> eventThread.execute(this::drain), delay, TimeUnit.NANOSECONDS);
        }
    }

    /** @param action run on the event thread when the store cannot answer */
    public void whenUnreadable(Runnable action) {
        unreadable = action;
    }

    // ---- event thread

    private void drain() {
        List<Committed> burst;
        boolean reread;
        synchronized (lock) {
            burst = waiting;
            reread = overflown;
            nextDrain = clock.getAsLong() + (waitingChanges > FLOOD ? LONG_PAUSE : PAUSE);
            waiting = new ArrayList<>();
            waitingChanges = 0;
            overflown = false;
            scheduled = false;
        }
        List<ChangeEar> now = List.copyOf(ears);
        if (reread) {
            now.forEach(ear -> guard(ear::reread));
            return;
        }
        for (Committed commit : burst) {
            for (Change change : commit.changes()) {
                for (ChangeEar ear : now) guard(() -> ear.changed(commit.revision(), change));
            }
        }
        now.forEach(ear -> guard(ear::settled));
    }

    /** One ear that fails does not make the others deaf. */
    private static void guard(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the window could not show a change", e);
        }
    }

    @Override
    public void listen(ChangeEar ear) {
        ears.add(ear);
    }

    @Override
    public void forget(ChangeEar ear) {
        ears.remove(ear);
    }

    @Override
    public <R> void ask(Query<R> query, Consumer<R> before, Consumer<Snapshot<R>> answer, Runnable failed) {
        CompletionStage<Snapshot<R>> prepared = messenger.query(query).thenApply(snapshot -> {
            before.accept(snapshot.value());
            return snapshot;
        });
        whenDone(prepared, answer, problem -> {
            LOG.log(Level.ERROR, "cannot read " + query.getClass().getSimpleName(), problem);
            unreadable.run();
            failed.run();
        });
    }

    @Override
    public <R> void send(Command<R> command, Consumer<Outcome<R>> answer) {
        whenDone(
                messenger.submit(command),
                answer,
                problem ->
                        LOG.log(Level.ERROR, "cannot do " + command.getClass().getSimpleName(), problem));
    }

    @Override
    public <T> void whenDone(CompletionStage<T> stage, Consumer<T> done, Consumer<Throwable> failed) {
        var unused = stage.whenComplete((value, problem) -> eventThread.execute(() -> {
            if (problem == null) {
                done.accept(value);
            } else {
                failed.accept(problem);
            }
        }));
    }
}
