package org.tertulia.nearby;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The names that this process announces: a session that begins while the last one under its name still says good-bye would
 * find the name taken, and be called otherwise. Safe for any thread.
 */
final class Doorstep {

    private static final long MOST_MILLIS = 8_000;

    private final Set<String> taken = new HashSet<>();

    /** Waits for the name, at most some seconds. */
    synchronized void enter(String name) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
        while (!taken.add(Names.key(name))) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) return;
            wait(left);
        }
    }

    synchronized void leave(String name) {
        taken.remove(Names.key(name));
        notifyAll();
    }
}
