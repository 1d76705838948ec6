package org.tertulia.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tertulia.network.NetworkPath;

class DirectPathTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final NetworkPath path = new InternetPaths(List.of()).path(Map.of(), Optional.empty());
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
        WatchedResolver.ASKED.clear();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        WatchedResolver.KNOWN.clear();
    }

    private static List<InetAddress> addresses(String... literals) {
        return List.of(literals).stream().map(InetAddress::ofLiteral).toList();
    }

    @Test
    void a_name_is_looked_up_and_an_address_is_not() throws IOException {
        WatchedResolver.KNOWN.put("chat.example.org", addresses("127.0.0.1"));
        path.connect("127.0.0.1", server.getLocalPort(), LONG).close();
        assertEquals(List.of(), WatchedResolver.ASKED);

        try (var socket = path.connect("chat.example.org.", server.getLocalPort(), LONG)) {
            assertTrue(socket.isConnected());
            assertTrue(socket.getTcpNoDelay());
        }
        assertEquals(List.of("chat.example.org"), WatchedResolver.ASKED);
        assertFalse(path.proxied());
    }

    @Test
    void an_address_that_refuses_gives_way_to_the_next() throws IOException {
        WatchedResolver.KNOWN.put("two.example.org", addresses("::1", "127.0.0.2", "127.0.0.1"));
        path.connect("two.example.org", server.getLocalPort(), LONG).close();
    }

    @Test
    void an_address_that_swallows_everything_gives_way_to_the_next() throws IOException {
        var full = new ArrayList<Socket>();
        try (var swallows = new ServerSocket()) {
            swallows.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.2"), server.getLocalPort()), 1);
            fill(swallows, full);
            WatchedResolver.KNOWN.put("half.example.org", addresses("127.0.0.2", "127.0.0.1"));

            try (var socket = path.connect("half.example.org", server.getLocalPort(), Duration.ofSeconds(2))) {
                assertEquals(InetAddress.ofLiteral("127.0.0.1"), socket.getInetAddress());
            }
        } finally {
            for (var socket : full) socket.close();
        }
    }

    /** Until its queue takes no more: then the system drops what comes. */
    private static void fill(ServerSocket listening, List<Socket> sockets) throws IOException {
        for (int i = 0; i < 64; i++) {
            var socket = new Socket();
            sockets.add(socket);
            try {
                socket.connect(listening.getLocalSocketAddress(), 100);
            } catch (SocketTimeoutException queueIsFull) {
                return;
            }
        }
        throw new AssertionError("the queue has no end");
    }

    @Test
    void when_all_refuse_that_is_said_with_the_name() throws IOException {
        server.close();
        WatchedResolver.KNOWN.put("down.example.org", addresses("127.0.0.1", "::1"));

        var failure =
                assertThrows(IOException.class, () -> path.connect("down.example.org", server.getLocalPort(), LONG));

        assertInstanceOf(ConnectException.class, failure);
        assertEquals("down.example.org:" + server.getLocalPort() + " refuses the connection.", failure.getMessage());
        assertEquals(2, failure.getSuppressed().length);
    }

    @Test
    void a_name_that_nobody_has_is_an_unknown_host() {
        WatchedResolver.KNOWN.put("nobody.example.org", List.of());
        var failure = assertThrows(UnknownHostException.class, () -> path.connect("nobody.invalid", 5222, LONG));
        assertEquals("There is no server called nobody.invalid.", failure.getMessage());
    }

    @Test
    void an_onion_name_is_never_asked_of_the_dns() {
        assertThrows(UnknownHostException.class, () -> path.connect("abcdefgh.onion", 5222, LONG));
        assertEquals(List.of(), path.services("_xmpp-client._tcp.abcdefgh.onion"));
        assertEquals(List.of(), WatchedResolver.ASKED);
    }

    @Test
    void families_alternate_and_the_first_stays_first() {
        assertEquals(
                addresses("2001:db8::1", "192.0.2.1", "2001:db8::2", "192.0.2.2", "2001:db8::3"),
                DirectDialer.interleaved(
                        addresses("2001:db8::1", "2001:db8::2", "2001:db8::3", "192.0.2.1", "192.0.2.2")));
        assertEquals(
                addresses("192.0.2.1", "2001:db8::1", "192.0.2.2"),
                DirectDialer.interleaved(addresses("192.0.2.1", "192.0.2.2", "2001:db8::1")));
    }
}
