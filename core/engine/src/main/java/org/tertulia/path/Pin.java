package org.tertulia.path;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.tertulia.network.AccountSettings;

/** The SHA-256 of the one certificate that the person decided to trust. */
final class Pin {

    private static final HexFormat PAIRS = HexFormat.ofDelimiter(":").withUpperCase();

    private final byte[] digest;

    private Pin(byte[] digest) {
        this.digest = digest;
    }

    /** @throws IllegalArgumentException as {@link NetworkPaths#path} says */
    static Optional<Pin> of(Map<String, String> settings) {
        String text = settings.getOrDefault(AccountSettings.PIN, "").strip();
        if (text.isEmpty()) return Optional.empty();
        if (!text.matches("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){31}")) {
            throw new IllegalArgumentException(
                    "A certificate's fingerprint is 32 pairs of hexadecimal digits with colons between them.");
        }
        return Optional.of(new Pin(PAIRS.parseHex(text)));
    }

    static String fingerprint(X509Certificate certificate) {
        return PAIRS.formatHex(sha256(certificate));
    }

    boolean matches(X509Certificate certificate) {
        return MessageDigest.isEqual(digest, sha256(certificate));
    }

    private static byte[] sha256(X509Certificate certificate) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was just read cannot be written", e);
        }
    }
}
