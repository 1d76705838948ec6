package org.tertulia.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tertulia.network.NetworkPath;

class PathSocketsTest {

    private final PathSockets sockets = new PathSockets(new Direct(), Duration.ofSeconds(5));
    private ServerSocket server;
    private InetSocketAddress there;

    @BeforeEach
    void listens() throws IOException {
        server = new ServerSocket(0);
        there = InetSocketAddress.createUnresolved("127.0.0.1", server.getLocalPort());
    }

    @AfterEach
    void closes() throws IOException {
        server.close();
    }

    @Test
    void closesWhatIsConnectedAndConnectsAgain() throws IOException {
        Socket first = sockets.createSocket();
        first.connect(there);
        try (Socket accepted = server.accept()) {
            sockets.closeAll();
            assertTrue(first.isClosed());
            assertEquals(-1, accepted.getInputStream().read());
        }
        try (Socket second = sockets.createSocket()) {
            second.connect(there);
            assertFalse(second.isClosed());
        }
    }

    @Test
    void whatIsStillToConnectWhenAllEndsDoesNot() {
        Socket waiting = sockets.createSocket();
        sockets.end();
        assertThrows(SocketException.class, () -> waiting.connect(there));
    }

    @Test
    void nothingConnectsAfterTheEnd() {
        sockets.end();
        Socket late = sockets.createSocket();
        assertThrows(SocketException.class, () -> late.connect(there));
    }

    @Test
    void whoAsksForAnotherWhileAllAreClosedGetsOneThatEndsWithTheRest() throws IOException {
        List<Socket> again = new ArrayList<>();
        PathSockets closing = new PathSockets(
                new Direct() {
                    @Override
                    public Socket connect(String host, int port, Duration timeout) throws IOException {
                        return new Retrying(host, port);
                    }
                },
                Duration.ofSeconds(5));
        asksAnother = () -> again.add(closing.createSocket());
        for (int i = 0; i < 20; i++) closing.createSocket().connect(there);
        closing.closeAll();
        asksAnother = () -> {};
        closing.end();
        assertEquals(20, again.size());
        assertTrue(again.stream().allMatch(Socket::isClosed));
    }

    private Runnable asksAnother = () -> {};

    /** As a call that tries once more when its socket is closed under it. */
    private final class Retrying extends Socket {

        private Retrying(String host, int port) throws IOException {
            super(host, port);
        }

        @Override
        public void close() throws IOException {
            if (isClosed()) return;
            super.close();
            asksAnother.run();
        }
    }

    private static class Direct implements NetworkPath {

        @Override
        public boolean proxied() {
            return false;
        }

        @Override
        public Socket connect(String host, int port, Duration timeout) throws IOException {
            return new Socket(host, port);
        }

        @Override
        public List<ServiceRecord> services(String name) {
            return List.of();
        }

        @Override
        public X509ExtendedTrustManager trust(String domain) {
            throw new AssertionError("nothing here is encrypted");
        }
    }
}
