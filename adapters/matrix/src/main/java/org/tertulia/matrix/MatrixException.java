package org.tertulia.matrix;

import java.io.IOException;
import java.time.Duration;

/** The server has answered with an error (Matrix client-server API, "standard error response"). */
final class MatrixException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final Duration retryAfter;

    /** @param code such as {@code M_FORBIDDEN}, or empty where the answer was none of Matrix */
    MatrixException(int status, String code, String words, Duration retryAfter) {
        super(words);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    boolean is(String other) {
        return code.equals(other);
    }

    /** How long the server asks us to wait; zero where it does not say. */
    Duration retryAfter() {
        return retryAfter;
    }

    /** The server is in trouble, or somebody in between: not an answer to what was asked. */
    boolean trouble() {
        return status >= 500 || code.isEmpty();
    }
}
