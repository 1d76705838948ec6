package org.tertulia.irc;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Failure;
import org.tertulia.model.Failure.Kind;
import org.tertulia.network.UntrustedCertificateException;

/** What servers answer, and what sockets throw, as failures that a person can do something about. */
final class Failures {

    private static final int BAD_CHANNEL_KEY = 475;

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
            case Refused refused -> refused.failure();
            case UnknownHostException unknown ->
                Failure.of(Kind.UNKNOWN_SERVER, "No server of this name: " + unknown.getMessage());
            case SocketTimeoutException _ -> Failure.of(Kind.UNREACHABLE, "The server does not answer");
            case EOFException _ -> Failure.of(Kind.DISCONNECTED, "The server closed the connection");
            case SSLException tls
            when tls.getCause() == null -> Failure.of(Kind.UNREACHABLE, "No encrypted connection: " + words(tls));
            default -> null;
        };
    }

    /** An error reply to something that we asked for or said. */
    static Failure reply(Line line) {
        String text = Formatting.line(line.last());
        if (line.numeric() == BAD_CHANNEL_KEY)
            return Failure.of(
                    Kind.NOT_PERMITTED, "The channel has a key: write it behind its name, as in #channel key");
        return Failure.of(kind(line.numeric()), text.isEmpty() ? "The server refused: " + line.command() : text);
    }

    private static Kind kind(int numeric) {
        return switch (numeric) {
            case 401, 402, 403, 406, 441, 442 -> Kind.NOT_FOUND;
            case 404, 465, 471, 473, 474, 475, 477, 481, 482, 484, 489, 520, 531, 716 -> Kind.NOT_PERMITTED;
            case 405, 263, 439 -> Kind.RATE_LIMITED;
            case 433, 436, 437, 443 -> Kind.CONFLICT;
            case 464, 902, 904 -> Kind.WRONG_CREDENTIALS;
            case 417 -> Kind.TOO_LARGE;
            case 421 -> Kind.UNSUPPORTED;
            default -> Kind.REJECTED;
        };
    }

    /** The server's last word ({@code ERROR}). */
    static Refused farewell(String text) {
        String words = Formatting.line(text);
        String lower = words.toLowerCase(Locale.ROOT);
        boolean pushed = lower.contains("ghost") || lower.contains("regain") || lower.contains("recover");
        if (pushed) return new Refused(Kind.CONFLICT, "Another client has taken our nick");
        if (lower.contains("k-lined") || lower.contains("g-lined") || lower.contains("banned"))
            return new Refused(Kind.NOT_PERMITTED, words);
        return new Refused(Kind.DISCONNECTED, words.isEmpty() ? "The server closed the connection" : words);
    }

    private static String words(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : Formatting.line(message);
    }
}
