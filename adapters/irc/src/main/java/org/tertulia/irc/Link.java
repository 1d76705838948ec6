package org.tertulia.irc;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.NetworkPath;

/** The way to one server: a socket of the path's, and TLS on it unless the person has switched that off. */
final class Link {

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final int HANDSHAKE_MILLIS = 20_000;

    private final NetworkPath path;
    private final Map<String, String> settings;
    private final String network;
    private @Nullable Socket socket;
    private boolean aborted;

    Link(NetworkPath path, Map<String, String> settings, String network) {
        this.path = path;
        this.settings = settings;
        this.network = network;
    }

    /** Blocks. */
    Wire open() throws IOException {
        String given = settings.getOrDefault(AccountSettings.HOST, "").strip();
        Socket plain = path.connect(given.isEmpty() ? network : given, Terms.port(settings), CONNECT);
        if (!keep(plain)) {
            plain.close();
            throw new IOException("The connection was given up");
        }
        try {
            Socket carrier = Terms.plain(settings) ? plain : encrypted(plain);
            return new Wire(carrier, plain, Terms.rate(settings));
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private synchronized boolean keep(Socket connected) {
        if (aborted) return false;
        socket = connected;
        return true;
    }

    private Socket encrypted(Socket plain) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {path.trust(network)}, null);
            plain.setSoTimeout(HANDSHAKE_MILLIS);
            SSLSocket encrypted =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, network, plain.getPort(), true);
            encrypted.startHandshake();
            return encrypted;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Ends whatever is going on, at once; from any thread. */
    void abort() {
        Socket open;
        synchronized (this) {
            aborted = true;
            open = socket;
        }
        if (open == null) return;
        try {
            open.close();
        } catch (IOException e) {
            // then it is closed already
        }
    }
}
