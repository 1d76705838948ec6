package org.tertulia.irc;

import java.io.IOException;
import org.tertulia.model.Failure;

/** The server will not have us. */
final class Refused extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    Refused(Failure.Kind kind, String detail) {
        super(detail);
        this.failure = Failure.of(kind, detail);
    }

    Failure failure() {
        return failure;
    }
}
