package org.tertulia.lab.proxy;

import java.util.function.Supplier;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.lab.IrcSubject;
import org.tertulia.lab.MatrixSubject;
import org.tertulia.lab.XmppSubject;

/** The networks, each with a server whose host name the proxy alone knows. */
enum Hidden {
    XMPP("xmpp.only-the-proxy-knows.invalid", "xmpp.port", XmppSubject::new),
    IRC("irc.only-the-proxy-knows.invalid", "irc.tls.port", IrcSubject::new),
    /** This name stands in its certificate. */
    MATRIX("only-the-proxy-knows.invalid", "matrix.tls.port", MatrixSubject::new);

    private final String host;
    private final String portKey;
    private final Supplier<NetworkUnderTest> subject;

    Hidden(String host, String portKey, Supplier<NetworkUnderTest> subject) {
        this.host = host;
        this.portKey = portKey;
        this.subject = subject;
    }

    String host() {
        return host;
    }

    /** In {@code lab.properties}. */
    String portKey() {
        return portKey;
    }

    /** In a process that was told the lab by a system property. */
    NetworkUnderTest subject() {
        return subject.get();
    }
}
