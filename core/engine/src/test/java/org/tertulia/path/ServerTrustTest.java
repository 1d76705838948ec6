package org.tertulia.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.model.CertificateFacts;
import org.tertulia.model.Failure;
import org.tertulia.network.NetworkPath;
import org.tertulia.network.UntrustedCertificateException;

/** A real TLS server, and who is let through. */
class ServerTrustTest {

    private static final String DOMAIN = "chat.example.org";

    @TempDir
    Path folder;

    private Issued authority;
    private InternetPaths paths;

    @BeforeEach
    void trustAnAuthority() throws Exception {
        authority = new Issued.Order("Our authority").authority().signedByItself();
        paths = new InternetPaths(List.of(Issued.pem(folder.resolve("ours.pem"), authority)));
    }

    private NetworkPath path(String pin) {
        return paths.path(Map.of("tls.pin", pin), Optional.empty());
    }

    private static void connect(NetworkPath path, Issued identity, String domain)
            throws GeneralSecurityException, IOException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {path.trust(domain)}, null);
        try (var server = new TlsServer(identity);
                var plain = path.connect("127.0.0.1", server.port(), Duration.ofSeconds(20));
                var tls = (SSLSocket) context.getSocketFactory().createSocket(plain, domain, server.port(), true)) {
            assertEquals('!', tls.getInputStream().read());
        }
    }

    private void assertAccepted(Issued identity, String domain) throws Exception {
        connect(path(""), identity, domain);
    }

    private static UntrustedCertificateException refusal(NetworkPath path, Issued identity, String domain) {
        var failure = assertThrows(SSLException.class, () -> connect(path, identity, domain));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntrustedCertificateException untrusted) return untrusted;
        }
        throw new AssertionError("not ours", failure);
    }

    private void assertRefused(String reason, Issued identity, String domain) {
        assertRefused(reason, path(""), identity, domain);
    }

    private static void assertRefused(String reason, NetworkPath path, Issued identity, String domain) {
        var failure = refusal(path, identity, domain).failure();
        assertEquals(Failure.Kind.CERTIFICATE_UNTRUSTED, failure.kind());
        assertEquals(reason, failure.facts().get(CertificateFacts.REASON), failure.toString());
    }

    private static Issued.Order server() {
        return new Issued.Order("a server").dns(DOMAIN);
    }

    private static String fingerprint(Issued identity) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.certificate.getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    }

    @Test
    void a_certificate_of_a_known_authority_for_this_name_is_good() throws Exception {
        assertAccepted(server().signedBy(authority), DOMAIN);
        assertAccepted(server().signedBy(authority), "Chat.Example.org.");
    }

    @Test
    void an_authority_between_is_followed() throws Exception {
        var between = new Issued.Order("Between").authority().signedBy(authority);
        assertAccepted(server().signedBy(between), DOMAIN);
    }

    @Test
    void a_server_may_not_play_the_authority() throws Exception {
        var pretender = server().signedBy(authority);
        assertRefused("unknown-authority", new Issued.Order("x").dns(DOMAIN).signedBy(pretender), DOMAIN);
    }

    @Test
    void a_certificate_that_is_for_clients_only_is_refused() throws Exception {
        assertRefused("unknown-authority", server().use(Issued.CLIENT_USE).signedBy(authority), DOMAIN);
    }

    @Test
    void nobody_vouches_for_a_stranger_not_even_one_with_the_same_name() throws Exception {
        assertRefused("unknown-authority", server().signedByItself(), DOMAIN);
        var namesake = new Issued.Order("Our authority").authority().signedByItself();
        assertRefused("unknown-authority", server().signedBy(namesake), DOMAIN);
    }

    @Test
    void time_is_over_or_has_not_come() throws Exception {
        assertRefused("expired", server().days(-10, -1).signedBy(authority), DOMAIN);
        assertRefused("not-yet-valid", server().days(1, 10).signedBy(authority), DOMAIN);
        var oldBetween = new Issued.Order("Between").authority().days(-10, -1).signedBy(authority);
        assertRefused("expired", server().days(-10, 10).signedBy(oldBetween), DOMAIN);
    }

    @Test
    void of_several_reasons_the_gravest_is_told() throws Exception {
        assertRefused("unknown-authority", server().days(-10, -1).signedByItself(), "other.example.org");
        assertRefused("wrong-name", server().days(-10, -1).signedBy(authority), "other.example.org");
    }

    @Test
    void a_name_matches_exactly_or_by_one_wildcard_label() throws Exception {
        var wild = new Issued.Order("a server")
                .dns("*.example.org", "*.net", "a*.example.com", "*", "www.*.example.com", "XN--BCHER-KVA.example")
                .signedBy(authority);
        assertAccepted(wild, "chat.example.org");
        assertAccepted(wild, "xn--bcher-kva.example");
        assertAccepted(wild, "bücher.example");
        for (String other : List.of(
                "example.org",
                "a.b.example.org",
                "example.net",
                "abc.example.com",
                "www.x.example.com",
                "evil-example.org",
                "localhost")) {
            assertRefused("wrong-name", wild, other);
        }
    }

    @Test
    void the_common_name_counts_for_nothing() throws Exception {
        assertRefused("wrong-name", new Issued.Order(DOMAIN).signedBy(authority), DOMAIN);
        assertRefused("wrong-name", new Issued.Order(DOMAIN).dns("x.example").signedBy(authority), DOMAIN);
    }

    @Test
    void an_address_must_stand_in_it_as_an_address() throws Exception {
        var byAddress =
                new Issued.Order("a server").ip("127.0.0.1").ip("2001:db8::1").signedBy(authority);
        assertAccepted(byAddress, "127.0.0.1");
        assertAccepted(byAddress, "2001:db8:0:0::1");
        assertRefused("wrong-name", byAddress, "127.0.0.2");
        assertRefused(
                "wrong-name", new Issued.Order("a server").dns("127.0.0.1").signedBy(authority), "127.0.0.1");
    }

    @Test
    void a_refusal_tells_everything_that_a_person_needs() throws Exception {
        var identity = new Issued.Order("Evil\u202E\u0007gro " + "x".repeat(500))
                .dns("x.example")
                .signedBy(authority);

        var facts = refusal(path(""), identity, DOMAIN).failure().facts();

        assertEquals(DOMAIN, facts.get(CertificateFacts.HOST));
        assertEquals(fingerprint(identity), facts.get(CertificateFacts.FINGERPRINT));
        assertEquals("CN=Our authority", facts.get(CertificateFacts.ISSUER));
        String subject = facts.getOrDefault(CertificateFacts.SUBJECT, "");
        assertTrue(subject.startsWith("CN=Evil\uFFFD\uFFFDgro x"), facts.toString());
        assertTrue(subject.length() < 310);
        assertTrue(Instant.parse(facts.getOrDefault(CertificateFacts.NOT_BEFORE, ""))
                .isBefore(Instant.now()));
        assertTrue(Instant.parse(facts.getOrDefault(CertificateFacts.NOT_AFTER, ""))
                .isAfter(Instant.now()));
        assertEquals("wrong-name", facts.get(CertificateFacts.REASON));
        assertEquals(
                "The certificate of chat.example.org is for another name.",
                refusal(path(""), identity, DOMAIN).getMessage());
    }

    @Test
    void a_pin_is_instead_of_authority_name_and_time() throws Exception {
        var identity = new Issued.Order("x").dns("x.example").days(-10, -1).signedByItself();
        connect(path(fingerprint(identity)), identity, DOMAIN);
    }

    @Test
    void a_certificate_other_than_the_pinned_one_has_changed_however_good_it_is() throws Exception {
        var pinned = server().signedByItself();
        assertRefused("changed", path(fingerprint(pinned)), server().signedBy(authority), DOMAIN);
    }

    @Test
    void without_the_file_the_authority_is_unknown() throws Exception {
        var without = new InternetPaths(List.of()).path(Map.of(), Optional.empty());
        assertRefused("unknown-authority", without, server().signedBy(authority), DOMAIN);
    }

    @Test
    void a_server_certificate_in_the_file_is_trusted_for_itself() throws Exception {
        var itself = server().signedByItself();
        var file = Issued.pem(folder.resolve("one.pem"), itself, authority);
        var own = new InternetPaths(List.of(file)).path(Map.of(), Optional.empty());
        connect(own, itself, DOMAIN);
        assertRefused("wrong-name", own, itself, "other.example.org");
    }
}
