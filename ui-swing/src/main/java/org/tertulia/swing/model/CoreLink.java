package org.tertulia.swing.model;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.client.Snapshot;
import org.tertulia.model.Outcome;

/** The core as view models see it: everything is called, and answers, on the event thread. Nothing blocks. */
public interface CoreLink {

    /** @param failed the store cannot be read; the reason has been logged */
    default <R> void ask(Query<R> query, Consumer<Snapshot<R>> answer, Runnable failed) {
        ask(query, value -> {}, answer, failed);
    }

    /** @param before what can be done with the answer beside the event thread, on a thread of the core */
    <R> void ask(Query<R> query, Consumer<R> before, Consumer<Snapshot<R>> answer, Runnable failed);

    default <R> void ask(Query<R> query, Consumer<Snapshot<R>> answer) {
        ask(query, answer, () -> {});
    }

    <R> void send(Command<R> command, Consumer<Outcome<R>> answer);

    /** Tells every commit from now on, until {@code ear} is given to {@link #forget}. */
    void listen(ChangeEar ear);

    void forget(ChangeEar ear);

    /** Hands the end of something that a core's thread does over to the event thread. */
    <T> void whenDone(CompletionStage<T> stage, Consumer<T> done, Consumer<Throwable> failed);
}
