package org.tertulia.path;

import java.net.Socket;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.tertulia.model.CertificateFacts;
import org.tertulia.network.UntrustedCertificateException;

/** Decides about one server's certificate, with everything that must hold: who vouches, when, and for which name. */
final class ServerTrust extends X509ExtendedTrustManager {

    private static final int MAX_NAME = 300;

    private final String domain;
    private final Optional<Pin> pin;
    private final Authorities authorities;

    ServerTrust(String domain, Optional<Pin> pin, Authorities authorities) {
        this.domain = domain;
        this.pin = pin;
        this.authorities = authorities;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        if (chain == null || chain.length == 0) throw new CertificateException("The server shows no certificate.");
        if (pin.isPresent()) {
            if (!pin.get().matches(chain[0])) throw refusal(Reason.CHANGED, chain[0]);
            return;
        }
        try {
            authorities.check(chain, authType);
        } catch (CertificateException e) {
            throw refusal(reason(chain, e), chain[0]);
        }
        if (!CertificateNames.cover(chain[0], domain)) throw refusal(Reason.WRONG_NAME, chain[0]);
    }

    /** The gravest of what is wrong: an authority nobody knows, then a name that is not the server's, then the time. */
    private Reason reason(X509Certificate[] chain, CertificateException refusal) {
        var leaf = chain[0];
        Date now = new Date();
        boolean late = now.after(leaf.getNotAfter());
        Reason time;
        if (late || now.before(leaf.getNotBefore())) {
            if (!authorities.wouldVouch(chain, late ? leaf.getNotAfter() : leaf.getNotBefore())) {
                return Reason.UNKNOWN_AUTHORITY;
            }
            time = late ? Reason.EXPIRED : Reason.NOT_YET_VALID;
        } else {
            time = timeOfTheChain(refusal);
        }
        if (time == Reason.UNKNOWN_AUTHORITY) return time;
        return CertificateNames.cover(leaf, domain) ? time : Reason.WRONG_NAME;
    }

    /** Any of the authorities' views: the last to be asked may not know the chain that another finds too old. */
    private static Reason timeOfTheChain(CertificateException refusal) {
        for (Throwable view : refusal.getSuppressed()) {
            for (Throwable cause = view; cause != null; cause = cause.getCause()) {
                if (cause instanceof CertPathValidatorException path) {
                    if (BasicReason.EXPIRED.equals(path.getReason())) return Reason.EXPIRED;
                    if (BasicReason.NOT_YET_VALID.equals(path.getReason())) return Reason.NOT_YET_VALID;
                }
            }
        }
        return Reason.UNKNOWN_AUTHORITY;
    }

    private enum Reason {
        EXPIRED("expired", "has expired"),
        NOT_YET_VALID("not-yet-valid", "is not valid yet"),
        WRONG_NAME("wrong-name", "is for another name"),
        UNKNOWN_AUTHORITY("unknown-authority", "is vouched for by nobody we know"),
        CHANGED("changed", "is not the one that was trusted before");

        private final String fact;
        private final String words;

        Reason(String fact, String words) {
            this.fact = fact;
            this.words = words;
        }
    }

    private UntrustedCertificateException refusal(Reason reason, X509Certificate leaf) {
        return new UntrustedCertificateException(
                "The certificate of " + domain + " " + reason.words + ".",
                Map.of(
                        CertificateFacts.HOST, domain,
                        CertificateFacts.FINGERPRINT, Pin.fingerprint(leaf),
                        CertificateFacts.SUBJECT,
                                readable(leaf.getSubjectX500Principal().getName()),
                        CertificateFacts.ISSUER,
                                readable(leaf.getIssuerX500Principal().getName()),
                        CertificateFacts.NOT_BEFORE,
                                leaf.getNotBefore().toInstant().toString(),
                        CertificateFacts.NOT_AFTER,
                                leaf.getNotAfter().toInstant().toString(),
                        CertificateFacts.REASON, reason.fact));
    }

    /** Names are a stranger's text: nothing invisible or turning, and not without end. */
    private static String readable(String name) {
        String visible = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
        return visible.length() > MAX_NAME ? visible.substring(0, MAX_NAME) + "…" : visible;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("This end of the connection is the client's.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
