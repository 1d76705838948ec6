package org.tertulia.path;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Puts a bound on calls of the JDK that have none of their own. */
final class Waiting {

    private Waiting() {}

    /** Runs {@code call} on a thread of its own, which is left behind, interrupted, when it takes too long. */
    static <T> T atMost(int millis, Callable<T> call) throws IOException, TimeoutException, ExecutionException {
        var task = new FutureTask<>(call);
        Thread.ofVirtual().name("name-look-up").start(task);
        try {
            return task.get(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        } finally {
            task.cancel(true);
        }
    }
}
