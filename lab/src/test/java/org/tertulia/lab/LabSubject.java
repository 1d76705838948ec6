package org.tertulia.lab;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.Network;
import org.tertulia.path.InternetPaths;
import org.tertulia.path.NetworkPaths;

/** A network against the lab's servers, as the kit sees it: what is the same for all of them. */
abstract class LabSubject implements NetworkUnderTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 6);

    final Lab lab;
    private final Network network;
    private final String host;
    private final String port;

    /**
     * @param host property of the lab that says where the server is
     * @param port property of the lab that says where it listens for everybody
     */
    LabSubject(Lab lab, Network network, String host, String port) {
        this.lab = lab;
        this.network = network;
        this.host = host;
        this.port = port;
    }

    /** A name that nobody else of this run has. */
    static String unique(String name) {
        return name + "-" + RUN + "-" + COUNT.incrementAndGet();
    }

    @Override
    public final Network network() {
        return network;
    }

    @Override
    public final NetworkPaths paths() {
        return new InternetPaths(List.of(lab.path("ca.file")));
    }

    @Override
    public final Map<String, String> settings() {
        return settings(port);
    }

    /**
     * No name server knows the lab: it is said where it is.
     *
     * @param of property of the lab that names the port
     */
    Map<String, String> settings(String of) {
        return Map.of(AccountSettings.HOST, lab.value(host), AccountSettings.PORT, lab.value(of));
    }

    /** Somebody at the server's port of that name, whose certificate nobody vouches for. */
    final Untrusted untrustedAt(String ports) {
        return new Untrusted(
                freshUser("alice"),
                settings(ports + ".port"),
                Certificates.fingerprint(lab.path(ports + ".certificate")));
    }

    @Override
    public final Endpoint endpoint() {
        return new Endpoint(lab.value(host), lab.number(port));
    }

    @Override
    public final void stopServer() {
        lab.stop();
    }

    @Override
    public final void startServer() {
        lab.start();
    }

    @Override
    public final List<String> childOptions() {
        return List.of("-D" + Lab.PROPERTY + "=" + lab.path("lab.home").resolve("lab.properties"));
    }

    @Override
    public final void close() {
        lab.close();
    }
}
