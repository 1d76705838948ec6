package org.tertulia.path;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** When something that waits must be over, whatever its parts take. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration timeout) {
        // Nanoseconds overflow after 292 years; a day is more than anybody waits for a connection.
        Duration bounded = timeout.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : timeout;
        return new Deadline(System.nanoTime() + bounded.toNanos());
    }

    /**
     * What is left, at least 1.
     *
     * @throws SocketTimeoutException when nothing is; {@code what} is its message
     */
    int millisLeft(String what) throws SocketTimeoutException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) throw new SocketTimeoutException(what);
        return (int) left;
    }
}
