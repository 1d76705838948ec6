package org.tertulia.network;

import java.security.cert.CertificateException;
import java.util.Map;
import org.tertulia.model.CertificateFacts;
import org.tertulia.model.Failure;

/** A certificate is refused. Carries what a person needs to decide. */
public final class UntrustedCertificateException extends CertificateException {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> facts;

    /** @param facts the keys of {@link CertificateFacts} */
    public UntrustedCertificateException(String message, Map<String, String> facts) {
        super(message);
        this.facts = Map.copyOf(facts);
    }

    public Failure failure() {
        return new Failure(Failure.Kind.CERTIFICATE_UNTRUSTED, String.valueOf(getMessage()), facts);
    }
}
