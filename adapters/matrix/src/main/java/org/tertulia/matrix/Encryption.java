package org.tertulia.matrix;

import static java.lang.System.Logger.Level.WARNING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.connect2x.trixnity.core.MatrixServerException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.tertulia.matrix.crypto.Machine;
import org.tertulia.model.Failure;

/** What goes out, encrypted; and what the library throws then, as what our own server-talk throws. */
final class Encryption {

    private static final System.Logger LOG = System.getLogger(Encryption.class.getName());

    static final String MEGOLM = "m.megolm.v1.aes-sha2";

    private Encryption() {}

    /** This message cannot be encrypted now, and that says nothing of the connection. */
    static final class Impossible extends IOException {

        private static final long serialVersionUID = 1;

        private final transient Failure failure;

        Impossible(Failure failure, @Nullable Throwable cause) {
            super(failure.detail(), cause);
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }

    /** @param rules of the room, as its m.room.encryption says */
    static ObjectNode of(Machine machine, String room, String rules, String type, JsonNode content) throws IOException {
        if (!Json.parse(rules).path("algorithm").asText("").equals(MEGOLM)) {
            String words = "This room is encrypted in a way that the app does not know";
            throw new Impossible(Failure.of(Failure.Kind.UNSUPPORTED, words), null);
        }
        try {
            return (ObjectNode) Json.parse(machine.encrypt(room, rules, type, Json.text(content)));
        } catch (Exception e) {
            // Kotlin's exceptions are not declared, checked ones among them
            throw told(e);
        }
    }

    static IOException told(Exception e) {
        int depth = 0;
        for (Throwable t = e; t != null && depth < 20; t = t.getCause(), depth++) {
            switch (t) {
                case IOException io -> {
                    return io;
                }
                case MatrixServerException refused -> {
                    return answered(refused);
                }
                case InterruptedException _ -> {
                    Thread.currentThread().interrupt();
                    return new InterruptedIOException("The connection was given up");
                }
                default -> {}
            }
        }
        if (e instanceof CancellationException || e instanceof TimeoutException) {
            return new Impossible(Failure.of(Failure.Kind.TIMED_OUT, "It could not be encrypted in time"), e);
        }
        LOG.log(WARNING, "a message could not be encrypted: {0}", e.getClass().getName());
        return new Impossible(Failure.of(Failure.Kind.REJECTED, "It could not be encrypted"), e);
    }

    private static MatrixException answered(MatrixServerException refused) {
        int status = refused.getStatusCode().getValue();
        String code = status == 401
                ? "M_UNKNOWN_TOKEN"
                : status == 429 ? "M_LIMIT_EXCEEDED" : status >= 500 ? "" : "M_UNKNOWN";
        String words = "The server refused what encryption needs (" + status + ")";
        return new MatrixException(status, code, words, Duration.ZERO);
    }
}
