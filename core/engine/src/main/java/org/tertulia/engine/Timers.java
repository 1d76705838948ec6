package org.tertulia.engine;

import java.time.Duration;

/** Runs things later. Safe for any thread; what is run must be short and must not block. */
public interface Timers {

    /** Runs {@code task} once, on a thread of the timers, when {@code delay} has passed. */
    Timer after(Duration delay, Runnable task);

    /** Something that will run later. */
    interface Timer {
        /** Takes it back; harmless when it has run or is running. */
        void cancel();
    }
}
