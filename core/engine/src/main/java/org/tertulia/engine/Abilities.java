package org.tertulia.engine;

import static java.lang.System.Logger.Level.ERROR;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.network.Ability;
import org.tertulia.network.Session;

/** Calls adapters: never from the core's thread, and never waiting for ever. */
final class Abilities {

    static final long MOST_SECONDS = 30;
    private static final System.Logger LOG = System.getLogger(Abilities.class.getName());

    private Abilities() {}

    /** Asks one ability of a session, if it has it. */
    static <A extends Ability, R> CompletionStage<Outcome<R>> ask(
            Session session, Class<A> kind, Function<A, CompletionStage<Outcome<R>>> question) {
        return call(() -> session.ability(kind)
                .map(question)
                .orElseGet(() -> CompletableFuture.completedFuture(
                        Outcome.failed(Failure.Kind.UNSUPPORTED, "This network, or this server, cannot do that."))));
    }

    /** Runs an adapter's code on a thread of its own and passes on what it answers in time. */
    static <R> CompletionStage<Outcome<R>> call(Call<R> call) {
        CompletableFuture<Outcome<R>> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("tertulia-ability").start(() -> {
            try {
                call.run().whenComplete((outcome, failed) -> {
                    if (failed == null) answer.complete(outcome);
                    else answer.complete(defect(failed));
                });
            } catch (RuntimeException e) {
                answer.complete(defect(e));
            }
        });
        Outcome<R> late = Outcome.failed(Failure.Kind.TIMED_OUT, "The server has not answered in time.");
        return answer.completeOnTimeout(late, MOST_SECONDS, TimeUnit.SECONDS);
    }

    /** An adapter's code. */
    @FunctionalInterface
    interface Call<R> {
        CompletionStage<Outcome<R>> run();
    }

    private static <R> Outcome<R> defect(Throwable e) {
        LOG.log(ERROR, "an adapter failed", e);
        return Outcome.failed(Failure.Kind.INTERNAL, "The network's adapter failed; the log has more.");
    }
}
