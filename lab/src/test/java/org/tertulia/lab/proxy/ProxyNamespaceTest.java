package org.tertulia.lab.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tertulia.contract.NeedsRoot;
import org.tertulia.contract.SystemCalls;

/** A proxy is the only way to the servers, and nobody else knows their names: whoever sets it gets there, and nowhere else. */
@ExtendWith(NeedsRoot.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProxyNamespaceTest {

    private HiddenServers servers;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        servers = HiddenServers.start(folder);
    }

    @AfterAll
    void stop() {
        servers.close();
    }

    @ParameterizedTest
    @EnumSource
    void twoPeopleTalkThroughTheProxyAndTheSystemSeesNothingBesideIt(Hidden network, @TempDir Path folder)
            throws Exception {
        Path trace = folder.resolve("trace");
        String proxy = "socks5://" + servers.address() + ":" + servers.port();
        var ended = servers.talk(SystemCalls.tracedInto(trace), network, List.of(proxy));
        assertEquals(0, ended.code(), ended.said());
        assertEquals(TwoPeople.LOOKED_UP + List.of(), ended.lastLine());
        assertEquals(Set.of(servers.address() + " " + servers.port()), SystemCalls.reachedIn(trace));
        assertEquals(Set.of(network.host()), Set.copyOf(servers.asked()));
    }

    @ParameterizedTest
    @EnumSource
    void aServerAnswersNobodyOutHere(Hidden network) throws IOException {
        connect(servers.address(), servers.port());
        for (String address : List.of("127.0.0.1", servers.address()))
            assertThrows(ConnectException.class, () -> connect(address, servers.port(network)));
    }

    @Test
    void withoutTheProxyNobodyGetsInAndItIsSeenThatTheNameIsLookedUp() throws Exception {
        var ended = servers.talk(List.of(), Hidden.XMPP, List.of());
        assertNotEquals(0, ended.code());
        assertTrue(ended.said().contains("The login did not work"), ended.said());
        assertTrue(ended.said().contains(TwoPeople.LOOKED_UP + List.of(Hidden.XMPP.host())), ended.said());
    }

    private static void connect(String address, int port) throws IOException {
        new Socket(InetAddress.ofLiteral(address), port).close();
    }
}
