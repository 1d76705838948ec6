package org.tertulia.matrix;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import org.tertulia.network.NetworkPath;

/**
 * Sockets over an account's {@link NetworkPath}, and an end to all of them: the library forgets those that are still being
 * connected when a call is cancelled. Safe for any thread.
 */
final class PathSockets extends SocketFactory {

    private final NetworkPath path;
    private final Duration patience;
    private final Set<PathSocket> given = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    PathSockets(NetworkPath path, Duration patience) {
        this.path = path;
        this.patience = patience;
    }

    /** Closes all that were given out; one that is asked for meanwhile may stay, and is known. */
    void closeAll() {
        for (PathSocket each : given) {
            // a call whose socket is closed asks for another at once, so what was not seen here must not be forgotten
            given.remove(each);
            close(each);
        }
    }

    /** Closes them, and whatever is asked for from now on. */
    void end() {
        ended = true;
        closeAll();
    }

    private static void close(PathSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it was on its way out
        }
    }

    @Override
    public Socket createSocket() {
        given.removeIf(PathSocket::isClosed);
        PathSocket made = new PathSocket(path);
        given.add(made);
        if (ended) close(made);
        return made;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return path.connect(host, port, patience);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return createSocket(address, port);
    }
}
