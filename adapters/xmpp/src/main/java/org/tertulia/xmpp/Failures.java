package org.tertulia.xmpp;

import java.io.IOException;
import java.net.UnknownHostException;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.packet.StreamError;
import org.jivesoftware.smack.sasl.SASLError;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Failure;
import org.tertulia.model.Failure.Kind;
import org.tertulia.network.UntrustedCertificateException;

/** What Smack throws and what servers answer, as failures that a person can do something about. */
final class Failures {

    private Failures() {}

    /** For anything that ends a connection, an attempt at one, or a request. */
    static Failure of(@Nullable Throwable problem) {
        int depth = 0;
        for (Throwable t = problem; t != null && depth < 20; t = t.getCause(), depth++) {
            Failure known = known(t);
            if (known != null) return known;
        }
        if (problem instanceof IOException) return Failure.of(Kind.UNREACHABLE, words(problem));
        return Failure.of(Kind.DISCONNECTED, problem == null ? "The connection was closed" : words(problem));
    }

    private static @Nullable Failure known(Throwable t) {
        return switch (t) {
            case UntrustedCertificateException untrusted -> untrusted.failure();
            case SASLErrorException refused -> sasl(refused);
            case XMPPException.StreamErrorException stream -> stream(stream.getStreamError());
            case XMPPException.XMPPErrorException error -> stanza(error.getStanzaError());
            case UnknownHostException unknown ->
                Failure.of(Kind.UNKNOWN_SERVER, "No server of this name: " + unknown.getMessage());
            case SmackException.SecurityRequiredByClientException none ->
                Failure.of(Kind.UNSUPPORTED, "The server offers no encryption, so nothing was sent to it");
            case SmackException.NoResponseException late ->
                Failure.of(Kind.TIMED_OUT, "The server did not answer in time");
            case SmackException.NotConnectedException gone -> Failure.of(Kind.DISCONNECTED, "The connection went away");
            case java.net.SocketException socket -> Failure.of(Kind.UNREACHABLE, words(socket));
            case java.net.SocketTimeoutException late -> Failure.of(Kind.UNREACHABLE, words(late));
            default -> null;
        };
    }

    private static Failure sasl(SASLErrorException refused) {
        SASLError error = refused.getSASLFailure().getSASLError();
        String text = Text.line(refused.getSASLFailure().getDescriptiveText());
        if (error == null) return Failure.of(Kind.REJECTED, text.isEmpty() ? "The server refused to sign us in" : text);
        return switch (error) {
            case not_authorized -> Failure.of(Kind.WRONG_CREDENTIALS, text);
            case account_disabled, credentials_expired ->
                Failure.of(Kind.WRONG_CREDENTIALS, text.isEmpty() ? "The account is disabled or expired" : text);
            case temporary_auth_failure ->
                Failure.of(Kind.UNREACHABLE, text.isEmpty() ? "The server cannot sign anybody in just now" : text);
            default ->
                Failure.of(Kind.REJECTED, text.isEmpty() ? error.toString().replace('_', ' ') : text);
        };
    }

    private static Failure stream(StreamError error) {
        String text = Text.line(error.getDescriptiveText());
        String words = text.isEmpty() ? error.getCondition().toString().replace('-', ' ') : text;
        return switch (error.getCondition()) {
            case conflict -> Failure.of(Kind.CONFLICT, "Another client has taken our place");
            case host_unknown, host_gone -> Failure.of(Kind.UNKNOWN_SERVER, "This server does not serve that address");
            case not_authorized -> Failure.of(Kind.WRONG_CREDENTIALS, words);
            case system_shutdown, reset, connection_timeout, remote_connection_failed, internal_server_error ->
                Failure.of(Kind.UNREACHABLE, words);
            case resource_constraint -> Failure.of(Kind.RATE_LIMITED, words);
            default -> Failure.of(Kind.DISCONNECTED, words);
        };
    }

    /** An answer of type {@code error} (RFC 6120, section 8.3.3). */
    static Failure stanza(StanzaError error) {
        String text = Text.line(error.getDescriptiveText());
        String words = text.isEmpty() ? error.getCondition().toString().replace('-', ' ') : text;
        Kind kind = switch (error.getCondition()) {
            case conflict -> Kind.CONFLICT;
            case forbidden, not_allowed, not_authorized, registration_required, subscription_required ->
                Kind.NOT_PERMITTED;
            case item_not_found, recipient_unavailable, gone -> Kind.NOT_FOUND;
            case remote_server_not_found -> Kind.UNKNOWN_SERVER;
            case remote_server_timeout -> Kind.TIMED_OUT;
            case feature_not_implemented -> Kind.UNSUPPORTED;
            case resource_constraint -> Kind.RATE_LIMITED;
            case internal_server_error -> Kind.UNREACHABLE;
            // "wait" says that the same may work later
            default -> error.getType() == StanzaError.Type.WAIT ? Kind.RATE_LIMITED : Kind.REJECTED;
        };
        return Failure.of(kind, words);
    }

    private static String words(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : Text.line(message);
    }
}
