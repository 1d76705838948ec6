package org.tertulia.contract;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Waits for something to become so: looks, and looks again whenever it is told that something has changed. Safe for any
 * thread.
 */
public final class Patience {

    /** How long a story waits for anything; far more than a slow machine needs. */
    public static final Duration BOUND = Duration.ofSeconds(Long.getLong("tertulia.kit.patience", 40));

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long changes;

    /** Something has changed; does not block. */
    public void nudge() {
        lock.lock();
        try {
            changes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @param now told when it was in vain: what there is instead */
    public <T> T await(String what, Supplier<Optional<T>> probe, Supplier<String> now) {
        long end = System.nanoTime() + BOUND.toNanos();
        while (true) {
            long before = changes();
            Optional<T> found = probe.get();
            if (found.isPresent()) return found.get();
            if (!anotherChange(before, end)) throw new AssertionError("Not so: " + what + ". But: " + now.get());
        }
    }

    private long changes() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    private boolean anotherChange(long before, long end) {
        lock.lock();
        try {
            while (changes == before) {
                long left = end - System.nanoTime();
                if (left <= 0) return false;
                var _ = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            lock.unlock();
        }
    }
}
