package org.tertulia.irc;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;

/** What we asked the server for and it has not answered. Answers are known by what they are about. */
final class Requests {

    private static final long SECONDS = 30;

    private final Queue<Request> open = new ConcurrentLinkedQueue<>();

    private record Request(Predicate<Line> done, Predicate<Line> failed, CompletableFuture<Outcome<Nothing>> answer) {}

    /** To be called before the request goes on the wire. */
    CompletionStage<Outcome<Nothing>> add(Predicate<Line> done, Predicate<Line> failed) {
        CompletableFuture<Outcome<Nothing>> answer = new CompletableFuture<>();
        Request request = new Request(done, failed, answer);
        open.add(request);
        return answer.completeOnTimeout(
                        Outcome.failed(Failure.Kind.TIMED_OUT, "The server did not answer in time"),
                        SECONDS,
                        TimeUnit.SECONDS)
                .whenComplete((_, _) -> open.remove(request));
    }

    /** On the thread that reads, behind the events of the line. */
    void see(Line line) {
        for (Request each : open) {
            if (each.done.test(line)) {
                each.answer.complete(Outcome.ok());
            } else if (each.failed.test(line)) {
                each.answer.complete(Outcome.failed(Failures.reply(line)));
                return;
            }
        }
    }

    /** The connection is over. */
    void close() {
        Outcome<Nothing> gone = Outcome.failed(Failure.Kind.DISCONNECTED, "The connection went away");
        for (Request each : open) each.answer.complete(gone);
    }
}
