package org.tertulia.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What waits for the core: one lane for what is asked of it, one queue for each session. Safe for any thread. */
final class Lanes<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<T> tasks = new ArrayDeque<>();
    private final Map<SessionSink, Deque<SessionSink.Waiting>> queues = new LinkedHashMap<>();
    private boolean closed;

    /** A batch taken out of a queue. */
    record Taken(SessionSink sink, SessionSink.Waiting waiting) {}

    /** @return whether it will be looked at */
    boolean ask(T task) {
        lock.lock();
        try {
            if (closed) return false;
            tasks.add(task);
            arrived.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** @return whether it will be looked at */
    boolean offer(SessionSink sink, SessionSink.Waiting waiting) {
        lock.lock();
        try {
            if (closed || sink.closed()) return false;
            // Under the lock, so that the last write in front of the store is the last in the queue.
            sink.lent().accepted(waiting.batch().state());
            queues.computeIfAbsent(sink, _ -> new ArrayDeque<>()).add(waiting);
            arrived.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a task or, where {@code events}, a batch; at most so long. */
    void await(boolean events, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lock();
        try {
            while (!closed && tasks.isEmpty() && !(events && !queues.isEmpty()) && left > 0) {
                left = arrived.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void await() throws InterruptedException {
        await(true, TimeUnit.DAYS.toNanos(1));
    }

    List<T> takeTasks(int most) {
        lock.lock();
        try {
            List<T> some = new ArrayList<>(Math.min(most, tasks.size()));
            while (some.size() < most && !tasks.isEmpty()) some.add(tasks.remove());
            return some;
        } finally {
            lock.unlock();
        }
    }

    boolean asked() {
        lock.lock();
        try {
            return !tasks.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** The next batch: of the session that has waited longest since its last. */
    @Nullable
    Taken take() {
        lock.lock();
        try {
            var first = queues.entrySet().iterator();
            if (!first.hasNext()) return null;
            var entry = first.next();
            SessionSink.Waiting waiting = entry.getValue().remove();
            first.remove();
            if (!entry.getValue().isEmpty()) queues.put(entry.getKey(), entry.getValue());
            return new Taken(entry.getKey(), waiting);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Back to the front of their queues, in their order.
     *
     * @return those whose session has been closed meanwhile
     */
    List<Taken> putBack(List<Taken> taken) {
        List<Taken> orphans = new ArrayList<>();
        lock.lock();
        try {
            for (Taken each : taken.reversed()) {
                if (closed || each.sink.closed()) orphans.add(each);
                else queues.computeIfAbsent(each.sink, _ -> new ArrayDeque<>()).addFirst(each.waiting);
            }
        } finally {
            lock.unlock();
        }
        return orphans;
    }

    /** What still waited of a session. */
    List<SessionSink.Waiting> forget(SessionSink sink) {
        lock.lock();
        try {
            Deque<SessionSink.Waiting> queue = queues.remove(sink);
            return queue == null ? List.of() : List.copyOf(queue);
        } finally {
            lock.unlock();
        }
    }

    boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more comes in. */
    void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
