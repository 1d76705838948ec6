package org.tertulia.matrix;

import de.connect2x.trixnity.core.MatrixServerException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Failure;
import org.tertulia.model.Failure.Kind;
import org.tertulia.network.UntrustedCertificateException;

/** What servers answer, and what sockets throw, as failures that a person can do something about. */
final class Failures {

    private Failures() {}

    static Failure of(Throwable problem) {
        int depth = 0;
        for (Throwable t = problem; t != null && depth < 20; t = t.getCause(), depth++) {
            Failure known = known(t);
            if (known != null) return known;
        }
        return Failure.of(problem instanceof IOException ? Kind.UNREACHABLE : Kind.INTERNAL, words(problem));
    }

    private static @Nullable Failure known(Throwable t) {
        return switch (t) {
            case UntrustedCertificateException untrusted -> untrusted.failure();
            case MatrixException answer -> Failure.of(kind(answer), words(answer));
            case MatrixServerException answer -> ofLibrary(answer);
            case UnknownHostException unknown ->
                Failure.of(Kind.UNKNOWN_SERVER, "No server of this name: " + unknown.getMessage());
            case SocketTimeoutException _ -> Failure.of(Kind.UNREACHABLE, "The server does not answer");
            case InterruptedIOException _ -> Failure.of(Kind.DISCONNECTED, "The connection was given up");
            case SSLException tls
            when tls.getCause() == null -> Failure.of(Kind.UNREACHABLE, "No encrypted connection: " + words(tls));
            default -> null;
        };
    }

    /** What the library that encrypts was answered. */
    private static Failure ofLibrary(MatrixServerException answer) {
        int status = answer.getStatusCode().getValue();
        if (status == 401) return Failure.of(Kind.WRONG_CREDENTIALS, "The server does not know this device any more");
        String words = "The server refused what encryption needs (" + status + ")";
        return Failure.of(status >= 500 ? Kind.UNREACHABLE : Kind.REJECTED, words);
    }

    private static Kind kind(MatrixException answer) {
        return switch (answer.code()) {
            case "M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED" -> Kind.WRONG_CREDENTIALS;
            case "M_FORBIDDEN" -> Kind.NOT_PERMITTED;
            case "M_NOT_FOUND" -> Kind.NOT_FOUND;
            case "M_LIMIT_EXCEEDED" -> Kind.RATE_LIMITED;
            case "M_TOO_LARGE" -> Kind.TOO_LARGE;
            case "M_USER_IN_USE", "M_ROOM_IN_USE", "M_EXCLUSIVE" -> Kind.CONFLICT;
            case "M_UNRECOGNIZED" -> Kind.UNSUPPORTED;
            default -> bare(answer);
        };
    }

    private static Kind bare(MatrixException answer) {
        if (answer.trouble()) return Kind.UNREACHABLE;
        return switch (answer.status()) {
            case 403 -> Kind.NOT_PERMITTED;
            case 404 -> Kind.NOT_FOUND;
            default -> Kind.REJECTED;
        };
    }

    static String words(Throwable problem) {
        String message = problem.getMessage();
        if (message == null || message.isBlank()) return problem.getClass().getSimpleName();
        return message.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
