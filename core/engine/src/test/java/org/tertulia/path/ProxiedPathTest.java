package org.tertulia.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Secret;
import org.tertulia.network.NetworkPath;

class ProxiedPathTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final InternetPaths paths = new InternetPaths(List.of());
    private SocksServer proxy;

    @BeforeEach
    void startTheProxy() throws IOException {
        proxy = new SocksServer();
        WatchedResolver.ASKED.clear();
    }

    @AfterEach
    void stopTheProxy() {
        proxy.close();
    }

    private NetworkPath path() {
        return paths.path(proxy.settings(), Optional.empty());
    }

    private NetworkPath path(String user, String password) {
        var settings = new HashMap<>(proxy.settings());
        settings.put("proxy.user", user);
        return paths.path(settings, Optional.of(Secret.of(password)));
    }

    private String refusal(NetworkPath path, Duration timeout) {
        var failure = assertThrows(
                IOException.class,
                () -> path.connect("server.example", 5222, timeout).close());
        return String.valueOf(failure.getMessage()).replace("127.0.0.1:" + proxy.port(), "PROXY");
    }

    private String refusal(int... answer) {
        byte[] bytes = new byte[answer.length];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) answer[i];
        proxy.answers(bytes);
        return refusal(path(), LONG);
    }

    private static void assertCarriesBytes(Socket socket) throws IOException {
        socket.getOutputStream().write("hola".getBytes(StandardCharsets.UTF_8));
        assertEquals("hola", new String(socket.getInputStream().readNBytes(4), StandardCharsets.UTF_8));
        assertEquals(0, socket.getSoTimeout());
        assertTrue(socket.getTcpNoDelay());
    }

    @Test
    void a_name_goes_to_the_proxy_as_it_is_and_nobody_here_looks_it_up() throws IOException {
        for (String name : List.of("chat.example.org", "abcdefgh.onion", "localhost", "bücher.example.")) {
            try (var socket = path().connect(name, 5222, LONG)) {
                assertCarriesBytes(socket);
            }
        }
        assertTrue(path().services("_xmpp-client._tcp.example.org").isEmpty());

        assertTrue(path().proxied());
        assertEquals(
                List.of(
                        "connect name chat.example.org 5222",
                        "connect name abcdefgh.onion 5222",
                        "connect name localhost 5222",
                        "connect name xn--bcher-kva.example 5222"),
                proxy.asked.stream().filter(each -> each.startsWith("connect")).toList());
        assertEquals(List.of(), WatchedResolver.ASKED);
    }

    @Test
    void the_name_of_the_proxy_itself_is_looked_up_and_nothing_else() throws IOException {
        var settings = Map.of("proxy", "socks5://localhost:" + proxy.port());
        paths.path(settings, Optional.empty())
                .connect("chat.example.org", 5222, LONG)
                .close();

        assertEquals(List.of("localhost"), WatchedResolver.ASKED);
    }

    @Test
    void an_address_goes_to_the_proxy_as_an_address() throws IOException {
        path().connect("192.0.2.7", 443, LONG).close();
        path().connect("[2001:db8::7]", 65535, LONG).close();

        assertTrue(proxy.asked.contains("connect address 192.0.2.7 443"), proxy.asked.toString());
        assertTrue(proxy.asked.contains("connect address 2001:db8:0:0:0:0:0:7 65535"), proxy.asked.toString());
        assertEquals(List.of(), WatchedResolver.ASKED);
    }

    @Test
    void user_name_and_password_open_a_proxy_that_wants_them() throws IOException {
        proxy.wants("ana", "contraseña");
        try (var socket = path("ana", "contraseña").connect("chat.example.org", 5222, LONG)) {
            assertCarriesBytes(socket);
        }
        assertTrue(proxy.asked.contains("methods 0002"), proxy.asked.toString());
    }

    @Test
    void they_are_not_sent_to_a_proxy_that_does_not_want_them() throws IOException {
        path("ana", "contraseña").connect("chat.example.org", 5222, LONG).close();

        assertEquals("connect name chat.example.org 5222", proxy.asked.get(1));
    }

    @Test
    void wrong_or_missing_credentials_are_told_apart() {
        proxy.wants("ana", "contraseña");
        assertEquals("The proxy PROXY refuses the user name or password.", refusal(path("ana", "wrong"), LONG));
        assertEquals("The proxy PROXY wants a user name and password.", refusal(path(), LONG));
    }

    @Test
    void a_proxy_that_takes_no_method_of_ours_says_so() {
        proxy.greets(new byte[] {5, (byte) 0xFF});
        assertEquals("The proxy PROXY does not accept a user name and password.", refusal(path("a", "b"), LONG));
        proxy.greets(new byte[] {5, 2});
        assertEquals("The proxy PROXY does not speak SOCKS 5.", refusal(path(), LONG));
    }

    @Test
    void every_code_of_refusal_has_words_for_a_person() {
        assertEquals("The proxy PROXY has failed.", refusal(5, 1));
        assertEquals("The proxy PROXY does not allow connections to server.example:5222.", refusal(5, 2));
        assertEquals("The proxy PROXY does not reach the network of server.example:5222.", refusal(5, 3));
        assertEquals("The proxy PROXY does not find or reach server.example:5222.", refusal(5, 4));
        assertEquals("server.example:5222 refuses the proxy's connection.", refusal(5, 5));
        assertEquals("The proxy PROXY got no answer from server.example:5222.", refusal(5, 6));
        assertEquals("The proxy PROXY cannot open connections for others.", refusal(5, 7));
        assertEquals("The proxy PROXY does not know this kind of address: server.example:5222.", refusal(5, 8));
        assertEquals("The proxy PROXY refuses server.example:5222 with code 240.", refusal(5, 0xF0));
    }

    @Test
    void every_form_of_the_bound_address_is_read_to_its_end() throws IOException {
        byte[] longName = new byte[1 + 255 + 2];
        longName[0] = (byte) 255;
        for (byte[] answer : List.of(
                SocksServer.reply(0, 1, new byte[6]),
                SocksServer.reply(0, 4, new byte[18]),
                SocksServer.reply(0, 3, new byte[3]),
                SocksServer.reply(0, 3, longName))) {
            proxy.answers(answer);
            try (var socket = path().connect("chat.example.org", 5222, LONG)) {
                assertCarriesBytes(socket);
            }
        }
    }

    @Test
    void what_is_no_socks_proxy_is_recognised() {
        assertEquals("The proxy PROXY does not speak SOCKS 5.", refusal('H', 'T', 'T', 'P'));
        assertEquals("The proxy PROXY does not speak SOCKS 5.", refusal(5, 0, 0, 9));
        proxy.greets("HTTP/1.1 400".getBytes(StandardCharsets.UTF_8));
        assertEquals("The proxy PROXY does not speak SOCKS 5.", refusal(path(), LONG));
    }

    @Test
    void a_proxy_that_hangs_up_or_falls_silent_in_mid_sentence_is_given_up() {
        proxy.answers(new byte[] {5, 0, 0});
        assertEquals("The proxy PROXY does not answer.", refusal(path(), SHORT));
        proxy.hangsUpAfterTheAnswer();
        assertEquals("The proxy PROXY closes the connection.", refusal(path(), LONG));
    }

    @Test
    void a_proxy_that_never_says_anything_costs_no_more_than_the_time_given() throws IOException {
        try (var silent = new ServerSocket(0)) {
            var settings = Map.of("proxy", "socks5://127.0.0.1:" + silent.getLocalPort());
            var path = paths.path(settings, Optional.empty());
            assertThrows(SocketTimeoutException.class, () -> path.connect("a.example", 5222, SHORT));
        }
    }

    @Test
    void a_proxy_that_is_not_there_is_not_taken_for_a_server_that_does_not_exist() throws IOException {
        int freePort;
        try (var free = new ServerSocket(0)) {
            freePort = free.getLocalPort();
        }
        var absent = paths.path(Map.of("proxy", "socks5://127.0.0.1:" + freePort), Optional.empty());
        assertEquals(
                "The proxy cannot be reached: 127.0.0.1:" + freePort + " refuses the connection.",
                refusal(absent, LONG));

        WatchedResolver.KNOWN.put("no-such-proxy.example", List.of());
        var path = paths.path(Map.of("proxy", "socks5://no-such-proxy.example:1080"), Optional.empty());
        var failure = assertThrows(IOException.class, () -> path.connect("a.example", 5222, LONG));
        assertInstanceOf(ConnectException.class, failure);
    }

    @Test
    void what_is_no_host_name_never_reaches_the_proxy() {
        for (String bad : List.of("", " ", "a b", "a..b", "x".repeat(300), "evil\r\nname", "a/b", "user@host")) {
            assertThrows(UnknownHostException.class, () -> path().connect(bad, 5222, LONG), bad);
        }
        assertThrows(IOException.class, () -> path().connect("a.example", 0, LONG));
        assertThrows(IOException.class, () -> path().connect("a.example", 65_536, LONG));
        assertEquals(List.of(), proxy.asked);
    }

    @Test
    void whatever_a_proxy_answers_it_ends_in_a_connection_or_a_clear_failure() throws IOException {
        var random = new Random(5);
        proxy.hangsUpAfterTheAnswer();
        for (int round = 0; round < 300; round++) {
            byte[] answer = new byte[random.nextInt(30)];
            random.nextBytes(answer);
            if (answer.length > 1 && random.nextBoolean()) answer[0] = 5;
            if (answer.length > 2 && random.nextBoolean()) answer[1] = 0;
            proxy.answers(answer);
            try {
                path().connect("server.example", 5222, LONG).close();
                assertEquals(0, answer[1]);
            } catch (IOException e) {
                assertFalse(String.valueOf(e.getMessage()).isBlank());
            }
        }
    }
}
