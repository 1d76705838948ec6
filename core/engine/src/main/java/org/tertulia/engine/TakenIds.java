package org.tertulia.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Finds the next free id without asking the store for each taken one again: from a taken id it remembers where to look
 * next, and shortens the way while walking it. A burst of one millisecond over many conversations would else be walked
 * from its start for every message.
 */
final class TakenIds {

    private static final int MOST = 1 << 16;

    private final LongPredicate taken;
    private final Map<Long, Long> next = new HashMap<>();

    /** @param taken whether the store has it */
    TakenIds(LongPredicate taken) {
        this.taken = taken;
    }

    /** The first free id in {@code [from, end)}, or {@code end}. */
    long free(long from, long end) {
        if (next.size() > MOST) next.clear();
        long id = from;
        while (id < end) {
            Long known = next.get(id);
            if (known == null) {
                if (!taken.test(id)) break;
                known = id + 1;
                next.put(id, known);
            } else {
                Long further = next.get(known);
                if (further != null) next.put(id, further);
            }
            id = known;
        }
        return Math.min(id, end);
    }

    /** From now on it is not free. */
    void take(long id) {
        next.put(id, id + 1);
    }

    /** Something was rolled back or erased. */
    void forget() {
        next.clear();
    }
}
