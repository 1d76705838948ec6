package org.tertulia.path;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Who may vouch for a server: the authorities that the JDK trusts, and those whose certificates stand in PEM files. */
final class Authorities {

    private static final Logger LOG = System.getLogger(Authorities.class.getName());
    private static final long MAX_FILE = 1 << 20;

    private final List<Path> files;
    private @Nullable List<X509TrustManager> managers;

    Authorities(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** @throws CertificateException when none of them vouches for the chain at this moment; their reasons are suppressed in it */
    void check(X509Certificate[] chain, String authType) throws CertificateException {
        var refusal = new CertificateException("None of the authorities vouches for it.");
        for (var manager : managers()) {
            try {
                manager.checkServerTrusted(chain, authType);
                return;
            } catch (CertificateException e) {
                refusal.addSuppressed(e);
            }
        }
        throw refusal;
    }

    /** Whether one of them would vouch for the chain if it were {@code when}. */
    boolean wouldVouch(X509Certificate[] chain, Date when) {
        Set<TrustAnchor> anchors = new HashSet<>();
        for (var manager : managers()) {
            for (var issuer : manager.getAcceptedIssuers()) anchors.add(new TrustAnchor(issuer, null));
        }
        try {
            var leaf = new X509CertSelector();
            leaf.setCertificate(chain[0]);
            var parameters = new PKIXBuilderParameters(anchors, leaf);
            parameters.setRevocationEnabled(false);
            parameters.setDate(when);
            var sent = new CollectionCertStoreParameters(Arrays.asList(chain));
            parameters.addCertStore(CertStore.getInstance("Collection", sent));
            var _ = CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Made at the first use, since reading the JDK's authorities takes a moment. */
    private synchronized List<X509TrustManager> managers() {
        var known = managers;
        if (known != null) return known;
        var made = new ArrayList<X509TrustManager>();
        try {
            made.add(manager(null));
            List<X509Certificate> own = own();
            if (!own.isEmpty()) made.add(manager(keyStore(own)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the JDK's authorities cannot be read", e);
        }
        managers = made;
        return made;
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    private static KeyStore keyStore(List<X509Certificate> certificates) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < certificates.size(); i++) store.setCertificateEntry("own-" + i, certificates.get(i));
        return store;
    }

    private List<X509Certificate> own() {
        var all = new ArrayList<X509Certificate>();
        for (Path file : files) {
            try {
                all.addAll(read(file));
            } catch (IOException | GeneralSecurityException e) {
                LOG.log(Level.WARNING, "Not used, since no certificates in PEM can be read from it: " + file, e);
            }
        }
        return all;
    }

    static List<X509Certificate> read(Path file) throws IOException, GeneralSecurityException {
        if (Files.size(file) > MAX_FILE) throw new IOException("larger than " + MAX_FILE + " bytes");
        var factory = CertificateFactory.getInstance("X.509");
        var certificates = new ArrayList<X509Certificate>();
        for (var each : factory.generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            certificates.add((X509Certificate) each);
        }
        if (certificates.isEmpty()) throw new IOException("no certificates in it");
        return certificates;
    }
}
