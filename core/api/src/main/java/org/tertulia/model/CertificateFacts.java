package org.tertulia.model;

/** Keys of the facts that a person needs to decide about a certificate. All values are text for reading. */
public final class CertificateFacts {

    /** The name that we wanted to reach. */
    public static final String HOST = "host";
    /** SHA-256 of the certificate, upper-case hex pairs separated by colons. */
    public static final String FINGERPRINT = "fingerprint";

    public static final String SUBJECT = "subject";
    public static final String ISSUER = "issuer";
    /** ISO-8601 instants. */
    public static final String NOT_BEFORE = "notBefore";

    public static final String NOT_AFTER = "notAfter";
    /** One of {@code expired}, {@code not-yet-valid}, {@code wrong-name}, {@code unknown-authority}, {@code changed}. */
    public static final String REASON = "reason";

    private CertificateFacts() {}
}
