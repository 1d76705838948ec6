package org.tertulia.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.contract.User;
import org.tertulia.model.Address;

final class LabTest {
    @Test
    void theSharedLabAnswersWhereItsPropertiesSay() throws IOException {
        Lab lab = Lab.shared();
        connect(lab);
        assertTrue(Files.readString(lab.path("ca.file")).contains("BEGIN CERTIFICATE"));
        assertEquals("lab.test", lab.value("xmpp.domain"));
        assertEquals("matrix.lab.test", lab.value("matrix.name"));
    }

    @Test
    void aLabOfOnesOwnIsKilledAndComesBackWithItsDataBesideTheSharedOne(@TempDir Path home) throws IOException {
        Lab shared = Lab.shared();
        try (Lab own = Lab.own(home)) {
            assertNotEquals(shared.number("xmpp.port"), own.number("xmpp.port"));
            own.register("ana", "lab.test", "secret");
            assertNotEquals(shared.number("irc.port"), own.number("irc.port"));
            User ana = new User("ana", new Address("matrix", "@ana:matrix.lab.test"), "secret");
            MatrixWire.registers(own, ana);
            String before = own.value("xmpp.pid");
            own.kill();
            assertThrows(ConnectException.class, () -> connect(own));
            own.start();
            connect(own);
            assertNotEquals(before, own.value("xmpp.pid"));
            try (MatrixWire wire = MatrixWire.signsIn(own, ana)) {
                assertEquals(ana.address().value(), wire.user());
            }
            assertTrue(Files.exists(own.path("xmpp.data").resolve("lab%2etest/accounts/ana.dat")));
            assertEquals(List.of(), own.archiveOf("ana"));
        }
        connect(shared);
    }

    @Test
    void serversOfOnesOwnCanBeFewerThanAll(@TempDir Path home) {
        try (Lab own = Lab.own(home, "inspircd", "atheme")) {
            assertNotEquals("", own.value("irc.pid"));
            assertEquals("", own.value("xmpp.pid"));
            own.stop();
            own.start();
            assertNotEquals("", own.value("irc.pid"));
            assertEquals("", own.value("xmpp.pid"));
        }
    }

    @Test
    void theMatrixServerShowsACertificateForEveryStoryAboutTrust() throws Exception {
        Lab lab = Lab.shared();
        String name = lab.value("matrix.name");
        assertTrue(welcome(lab, "localhost", "matrix.tls.port").contains("https://" + name + ":"));
        assertTrue(welcome(lab, lab.value("matrix.host"), "matrix.tls.port").contains("m.homeserver"));
        for (String refused : List.of("matrix.untrusted.port", "matrix.wrongname.port"))
            assertThrows(SSLHandshakeException.class, () -> welcome(lab, "localhost", refused));
    }

    private static String welcome(Lab lab, String host, String port) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(trusting(lab.path("ca.file")))
                .build()) {
            URI uri = URI.create("https://" + host + ":" + lab.value(port) + "/.well-known/matrix/client");
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static SSLContext trusting(Path authority) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null);
        try (var in = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "lab", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void theIrcServerCanDoWhatItsModulesPromiseAndItsServicesAnswer() {
        try (IrcWire wire = new IrcWire(Lab.shared(), "visitor" + System.nanoTime() % 1_000_000)) {
            String can = wire.some("capabilities", line -> line.command().equals("CAP"))
                    .words()
                    .toString();
            for (String word : List.of("sasl=PLAIN", "echo-message", "labeled-response", "server-time", "away-notify"))
                assertTrue(can.contains(word), can);
            wire.sends("PING :here");
            var _ = wire.some("an answer", line -> line.command().equals("PONG"));
            wire.sends("PRIVMSG NickServ :HELP");
            var _ = wire.some("NickServ", line -> line.nick().equals("NickServ"));
        }
    }

    @Test
    void anArchivedLineKeepsItsTabsLinesAndBackslashes() {
        assertEquals(
                new Archived("bob@lab.test", "ana@lab.test/pc", "chat", "a\tb\nc\\n😀"),
                Archived.parse("1795355637.0\tbob@lab.test\tana@lab.test/pc\tchat\ta\\tb\\nc\\\\n😀"));
    }

    private static void connect(Lab lab) throws IOException {
        new Socket(InetAddress.getByName(lab.value("xmpp.host")), lab.number("xmpp.port")).close();
    }
}
