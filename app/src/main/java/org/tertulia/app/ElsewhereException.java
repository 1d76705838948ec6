package org.tertulia.app;

import java.util.concurrent.TimeUnit;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.remote.RemoteMessenger;

/** Another process has the profile open, and answers. */
final class ElsewhereException extends Exception {

    private static final long serialVersionUID = 1;

    private static final long PATIENCE_SECONDS = 4;
    private static final Outcome<Nothing> LATE = Outcome.failed(Failure.Kind.TIMED_OUT, "It does not answer.");

    private final transient RemoteMessenger first;

    ElsewhereException(RemoteMessenger first) {
        this.first = first;
    }

    /**
     * Asks that one to bring its window to the front, and lets go of it.
     *
     * @return UNSUPPORTED when it has none
     */
    Outcome<Nothing> raise() {
        try (first) {
            return first.raise()
                    .toCompletableFuture()
                    .completeOnTimeout(LATE, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }
}
