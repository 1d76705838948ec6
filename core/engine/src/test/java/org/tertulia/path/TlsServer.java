package org.tertulia.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A real TLS server on loopback that says one byte to everybody whose handshake succeeds. */
final class TlsServer implements AutoCloseable {

    final List<String> handshakes = new CopyOnWriteArrayList<>();

    private final SSLServerSocket listening;

    TlsServer(Issued identity) throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(identity.keyStore(), new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        listening = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                var socket = (SSLSocket) listening.accept();
                Thread.ofVirtual().start(() -> greet(socket));
            }
        } catch (IOException closed) {
            handshakes.add("closed");
        }
    }

    private void greet(SSLSocket socket) {
        try (socket) {
            socket.getOutputStream().write('!');
            handshakes.add("done");
        } catch (IOException e) {
            handshakes.add("refused");
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
