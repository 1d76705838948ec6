package org.tertulia.path;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Whether a certificate is for a server (RFC 6125): by its subjectAltNames only, dNSName with at most one wildcard that is
 * the whole left-most label, or iPAddress. The common name counts for nothing.
 */
final class CertificateNames {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private CertificateNames() {}

    static boolean cover(X509Certificate certificate, String domain) {
        try {
            var host = Host.parse(domain);
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null && names.stream().anyMatch(name -> matches(name, host));
        } catch (CertificateParsingException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean matches(List<?> name, Host host) {
        if (!(name.get(0) instanceof Integer type && name.get(1) instanceof String value)) return false;
        if (host.literal().isPresent()) {
            return type == IP_ADDRESS && Host.parse(value).literal().equals(host.literal());
        }
        return type == DNS_NAME && matches(value.toLowerCase(Locale.ROOT), host.name());
    }

    static boolean matches(String pattern, String name) {
        if (!pattern.startsWith("*.")) return pattern.equals(name);
        String parent = pattern.substring(2);
        int dot = name.indexOf('.');
        // "*.org" would speak for everybody in it.
        return dot > 0 && parent.contains(".") && parent.equals(name.substring(dot + 1));
    }
}
