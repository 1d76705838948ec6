package org.tertulia.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next attempt to connect: 1 s, doubling to 2 min, each with up to half taken off. */
final class Backoff {

    static final Duration LONGEST = Duration.ofMinutes(2);
    /** A connection that held so long was a good one: begin anew. */
    static final Duration GOOD = Duration.ofSeconds(60);

    private final RandomGenerator random;
    private int attempts;
    private @Nullable Instant onlineSince;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    void online(Instant now) {
        onlineSince = now;
    }

    void reset() {
        attempts = 0;
        onlineSince = null;
    }

    Duration next(Instant now) {
        if (onlineSince != null && !onlineSince.plus(GOOD).isAfter(now)) attempts = 0;
        onlineSince = null;
        long millis = Math.min(LONGEST.toMillis(), 1000L << Math.min(attempts, 10));
        attempts++;
        // At least the first second whole, so that "1 s" is a promise to the server.
        return Duration.ofMillis(Math.max(1000, millis / 2 + random.nextLong(millis / 2 + 1)));
    }
}
