package org.tertulia.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The next free id, whoever asks from wherever. */
final class TakenIdsTest {

    @Test
    void itIsAlwaysTheFirstFreeOne() {
        TreeSet<Long> stored = new TreeSet<>();
        TakenIds ids = new TakenIds(stored::contains);
        Random chance = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            long from = chance.nextInt(30_000);
            long expected = from;
            while (stored.contains(expected)) expected++;
            long found = ids.free(from, 1_000_000);
            assertEquals(expected, found);
            ids.take(found);
            stored.add(found);
        }
    }

    @Test
    void aBurstIsNotWalkedFromItsStartEveryTime() {
        TreeSet<Long> stored = new TreeSet<>();
        AtomicInteger asked = new AtomicInteger();
        TakenIds ids = new TakenIds(id -> {
            asked.incrementAndGet();
            return stored.contains(id);
        });
        for (int i = 0; i < 5000; i++) {
            long id = ids.free(0, 1_000_000);
            ids.take(id);
            stored.add(id);
        }
        assertTrue(asked.get() <= 5000, "asked the store " + asked + " times");
    }

    @Test
    void behindTheEndThereIsNothing() {
        assertEquals(10, new TakenIds(_ -> true).free(3, 10));
    }
}
