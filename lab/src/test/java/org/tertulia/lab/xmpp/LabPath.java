package org.tertulia.lab.xmpp;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.tertulia.lab.Lab;
import org.tertulia.model.CertificateFacts;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.NetworkPath;
import org.tertulia.network.UntrustedCertificateException;

/** Straight to the lab's server, which alone is trusted, or what an account has pinned. */
final class LabPath implements NetworkPath {

    private final Lab lab;
    private final Map<String, String> settings;
    private volatile @Nullable Socket last;

    LabPath(Lab lab, Map<String, String> settings) {
        this.lab = lab;
        this.settings = settings;
    }

    /** The cable is pulled. */
    void cut() throws IOException {
        Socket socket = last;
        if (socket != null) socket.close();
    }

    @Override
    public boolean proxied() {
        return false;
    }

    @Override
    public Socket connect(String host, int port, Duration timeout) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
        last = socket;
        return socket;
    }

    @Override
    public List<ServiceRecord> services(String name) {
        boolean ours = name.endsWith(".test");
        return ours ? List.of(new ServiceRecord(lab.value("xmpp.host"), lab.number("xmpp.port"), 0, 0)) : List.of();
    }

    @Override
    public X509ExtendedTrustManager trust(String domain) {
        return new LabTrust(domain, authority(lab.path("ca.file")), settings.get(AccountSettings.PIN));
    }

    private static X509ExtendedTrustManager authority(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "lab", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class LabTrust extends X509ExtendedTrustManager {

        private final String domain;
        private final X509ExtendedTrustManager authority;
        private final @Nullable String pin;

        LabTrust(String domain, X509ExtendedTrustManager authority, @Nullable String pin) {
            this.domain = domain;
            this.authority = authority;
            this.pin = pin;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            String fingerprint = fingerprint(chain[0]);
            if (pin != null && pin.equals(fingerprint)) return;
            try {
                authority.checkServerTrusted(chain, type);
                var names = chain[0].getSubjectAlternativeNames();
                if (names != null && names.stream().anyMatch(name -> domain.equals(name.get(1)))) return;
            } catch (CertificateException e) {
                // told below
            }
            throw new UntrustedCertificateException(
                    "not trusted", Map.of(CertificateFacts.HOST, domain, CertificateFacts.FINGERPRINT, fingerprint));
        }

        private static String fingerprint(X509Certificate certificate) throws CertificateException {
            try {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
                return HexFormat.ofDelimiter(":").withUpperCase().formatHex(sum);
            } catch (GeneralSecurityException e) {
                throw new CertificateException(e);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            checkServerTrusted(chain, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            checkServerTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return authority.getAcceptedIssuers();
        }
    }
}
