package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class BucketTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private static void waits(long expected, long actual) {
        assertEquals((double) expected, (double) actual, 1000, "nanoseconds");
    }

    @Test
    void aBurstGoesAtOnceAndTheRestAtItsRate() {
        Bucket bucket = new Bucket(3, 2, 0);
        for (int i = 0; i < 3; i++) waits(0, bucket.take(0));
        for (int i = 1; i <= 4; i++) waits(i * SECOND / 2, bucket.take(0));
    }

    @Test
    void restFillsItUpToTheBurstAndNoFurther() {
        Bucket bucket = new Bucket(3, 2, 0);
        for (int i = 0; i < 3; i++) waits(0, bucket.take(0));
        waits(0, bucket.take(SECOND / 2));
        waits(SECOND / 2, bucket.take(SECOND / 2));
        for (int i = 0; i < 3; i++) waits(0, bucket.take(1000 * SECOND));
        waits(SECOND / 2, bucket.take(1000 * SECOND));
    }
}
