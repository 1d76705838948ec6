package org.tertulia.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tertulia.contract.User;
import org.tertulia.matrix.MatrixNetwork;
import org.tertulia.model.CertificateFacts;
import org.tertulia.model.LoginStep;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.LoginFlow;
import org.tertulia.network.NetworkPath;
import org.tertulia.path.InternetPaths;

/** The way to an account on a real Matrix server, where the kit does not look: how the server is found, and trusted. */
@Timeout(120)
final class MatrixLoginTest {

    private static final int HTTPS = 443;
    private static final int TLS_HANDSHAKE = 22;

    private final Lab lab = Lab.shared();
    private final User user = new MatrixAccounts(lab).registered("alice");
    private final Set<String> visited = new ConcurrentSkipListSet<>();
    private final LoginFlow flow = new MatrixNetwork()
            .login(settings ->
                    new NamedPath(new InternetPaths(List.of(lab.path("ca.file"))).path(settings, Optional.empty())));

    /** The way to the lab as if a name server knew it, and it had the port that everybody has. */
    private final class NamedPath implements NetworkPath {
        private final NetworkPath path;

        private NamedPath(NetworkPath path) {
            this.path = path;
        }

        @Override
        public boolean proxied() {
            return path.proxied();
        }

        @Override
        public Socket connect(String host, int port, Duration timeout) throws IOException {
            visited.add(host + ":" + port);
            if (!host.equals(lab.value("matrix.name"))) return path.connect(host, port, timeout);
            return path.connect(
                    lab.value("matrix.host"), port == HTTPS ? lab.number("matrix.tls.port") : port, timeout);
        }

        @Override
        public List<ServiceRecord> services(String name) {
            return path.services(name);
        }

        @Override
        public X509ExtendedTrustManager trust(String domain) {
            return path.trust(domain);
        }
    }

    @AfterEach
    void end() {
        flow.close();
    }

    private LoginStep signsIn(Map<String, String> settings) {
        var _ = assertInstanceOf(
                LoginStep.Choice.class, flow.begin().toCompletableFuture().join());
        var _ = assertInstanceOf(LoginStep.Form.class, answer(Map.of(LoginStep.CHOICE, "sign-in"), Map.of()));
        Map<String, String> values = new HashMap<>(settings);
        values.put("address", user.address().value());
        return answer(values, Map.of(AccountSettings.PASSWORD, Secret.of(user.password())));
    }

    private LoginStep answer(Map<String, String> values, Map<String, Secret> secrets) {
        return flow.answer(values, secrets)
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private static void isIn(LoginStep step) {
        assertInstanceOf(LoginStep.Done.class, step, step::toString);
    }

    @Test
    void theServerOfAnAddressIsFoundWhereItsDomainSays() {
        isIn(signsIn(Map.of()));
        String name = lab.value("matrix.name");
        assertTrue(visited.contains(name + ":" + HTTPS), "asked its domain: " + visited);
        assertTrue(visited.contains(name + ":" + lab.value("matrix.tls.port")), "went where that said: " + visited);
        assertEquals(user.address(), flow.draft().address());
    }

    @Test
    void aServerThatIsNamedIsNotLookedFor() {
        isIn(signsIn(at("matrix.tls.port")));
        assertEquals(Set.of(lab.value("matrix.host") + ":" + lab.value("matrix.tls.port")), visited);
    }

    @Test
    void aCertificateForAnotherNameIsShownAndRefused() {
        LoginStep step = signsIn(at("matrix.wrongname.port"));
        LoginStep.Choice question = assertInstanceOf(LoginStep.Choice.class, step, step::toString);
        assertEquals("certificate", question.key());
        assertEquals("wrong-name", question.facts().get(CertificateFacts.REASON));
    }

    /** What a TLS connection begins with is said before the server has said anything. */
    @Test
    void nobodyIsSpokenToWithoutEncryptionUnlessThePersonSaysSo() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> firstByte(server));
            LoginStep step = signsIn(Map.of(
                    AccountSettings.HOST,
                    server.getInetAddress().getHostAddress(),
                    AccountSettings.PORT,
                    Integer.toString(server.getLocalPort())));
            assertInstanceOf(LoginStep.Form.class, step, step::toString);
            assertEquals(TLS_HANDSHAKE, first.get(60, TimeUnit.SECONDS));
        }
    }

    private static int firstByte(ServerSocket server) {
        try (Socket client = server.accept()) {
            return client.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void unencryptedIsForWhoSaysSo() {
        Map<String, String> settings = new HashMap<>(at("matrix.port"));
        settings.put("matrix.plain", "true");
        isIn(signsIn(settings));
    }

    private Map<String, String> at(String port) {
        return Map.of(AccountSettings.HOST, lab.value("matrix.host"), AccountSettings.PORT, lab.value(port));
    }
}
