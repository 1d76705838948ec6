package org.tertulia.cli;

import java.time.Duration;

/** Until when a command waits. */
final class Deadline {

    /** Longer than any person waits. */
    static final Deadline NEVER = new Deadline(Duration.ofDays(10_000));

    private final long end;

    private Deadline(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
    }

    static Deadline in(Duration patience) {
        return new Deadline(patience);
    }

    /** Never negative. */
    long nanosLeft() {
        return Math.max(0, end - System.nanoTime());
    }

    boolean isOver() {
        return nanosLeft() == 0;
    }
}
