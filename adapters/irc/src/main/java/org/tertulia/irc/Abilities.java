package org.tertulia.irc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;

/** What the abilities of a session share: the connection of the moment, if there is one. */
record Abilities(Supplier<@Nullable Connection> current) {

    <T> CompletionStage<Outcome<T>> with(Function<Connection, CompletionStage<Outcome<T>>> work) {
        Connection connection = current.get();
        if (connection == null) return failed(Failure.Kind.DISCONNECTED, "There is no connection");
        return work.apply(connection);
    }

    static <T> CompletionStage<Outcome<T>> failed(Failure.Kind kind, String detail) {
        return CompletableFuture.completedFuture(Outcome.failed(kind, detail));
    }

    static CompletionStage<Outcome<Outcome.Nothing>> ok() {
        return CompletableFuture.completedFuture(Outcome.ok());
    }
}
