package org.tertulia.lab.xmpp;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.tertulia.lab.Lab;
import org.tertulia.network.NetworkPath;
import org.tertulia.path.InternetPaths;

/** The way to the lab's server, found as by DNS; its cable can be pulled. */
final class LabPath implements NetworkPath {

    private final Lab lab;
    private final NetworkPath path;
    private volatile @Nullable Socket last;

    LabPath(Lab lab, Map<String, String> settings) {
        this.lab = lab;
        this.path = new InternetPaths(List.of(lab.path("ca.file"))).path(settings, Optional.empty());
    }

    /** The cable is pulled. */
    void cut() throws IOException {
        Socket socket = last;
        if (socket != null) socket.close();
    }

    @Override
    public boolean proxied() {
        return path.proxied();
    }

    @Override
    public Socket connect(String host, int port, Duration timeout) throws IOException {
        Socket socket = path.connect(host, port, timeout);
        last = socket;
        return socket;
    }

    @Override
    public List<ServiceRecord> services(String name) {
        boolean ours = name.endsWith(".lab.test");
        return ours ? List.of(new ServiceRecord(lab.value("xmpp.host"), lab.number("xmpp.port"), 0, 0)) : List.of();
    }

    @Override
    public X509ExtendedTrustManager trust(String domain) {
        return path.trust(domain);
    }
}
