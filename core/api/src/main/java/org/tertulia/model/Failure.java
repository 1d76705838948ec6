package org.tertulia.model;

import java.util.Map;

/**
 * What went wrong, in a form that the core can act on and a face can explain. Kinds may be added: a reader keeps a
 * branch for those it does not know and shows {@link #detail}.
 *
 * @param detail one line for the person, in the server's words where it gave some; never a secret or a message body
 * @param facts what a face may show or ask about; for {@link Kind#CERTIFICATE_UNTRUSTED} the keys of
 *     {@link CertificateFacts}
 */
public record Failure(Kind kind, String detail, Map<String, String> facts) {

    /** Longest detail kept. */
    public static final int MAX_DETAIL = 500;

    public enum Kind {
        /** The password, token or key is refused. */
        WRONG_CREDENTIALS(true, false),
        /** No such server: its name cannot be resolved. */
        UNKNOWN_SERVER(true, true),
        /** The server or the proxy does not answer. */
        UNREACHABLE(true, true),
        /** The certificate is not to be trusted; nothing private was sent. */
        CERTIFICATE_UNTRUSTED(true, false),
        /** The name is taken, or another client has taken our place. */
        CONFLICT(true, false),
        NOT_PERMITTED(true, false),
        NOT_FOUND(true, false),
        /** The server says no in words of its own. */
        REJECTED(true, false),
        TOO_LARGE(true, false),
        RATE_LIMITED(true, true),
        /** The network, or this server, cannot do it. */
        UNSUPPORTED(true, false),
        /** The account's network is not here: its plug-in is missing, switched off, or does not work. */
        NOT_INSTALLED(true, false),
        /** No answer in time: it may have happened. */
        TIMED_OUT(false, true),
        /** The connection went away: what was under way may have happened. */
        DISCONNECTED(false, true),
        /** The profile's database: locked, read-only, full, corrupt or from a newer version. */
        STORAGE(true, false),
        /** The system's keyring is locked or missing. */
        KEYRING(true, true),
        /** A defect of ours or of a plug-in; the log has more. */
        INTERNAL(false, false);

        private final boolean certain;
        private final boolean retryHelps;

        Kind(boolean certain, boolean retryHelps) {
            this.certain = certain;
            this.retryHelps = retryHelps;
        }
    }

    public Failure {
        if (detail.length() > MAX_DETAIL) detail = detail.substring(0, MAX_DETAIL - 1) + "…";
        facts = Map.copyOf(facts);
    }

    public static Failure of(Kind kind, String detail) {
        return new Failure(kind, detail, Map.of());
    }

    /** Whether it is known that the thing did not happen. */
    public boolean certain() {
        return kind.certain;
    }

    /** Whether trying the same again, later, may work without anybody doing anything. */
    public boolean retryHelps() {
        return kind.retryHelps;
    }
}
