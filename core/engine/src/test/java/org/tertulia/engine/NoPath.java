package org.tertulia.engine;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.X509ExtendedTrustManager;
import org.tertulia.network.NetworkPath;

/** The way to nowhere: a scripted network needs none. */
final class NoPath implements NetworkPath {

    @Override
    public boolean proxied() {
        return false;
    }

    @Override
    public Socket connect(String host, int port, Duration timeout) throws IOException {
        throw new IOException("no way");
    }

    @Override
    public List<ServiceRecord> services(String name) {
        return List.of();
    }

    @Override
    public X509ExtendedTrustManager trust(String domain) {
        throw new UnsupportedOperationException("no way");
    }
}
