package org.tertulia.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthoritiesTest {

    @TempDir
    Path folder;

    @Test
    void a_file_may_hold_several_certificates_and_words_between_them() throws Exception {
        var one = new Issued.Order("One").authority().signedByItself();
        var two = new Issued.Order("Two").authority().signedByItself();
        var file = Issued.pem(folder.resolve("both.pem"), one, two);
        Files.writeString(file, "# our authorities\n" + Files.readString(file));

        assertEquals(List.of(one.certificate, two.certificate), Authorities.read(file));
    }

    @Test
    void a_broken_file_is_told_once_and_the_others_stand() throws Exception {
        var ours = new Issued.Order("Ours").authority().signedByItself();
        var good = Issued.pem(folder.resolve("good.pem"), ours);
        var broken = Files.writeString(folder.resolve("broken.pem"), "not a certificate");
        var authorities = new Authorities(List.of(broken, folder.resolve("absent.pem"), good));
        var chain = new Issued.Order("x").dns("x.example").signedBy(ours).chain();
        var warnings = new ArrayList<String>();
        var listening = listenTo(warnings);
        try {
            authorities.check(chain, "UNKNOWN");
            authorities.check(chain, "UNKNOWN");
        } finally {
            logger().removeHandler(listening);
            logger().setUseParentHandlers(true);
        }
        assertEquals(2, warnings.size(), warnings.toString());
        assertTrue(warnings.getFirst().contains("broken.pem"), warnings.toString());
    }

    @Test
    void what_the_jdk_trusts_is_trusted() throws Exception {
        var factory = TrustManagerFactory.getInstance("PKIX");
        factory.init((KeyStore) null);
        var jdk = (X509TrustManager) factory.getTrustManagers()[0];
        var known = Stream.of(jdk.getAcceptedIssuers())
                .filter(each -> new Date().before(each.getNotAfter()))
                .findFirst()
                .orElseThrow();
        var authorities = new Authorities(List.of());

        assertTrue(authorities.wouldVouch(new X509Certificate[] {known}, new Date()));
        assertFalse(authorities.wouldVouch(
                new Issued.Order("x").authority().signedByItself().chain(), new Date()));
    }

    private static Logger logger() {
        return Logger.getLogger(Authorities.class.getName());
    }

    private static Handler listenTo(List<String> warnings) {
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                warnings.add(record.getMessage());
            }

            @Override
            public void flush() {
                warnings.add("flushed");
            }

            @Override
            public void close() {
                warnings.add("closed");
            }
        };
        logger().setUseParentHandlers(false);
        logger().addHandler(handler);
        return handler;
    }

    @Test
    void a_file_of_any_bytes_is_read_or_refused() throws Exception {
        var file = Issued.pem(
                folder.resolve("good.pem"), new Issued.Order("One").authority().signedByItself());
        byte[] good = Files.readAllBytes(file);
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            byte[] bad = good.clone();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bad, random.nextInt(bad.length)) : bad);
            try {
                assertFalse(Authorities.read(file).isEmpty());
            } catch (IOException | GeneralSecurityException e) {
                assertFalse(e.toString().isEmpty());
            }
        }
    }

    @Test
    void a_file_that_is_too_large_is_not_read() throws Exception {
        var file = Files.write(folder.resolve("large.pem"), new byte[(1 << 20) + 1]);
        assertThrows(IOException.class, () -> Authorities.read(file));
    }

    @Test
    void every_authority_has_a_say_before_a_chain_is_refused() throws Exception {
        var ours = new Issued.Order("Ours").authority().signedByItself();
        var authorities = new Authorities(List.of(Issued.pem(folder.resolve("ours.pem"), ours)));
        var stranger = new Issued.Order("x").dns("x.example").signedByItself().chain();

        var refusal = assertThrows(CertificateException.class, () -> authorities.check(stranger, "UNKNOWN"));

        assertEquals(2, refusal.getSuppressed().length);
    }
}
