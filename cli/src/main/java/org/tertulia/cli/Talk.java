package org.tertulia.cli;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.client.Snapshot;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;

/** The messenger, waited for: what a command is made of. For its one thread. */
final class Talk {

    /** For what needs the disk alone. */
    private static final Duration STORE = Duration.ofSeconds(60);

    private final Door.Way way;
    private final Words words;

    Talk(Door.Way way, Words words) {
        this.way = way;
        this.words = words;
    }

    Door.Way way() {
        return way;
    }

    Commits listen() {
        return new Commits(way, words);
    }

    <R> R ask(Query<R> query) throws InterruptedException {
        return read(query).value();
    }

    <R> Snapshot<R> read(Query<R> query) throws InterruptedException {
        try {
            return get(way.messenger().query(query), Deadline.in(STORE));
        } catch (ExecutionException e) {
            if (way.ended().toCompletableFuture().isDone()) throw words.trouble(ExitCode.LOST, "lost");
            throw words.trouble(ExitCode.FAILED, "store", String.valueOf(e.getCause()));
        }
    }

    /** What the disk alone answers. */
    <R> R done(Command<R> command) throws InterruptedException {
        return done(command, Deadline.in(STORE));
    }

    <R> R done(Command<R> command, Deadline deadline) throws InterruptedException {
        return switch (tried(command, deadline)) {
            case Outcome.Done<R>(var value) -> value;
            case Outcome.Failed<R>(var failure) -> throw failed(failure);
        };
    }

    <R> Outcome<R> tried(Command<R> command, Deadline deadline) throws InterruptedException {
        try {
            return get(way.messenger().submit(command), deadline);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a command never fails so", e);
        }
    }

    private <T> T get(CompletionStage<T> stage, Deadline deadline) throws InterruptedException, ExecutionException {
        try {
            return stage.toCompletableFuture().get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw words.trouble(ExitCode.FAILED, "timeout");
        }
    }

    private Trouble failed(Failure failure) {
        boolean gone = failure.kind() == Failure.Kind.DISCONNECTED
                && way.ended().toCompletableFuture().isDone();
        return gone ? words.trouble(ExitCode.LOST, "lost") : words.failed(failure);
    }
}
