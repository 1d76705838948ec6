package org.tertulia.irc;

import java.util.concurrent.TimeUnit;

/** Lets a burst of lines through and then so many a second, so that no server takes us for a flood. */
final class Bucket {

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final double burst;
    private final double perSecond;
    private double tokens;
    private long then;

    Bucket(double burst, double perSecond, long now) {
        this.burst = burst;
        this.perSecond = perSecond;
        tokens = burst;
        then = now;
    }

    /**
     * Takes a token, on credit where there is none.
     *
     * @return nanoseconds to wait before using it
     */
    synchronized long take(long now) {
        tokens = Math.min(burst, tokens + (now - then) / SECOND * perSecond);
        then = now;
        tokens--;
        return tokens >= 0 ? 0 : (long) (-tokens / perSecond * SECOND);
    }
}
