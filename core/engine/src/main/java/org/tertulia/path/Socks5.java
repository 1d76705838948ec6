package org.tertulia.path;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The client's side of SOCKS 5 (RFC 1928) with user name and password (RFC 1929). A host name goes to the proxy as it is
 * and is never looked up here.
 */
final class Socks5 {

    private static final int VERSION = 5;
    private static final int NO_AUTHENTICATION = 0;
    private static final int USER_AND_PASSWORD = 2;
    private static final int NOTHING_ACCEPTABLE = 0xFF;
    private static final int CONNECT = 1;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;

    private final Socket socket;
    private final String proxy;
    private final Deadline deadline;

    private Socks5(Socket socket, String proxy, Deadline deadline) {
        this.socket = socket;
        this.proxy = proxy;
        this.deadline = deadline;
    }

    static Socket dial(ProxySettings proxy, Host host, int port, Deadline deadline) throws IOException {
        var socket = toProxy(proxy, deadline);
        try {
            var socks = new Socks5(socket, "The proxy " + proxy.shown(), deadline);
            socks.authenticate(proxy.credentials());
            socks.request(host, port);
            socks.reply(host.name() + ":" + port);
            socket.setSoTimeout(0);
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket toProxy(ProxySettings proxy, Deadline deadline) throws IOException {
        try {
            return DirectDialer.dial(Host.parse(proxy.host()), proxy.port(), deadline);
        } catch (IOException e) {
            // Not an UnknownHostException: it is the proxy that is not found, not the server.
            throw (IOException) new ConnectException("The proxy cannot be reached: " + e.getMessage()).initCause(e);
        }
    }

    private void authenticate(Optional<ProxySettings.Credentials> credentials) throws IOException {
        write(
                credentials.isPresent()
                        ? new byte[] {VERSION, 2, NO_AUTHENTICATION, USER_AND_PASSWORD}
                        : new byte[] {VERSION, 1, NO_AUTHENTICATION});
        expectVersion();
        int method = read();
        if (method == NO_AUTHENTICATION) return;
        if (method == USER_AND_PASSWORD && credentials.isPresent()) {
            sendCredentials(credentials.get());
            return;
        }
        if (method != NOTHING_ACCEPTABLE) throw garbled();
        throw new ConnectException(proxy
                + (credentials.isPresent()
                        ? " does not accept a user name and password."
                        : " wants a user name and password."));
    }

    private void sendCredentials(ProxySettings.Credentials credentials) throws IOException {
        byte[] user = credentials.user().getBytes(StandardCharsets.UTF_8);
        byte[] password = credentials.password().reveal().getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        out.write(1);
        out.write(user.length);
        out.writeBytes(user);
        out.write(password.length);
        out.writeBytes(password);
        write(out.toByteArray());
        var _ = read();
        if (read() != 0) throw new ConnectException(proxy + " refuses the user name or password.");
    }

    private void request(Host host, int port) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {VERSION, CONNECT, 0});
        if (host.literal().isPresent()) {
            var address = host.literal().get();
            out.write(address instanceof Inet4Address ? IPV4 : IPV6);
            out.writeBytes(address.getAddress());
        } else {
            byte[] name = host.name().getBytes(StandardCharsets.US_ASCII);
            out.write(NAME);
            out.write(name.length);
            out.writeBytes(name);
        }
        out.write(port >> 8);
        out.write(port);
        write(out.toByteArray());
    }

    private void reply(String target) throws IOException {
        expectVersion();
        int code = read();
        if (code != 0) throw refusal(code, target);
        var _ = read();
        int boundAddress = switch (read()) {
            case IPV4 -> 4;
            case IPV6 -> 16;
            case NAME -> read();
            default -> throw garbled();
        };
        for (int i = 0; i < boundAddress + 2; i++) {
            var _ = read();
        }
    }

    private IOException refusal(int code, String target) {
        return switch (code) {
            case 1 -> new ConnectException(proxy + " has failed.");
            case 2 -> new ConnectException(proxy + " does not allow connections to " + target + ".");
            case 3 -> new NoRouteToHostException(proxy + " does not reach the network of " + target + ".");
            case 4 -> new NoRouteToHostException(proxy + " does not find or reach " + target + ".");
            case 5 -> new ConnectException(target + " refuses the proxy's connection.");
            case 6 -> new SocketTimeoutException(proxy + " got no answer from " + target + ".");
            case 7 -> new ConnectException(proxy + " cannot open connections for others.");
            case 8 -> new ConnectException(proxy + " does not know this kind of address: " + target + ".");
            default -> new ConnectException(proxy + " refuses " + target + " with code " + code + ".");
        };
    }

    private void expectVersion() throws IOException {
        if (read() != VERSION) throw garbled();
    }

    private IOException garbled() {
        return new ConnectException(proxy + " does not speak SOCKS 5.");
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** One byte, unbuffered: what follows the reply belongs to the caller. */
    private int read() throws IOException {
        String late = proxy + " does not answer.";
        socket.setSoTimeout(deadline.millisLeft(late));
        try {
            int value = socket.getInputStream().read();
            if (value < 0) throw new EOFException(proxy + " closes the connection.");
            return value;
        } catch (SocketTimeoutException e) {
            throw (IOException) new SocketTimeoutException(late).initCause(e);
        }
    }
}
