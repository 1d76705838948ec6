package org.tertulia.path;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A certificate with its key and those above it, made for a test. */
final class Issued {

    private static final byte[] ECDSA = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    private static final String SERVER_USE = "1.3.6.1.5.5.7.3.1";
    static final String CLIENT_USE = "1.3.6.1.5.5.7.3.2";

    final X509Certificate certificate;
    private final PrivateKey key;
    private final List<X509Certificate> above;

    private Issued(X509Certificate certificate, PrivateKey key, List<X509Certificate> above) {
        this.certificate = certificate;
        this.key = key;
        this.above = above;
    }

    /** What is to be in it. */
    static final class Order {
        private final String commonName;
        private boolean authority;
        private String use = SERVER_USE;
        private Instant from = Instant.now().minus(Duration.ofHours(1));
        private Instant until = Instant.now().plus(Duration.ofDays(30));
        private final List<byte[]> names = new ArrayList<>();

        Order(String commonName) {
            this.commonName = commonName;
        }

        Order authority() {
            authority = true;
            return this;
        }

        Order use(String oid) {
            use = oid;
            return this;
        }

        Order days(int first, int last) {
            from = Instant.now().plus(Duration.ofDays(first));
            until = Instant.now().plus(Duration.ofDays(last));
            return this;
        }

        Order dns(String... all) {
            for (String each : all) names.add(Der.tagged(0x82, each.getBytes(StandardCharsets.US_ASCII)));
            return this;
        }

        Order ip(String literal) {
            names.add(Der.tagged(0x87, InetAddress.ofLiteral(literal).getAddress()));
            return this;
        }

        Issued signedByItself() throws GeneralSecurityException {
            KeyPair pair = pair();
            return new Issued(make(pair, commonName, pair.getPrivate()), pair.getPrivate(), List.of());
        }

        Issued signedBy(Issued issuer) throws GeneralSecurityException {
            KeyPair pair = pair();
            String name = issuer.certificate.getSubjectX500Principal().getName().substring("CN=".length());
            var above = Stream.concat(Stream.of(issuer.certificate), issuer.above.stream())
                    .toList();
            return new Issued(make(pair, name, issuer.key), pair.getPrivate(), above);
        }

        private X509Certificate make(KeyPair pair, String issuer, PrivateKey signer) throws GeneralSecurityException {
            byte[] body = Der.sequence(
                    Der.tagged(0xA0, Der.integer(2)),
                    Der.integer(System.nanoTime()),
                    ECDSA,
                    name(issuer),
                    Der.sequence(Der.time(from), Der.time(until)),
                    name(commonName),
                    pair.getPublic().getEncoded(),
                    Der.tagged(0xA3, extensions()));
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signer);
            signature.update(body);
            byte[] whole = Der.sequence(body, ECDSA, Der.bits(signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
        }

        private byte[] extensions() {
            var all = new ArrayList<byte[]>();
            if (authority) {
                all.add(Der.sequence(Der.oid("2.5.29.19"), Der.yes(), Der.octets(Der.sequence(Der.yes()))));
            } else {
                all.add(Der.sequence(Der.oid("2.5.29.37"), Der.octets(Der.sequence(Der.oid(use)))));
            }
            if (!names.isEmpty()) {
                all.add(Der.sequence(Der.oid("2.5.29.17"), Der.octets(Der.sequence(names.toArray(byte[][]::new)))));
            }
            return Der.sequence(all.toArray(byte[][]::new));
        }

        private static byte[] name(String commonName) {
            return Der.sequence(Der.tagged(0x31, Der.sequence(Der.oid("2.5.4.3"), Der.text(commonName))));
        }
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    X509Certificate[] chain() {
        return Stream.concat(Stream.of(certificate), above.stream()).toArray(X509Certificate[]::new);
    }

    /** For a server. */
    KeyStore keyStore() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", key, new char[0], chain());
        return store;
    }

    static Path pem(Path file, Issued... all) throws GeneralSecurityException, IOException {
        var text = new StringBuilder();
        for (var each : all) {
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(each.certificate.getEncoded());
            text.append("-----BEGIN CERTIFICATE-----\n").append(lines).append("\n-----END CERTIFICATE-----\n");
        }
        return Files.writeString(file, text);
    }

    @Override
    public String toString() {
        return Arrays.toString(chain());
    }
}
