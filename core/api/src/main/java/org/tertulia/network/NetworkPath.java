package org.tertulia.network;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The only way out for an account: proxy, name look-up, trust. With a proxy set, no byte and no name look-up goes
 * elsewhere. Safe for any thread.
 */
public interface NetworkPath {

    /** Whether a proxy is set: then names are resolved by it, and {@link #services} is empty. */
    boolean proxied();

    /**
     * A connected plain socket with {@code TCP_NODELAY}; TLS is the caller's. Blocks, at most {@code timeout} in all.
     *
     * @throws java.net.UnknownHostException when the name cannot be resolved
     * @throws IOException when nothing answers, or the proxy refuses; the message is fit for a person
     */
    Socket connect(String host, int port, Duration timeout) throws IOException;

    /**
     * SRV records (RFC 2782) in the order to try them: by priority, inside it by weighted chance. Blocks. Empty where
     * there are none, DNS does not answer in 5 s, or a proxy is set.
     *
     * @param name the full name, such as {@code _xmpp-client._tcp.example.org}
     */
    List<ServiceRecord> services(String name);

    /**
     * Decides whether a server's certificate is good for {@code domain}: chain, validity and name (RFC 6125), or the
     * account's pin instead of all of them. What is refused throws {@link UntrustedCertificateException}. Checks the name
     * itself, so it must be the only trust manager, and a library's own host name verifier may accept all.
     */
    X509ExtendedTrustManager trust(String domain);

    /** @param target host name without a trailing dot; {@code .} means that the service is not offered */
    record ServiceRecord(String target, int port, int priority, int weight) {}
}
