package org.tertulia.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tertulia.network.Network;
import org.tertulia.path.NetworkPaths;

/**
 * What the kit needs to know of a network and its server. One for a whole run; methods may block for seconds and throw
 * what went wrong unchecked.
 */
public interface NetworkUnderTest extends AutoCloseable {

    /** The adapter. Asked again for every process that a story starts or restarts. */
    Network network();

    /** The way out, trusting the server's authority. */
    NetworkPaths paths();

    /** An account that nobody else uses, made on the server without a client. */
    User freshUser(String name);

    /** Gives an account another password on the server, without a client: from the next sign-in on, only that opens it. */
    void changePassword(User user, String password);

    /**
     * Gives somebody a picture on the server, without our client; told to those who may know. Only asked of a network that
     * has pictures.
     *
     * @param png the file
     */
    default void choosesPicture(User user, byte[] png) {
        throw new UnsupportedOperationException("say how, or why there are no pictures");
    }

    /** A name that nobody has. */
    User unregistered(String name);

    /** What a person would type into the login forms to get to this server, by field key; not the address. */
    Map<String, String> settings();

    /** What a person would type to make or join a room that nobody has. */
    String freshRoom(String name);

    /** A server of one's own, which a story may stop; closed by whoever asked. */
    NetworkUnderTest ownServer(Path folder);

    /** Stops the server; returns when nobody is connected any more. */
    void stopServer();

    /** The server comes back with its data; returns when it answers. */
    void startServer();

    /** An account at a server whose certificate is signed by nobody we know. */
    default Optional<Untrusted> untrusted() {
        return Optional.empty();
    }

    /**
     * @param settings as in {@link NetworkUnderTest#settings()}
     * @param fingerprint of the certificate, as {@code CertificateFacts.FINGERPRINT}
     */
    record Untrusted(User user, Map<String, String> settings, String fingerprint) {}

    /** An address at a server that does not exist. */
    default Optional<User> nowhere() {
        return Optional.empty();
    }

    /** Where the server listens, for a proxy that alone knows its name. */
    default Optional<Endpoint> endpoint() {
        return Optional.empty();
    }

    /** A TCP server on loopback. */
    record Endpoint(String host, int port) {}

    /** Another implementation of the network, signed in as {@code user}; closed by whoever asked. */
    default Optional<End> foreign(User user) {
        return Optional.empty();
    }

    /**
     * JVM options under which a child process can make this class by its public constructor without arguments, and
     * reaches the same server.
     */
    default List<String> childOptions() {
        return List.of();
    }

    @Override
    void close();
}
