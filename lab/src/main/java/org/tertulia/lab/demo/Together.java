package org.tertulia.lab.demo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same for several at a time. */
final class Together {

    private Together() {}

    interface Work<T> {
        void on(T each) throws InterruptedException;
    }

    /** Returns when all are through, or the first that fails is known. */
    static <T> void run(List<T> all, Work<T> work) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> tasks = all.stream()
                    .<Callable<Void>>map(each -> () -> {
                        work.on(each);
                        return null;
                    })
                    .toList();
            for (Future<Void> each : threads.invokeAll(tasks)) each.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DemoException known) throw known;
            throw new DemoException("an unexpected end", e);
        }
    }
}
