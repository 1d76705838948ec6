package org.tertulia.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tertulia.network.NetworkPath;

/** A socket that connects the account's {@link NetworkPath}: by name, so that a proxy resolves it. */
final class PathSocket extends Socket {

    private static final Duration CONNECT = Duration.ofSeconds(20);

    private final NetworkPath path;
    private volatile @Nullable Socket socket;
    private volatile boolean closed;
    private volatile int soTimeout;

    PathSocket(NetworkPath path) {
        this.path = path;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int millis) throws IOException {
        if (closed) throw new SocketException("closed");
        InetSocketAddress to = (InetSocketAddress) endpoint;
        Socket connected =
                path.connect(to.getHostString(), to.getPort(), millis == 0 ? CONNECT : Duration.ofMillis(millis));
        connected.setSoTimeout(soTimeout);
        socket = connected;
        if (closed) {
            connected.close();
            throw new SocketException("closed");
        }
    }

    private Socket open() throws SocketException {
        Socket now = socket;
        if (now == null) throw new SocketException("not connected");
        return now;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return open().getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return open().getOutputStream();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        Socket now = socket;
        if (now != null) now.close();
        super.close();
    }

    @Override
    public boolean isConnected() {
        return socket != null;
    }

    @Override
    public boolean isClosed() {
        Socket now = socket;
        return closed || (now != null && now.isClosed());
    }

    @Override
    public boolean isBound() {
        return socket != null;
    }

    @Override
    public boolean isInputShutdown() {
        Socket now = socket;
        return now != null && now.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        Socket now = socket;
        return now != null && now.isOutputShutdown();
    }

    @Override
    public void shutdownInput() throws IOException {
        open().shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        open().shutdownOutput();
    }

    /** Also before it is connected. */
    @Override
    public void setSoTimeout(int millis) throws SocketException {
        soTimeout = millis;
        Socket now = socket;
        if (now != null) now.setSoTimeout(millis);
    }

    @Override
    public int getSoTimeout() {
        return soTimeout;
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        open().setTcpNoDelay(on);
    }

    @Override
    public boolean getTcpNoDelay() throws SocketException {
        return open().getTcpNoDelay();
    }

    @Override
    public @Nullable InetAddress getInetAddress() {
        Socket now = socket;
        return now == null ? null : now.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        Socket now = socket;
        return now == null ? super.getLocalAddress() : now.getLocalAddress();
    }

    @Override
    public int getPort() {
        Socket now = socket;
        return now == null ? 0 : now.getPort();
    }

    @Override
    public int getLocalPort() {
        Socket now = socket;
        return now == null ? -1 : now.getLocalPort();
    }

    @Override
    public @Nullable SocketAddress getRemoteSocketAddress() {
        Socket now = socket;
        return now == null ? null : now.getRemoteSocketAddress();
    }
}
