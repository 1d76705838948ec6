package org.tertulia.path;

import java.io.IOException;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.X509ExtendedTrustManager;
import org.tertulia.network.NetworkPath;

/** The path of one account. */
final class AccountPath implements NetworkPath {

    private final Optional<ProxySettings> proxy;
    private final Optional<Pin> pin;
    private final ServiceLookup lookup;
    private final Authorities authorities;

    AccountPath(Optional<ProxySettings> proxy, Optional<Pin> pin, ServiceLookup lookup, Authorities authorities) {
        this.proxy = proxy;
        this.pin = pin;
        this.lookup = lookup;
        this.authorities = authorities;
    }

    @Override
    public boolean proxied() {
        return proxy.isPresent();
    }

    @Override
    public Socket connect(String host, int port, Duration timeout) throws IOException {
        var deadline = Deadline.in(timeout);
        var target = parse(host, port);
        if (proxy.isPresent()) return Socks5.dial(proxy.get(), target, port, deadline);
        if (target.onion()) {
            throw new UnknownHostException(target.name() + " can only be reached through a proxy of the Tor network.");
        }
        return DirectDialer.dial(target, port, deadline);
    }

    private static Host parse(String host, int port) throws IOException {
        if (port < 1 || port > 65_535) throw new IOException("The port must be from 1 to 65535, not " + port + ".");
        try {
            return Host.parse(host);
        } catch (IllegalArgumentException e) {
            throw (IOException) new UnknownHostException(e.getMessage()).initCause(e);
        }
    }

    @Override
    public List<ServiceRecord> services(String name) {
        return proxied() ? List.of() : lookup.services(name);
    }

    @Override
    public X509ExtendedTrustManager trust(String domain) {
        return new ServerTrust(domain, pin, authorities);
    }
}
