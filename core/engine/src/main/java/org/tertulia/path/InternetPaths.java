package org.tertulia.path;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tertulia.model.Secret;
import org.tertulia.network.NetworkPath;

/** Paths to the real network: directly, or through a SOCKS5 proxy. */
public final class InternetPaths implements NetworkPaths {

    private final Authorities authorities;
    private final ServiceLookup lookup = ServiceLookup.system();

    /**
     * @param authorities PEM files of certificates to trust besides those of the JDK; read at the first use. One that
     *     cannot be read is logged and left out.
     */
    public InternetPaths(List<Path> authorities) {
        this.authorities = new Authorities(authorities);
    }

    @Override
    public NetworkPath path(Map<String, String> settings, Optional<Secret> proxyPassword) {
        return new AccountPath(ProxySettings.of(settings, proxyPassword), Pin.of(settings), lookup, authorities);
    }
}
