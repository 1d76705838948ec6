package org.tertulia.model;

import java.util.function.Function;

/** How something that was asked for ended. A failure is a value here, not an exception through layers. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Failed<T>(Failure failure) implements Outcome<T> {}

    /** The value of an outcome that has nothing to tell but that it worked. */
    enum Nothing {
        NOTHING
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static Outcome<Nothing> ok() {
        return new Done<>(Nothing.NOTHING);
    }

    static <T> Outcome<T> failed(Failure failure) {
        return new Failed<>(failure);
    }

    static <T> Outcome<T> failed(Failure.Kind kind, String detail) {
        return new Failed<>(Failure.of(kind, detail));
    }

    default <R> Outcome<R> map(Function<T, R> mapping) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(mapping.apply(value));
            case Failed<T>(var failure) -> new Failed<>(failure);
        };
    }
}
