package org.tertulia.path;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Connects without a proxy. The addresses of a name are tried in turn, IPv6 and IPv4 alternating as RFC 8305 orders
 * them, each with its share of the time, so that one that swallows packets does not use it all up.
 */
final class DirectDialer {

    private static final int MAX_ADDRESSES = 16;

    /** An address that has said nothing for so long gives way to the next. */
    private static final int PATIENCE_WITH_ONE = 5_000;

    private DirectDialer() {}

    static Socket dial(Host host, int port, Deadline deadline) throws IOException {
        List<InetAddress> addresses = host.literal().isPresent()
                ? List.of(host.literal().get())
                : interleaved(resolve(host.name(), deadline));
        var failure = new ConnectException("There is no address for " + host.name() + ".");
        for (int i = 0; i < addresses.size(); i++) {
            int left = deadline.millisLeft(shown(host, port) + " does not answer.");
            int others = addresses.size() - i - 1;
            int share = others == 0 ? left : Math.clamp(left / (others + 1), 1, PATIENCE_WITH_ONE);
            try {
                return connected(new InetSocketAddress(addresses.get(i), port), share);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        throw addresses.isEmpty() ? failure : explained(host, port, failure);
    }

    private static Socket connected(InetSocketAddress address, int millis) throws IOException {
        // NO_PROXY: the JVM's own proxy settings must not bend an account's path.
        var socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.connect(address, millis);
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static ConnectException explained(Host host, int port, ConnectException failure) {
        Throwable last = failure.getSuppressed()[failure.getSuppressed().length - 1];
        String reason = String.valueOf(last.getMessage());
        String words = switch (last) {
            case SocketTimeoutException _ -> " does not answer.";
            case ConnectException _ when reason.contains("refused") -> " refuses the connection.";
            default -> " cannot be reached: " + reason + ".";
        };
        var explained = new ConnectException(shown(host, port) + words);
        for (Throwable attempt : failure.getSuppressed()) explained.addSuppressed(attempt);
        return explained;
    }

    private static List<InetAddress> resolve(String name, Deadline deadline) throws IOException {
        String late = "Nobody answers the question where " + name + " is.";
        try {
            return List.of(Waiting.atMost(deadline.millisLeft(late), () -> InetAddress.getAllByName(name)));
        } catch (ExecutionException | TimeoutException e) {
            String message = e instanceof TimeoutException ? late : "There is no server called " + name + ".";
            throw (IOException) new UnknownHostException(message).initCause(e);
        }
    }

    /** The resolver's order inside a family is kept, and its first address stays first. */
    static List<InetAddress> interleaved(List<InetAddress> addresses) {
        var ours = new ArrayList<InetAddress>();
        var others = new ArrayList<InetAddress>();
        for (var address : addresses) {
            boolean likeFirst = address instanceof Inet6Address == addresses.getFirst() instanceof Inet6Address;
            (likeFirst ? ours : others).add(address);
        }
        var result = new ArrayList<InetAddress>();
        for (int i = 0; i < Math.max(ours.size(), others.size()); i++) {
            if (i < ours.size()) result.add(ours.get(i));
            if (i < others.size()) result.add(others.get(i));
        }
        return result.subList(0, Math.min(result.size(), MAX_ADDRESSES));
    }

    private static String shown(Host host, int port) {
        return (host.name().contains(":") ? "[" + host.name() + "]" : host.name()) + ":" + port;
    }
}
