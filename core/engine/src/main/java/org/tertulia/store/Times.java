package org.tertulia.store;

import java.time.Instant;

/** Instants as the store has them: whole milliseconds since 1970. */
final class Times {

    private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private Times() {}

    /** Absurd times, which networks do tell, become the first or the last that there is. */
    static long milli(Instant at) {
        if (at.isBefore(FIRST)) return Long.MIN_VALUE;
        return at.isAfter(LAST) ? Long.MAX_VALUE : at.toEpochMilli();
    }
}
