package org.tertulia.xmpp;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.SocketFactory;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.proxy.ProxyInfo;
import org.jivesoftware.smack.proxy.ProxySocketConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.NetworkPath;
import org.tertulia.network.NetworkPath.ServiceRecord;

/**
 * Makes connections whose every byte and name look-up goes the account's {@link NetworkPath}.
 *
 * <p>Smack would resolve names by itself even with a proxy set. So it is given an address that it never uses, and a
 * socket factory that hands out sockets which are connected already.
 */
final class Link {

    private static final System.Logger LOG = System.getLogger(Link.class.getName());

    static final int CLIENT_PORT = 5222;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);

    /** Longer than any stall of the core that we must live through: an answer may wait behind a blocked listener. */
    private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(30);

    private final NetworkPath path;
    private final Map<String, String> settings;

    private volatile @Nullable Socket socket;

    Link(NetworkPath path, Map<String, String> settings) {
        this.path = path;
        this.settings = settings;
    }

    /** Not yet connected. Does not block. */
    XMPPTCPConnection open(EntityBareJid self, @Nullable Secret password, @Nullable String resource) {
        SmackSetup.ready();
        try {
            var config = XMPPTCPConnectionConfiguration.builder()
                    .setXmppDomain(self.asDomainBareJid())
                    .setSecurityMode(SecurityMode.required)
                    .setCustomX509TrustManager(path.trust(domain(self)))
                    .setHostnameVerifier((name, session) -> true)
                    .setHostAddress(InetAddress.getByAddress("network-path", new byte[] {127, 0, 0, 1}))
                    .setPort(CLIENT_PORT)
                    .setProxyInfo(new AlreadyConnected())
                    .setSocketFactory(new PathSockets(domain(self)))
                    .setSendPresence(false)
                    .setCompressionEnabled(false)
                    .addEnabledSaslMechanism("SCRAM-SHA-1")
                    .addEnabledSaslMechanism("PLAIN");
            if (password != null) config.setUsernameAndPassword(self.getLocalpart(), password.reveal());
            if (resource != null) config.setResource(Resourcepart.from(resource));
            XMPPTCPConnection connection = new XMPPTCPConnection(config.build());
            connection.setReplyTimeout(REPLY_TIMEOUT.toMillis());
            connection.setUseStreamManagement(true);
            connection.setParsingExceptionCallback(stanza -> LOG.log(
                    Level.WARNING,
                    "A stanza could not be parsed: {0}",
                    stanza.getParsingException().getClass().getName()));
            connection.setUseStreamManagementResumption(true);
            return connection;
        } catch (UnknownHostException | XmppStringprepException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends whatever is going on, at once. Harmless when nothing is. */
    void abort() {
        Socket open = socket;
        if (open == null) return;
        try {
            open.close();
        } catch (IOException e) {
            // then it is closed already
        }
    }

    /** The name that SRV records and the certificate are for: ASCII, as DNS has it. */
    private static String domain(EntityBareJid self) {
        return java.net.IDN.toASCII(self.getDomain().toString(), java.net.IDN.ALLOW_UNASSIGNED);
    }

    private Socket connect(String domain) throws IOException {
        List<IOException> problems = new ArrayList<>();
        for (ServiceRecord place : places(domain)) {
            try {
                Socket connected = path.connect(place.target(), place.port(), CONNECT_TIMEOUT);
                socket = connected;
                return connected;
            } catch (IOException e) {
                problems.add(e);
            }
        }
        if (problems.isEmpty()) throw new UnknownHostException(domain + " offers no XMPP");
        IOException last = problems.getLast();
        problems.forEach(other -> {
            if (!other.equals(last)) last.addSuppressed(other);
        });
        throw last;
    }

    private List<ServiceRecord> places(String domain) {
        String host = settings.getOrDefault(AccountSettings.HOST, "");
        int port = port();
        if (!host.isBlank()) return List.of(new ServiceRecord(host.strip(), port, 0, 0));
        if (settings.getOrDefault(AccountSettings.PORT, "").isBlank()) {
            List<ServiceRecord> records = path.services("_xmpp-client._tcp." + domain);
            if (!records.isEmpty())
                return records.stream().filter(r -> !r.target().equals(".")).toList();
        }
        return List.of(new ServiceRecord(domain, port, 0, 0));
    }

    private int port() {
        String port = settings.getOrDefault(AccountSettings.PORT, "").strip();
        return port.isEmpty() ? CLIENT_PORT : Integer.parseInt(port);
    }

    private final class PathSockets extends SocketFactory {

        private final String domain;

        PathSockets(String domain) {
            this.domain = domain;
        }

        @Override
        public Socket createSocket() throws IOException {
            return connect(domain);
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            throw new UnsupportedOperationException();
        }
    }

    /** Tells Smack that a proxy does the connecting; it has been done already. */
    private static final class AlreadyConnected extends ProxyInfo {

        AlreadyConnected() {
            super(ProxyType.SOCKS5, "network-path", 1, null, null);
        }

        @Override
        public ProxySocketConnection getProxySocketConnection() {
            return (socket, host, port, timeout) -> {};
        }
    }
}
