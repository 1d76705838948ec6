package org.tertulia.store;

import java.time.Instant;
import org.tertulia.model.MessageId;

/** Instants as the store has them: whole milliseconds since 1970. */
final class Times {

    private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private Times() {}

    /** The least message id of that moment, within the range of ids. */
    static long firstId(Instant at) {
        long most = Long.MAX_VALUE >>> MessageId.SEQUENCE_BITS;
        return Math.clamp(milli(at), 0, most) << MessageId.SEQUENCE_BITS;
    }

    /** Absurd times, which networks do tell, become the first or the last that there is. */
    static long milli(Instant at) {
        if (at.isBefore(FIRST)) return Long.MIN_VALUE;
        return at.isAfter(LAST) ? Long.MAX_VALUE : at.toEpochMilli();
    }
}
