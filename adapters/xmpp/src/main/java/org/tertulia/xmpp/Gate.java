package org.tertulia.xmpp;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds back what arrives live while something older must go first (the archive's pages, the word that we are
 * connected), so that order stays right. Holds no lock while a delivery waits for the core.
 */
final class Gate {

    /** More than this is not held. */
    static final int MOST = 500;

    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>();
    private boolean patient;
    private boolean open;
    private boolean overflowed;

    /** On the thread that reads: delivers now, or later in the same order. */
    void pass(Runnable delivery) {
        pass(null, delivery);
    }

    /** @param name what {@link #holds} knows it by while it is held, or {@code null} */
    void pass(@Nullable String name, Runnable delivery) {
        synchronized (this) {
            while (patient && !open && held.size() >= MOST) await();
            if (!open) {
                if (held.size() < MOST) {
                    held.add(delivery);
                    if (name != null) names.add(name);
                } else {
                    held.clear();
                    names.clear();
                    overflowed = true;
                }
                return;
            }
        }
        delivery.run();
    }

    /**
     * What does not fit waits, on the thread that reads, instead of being thrown away. Only for a gate that opens
     * without an answer of the server.
     */
    Gate patient() {
        synchronized (this) {
            patient = true;
        }
        return this;
    }

    @SuppressWarnings("WaitNotInLoop") // the caller loops
    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            patient = false;
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it came live since the gate was shut. */
    synchronized boolean holds(String name) {
        return names.contains(name);
    }

    /** What is held is forgotten; what does not fit any more is thrown away: the archive has it, and is asked again. */
    synchronized void shut() {
        patient = false;
        notifyAll();
        held.clear();
        names.clear();
        open = false;
        overflowed = false;
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** Whether something was thrown away since the last call. */
    synchronized boolean takeOverflow() {
        boolean was = overflowed;
        overflowed = false;
        return was;
    }

    /**
     * Delivers what was held, then lets everything through.
     *
     * @return false when something had to be thrown away meanwhile, and the gate is still shut
     */
    boolean open() {
        for (Runnable next = next(); next != null; next = next()) next.run();
        return isOpen();
    }

    private synchronized @Nullable Runnable next() {
        if (overflowed) return null;
        Runnable first = held.poll();
        notifyAll();
        if (first == null) {
            open = true;
            names.clear();
        }
        return first;
    }
}
