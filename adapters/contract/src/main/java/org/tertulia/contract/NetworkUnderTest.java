package org.tertulia.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tertulia.network.Network;
import org.tertulia.path.InternetPaths;
import org.tertulia.path.NetworkPaths;

/**
 * What the kit needs to know of a network and its server. One for a whole run; methods may block for seconds and throw
 * what went wrong unchecked. What throws {@link UnsupportedOperationException} here belongs to scenarios that not every
 * network can have: a network that has them says how.
 */
public interface NetworkUnderTest extends AutoCloseable {

    /** The adapter. Asked again for every process that a story starts or restarts. */
    Network network();

    /** The way out, trusting the server's authority. */
    default NetworkPaths paths() {
        return new InternetPaths(List.of());
    }

    /** An account that nobody else uses, made on the server without a client. */
    User freshUser(String name);

    /** Gives an account another password on the server, without a client: from the next sign-in on, only that opens it. */
    default void changePassword(User user, String password) {
        throw lacking("password");
    }

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
    default User unregistered(String name) {
        throw lacking("account to be made");
    }

    /** What a person would type into the login forms to get to this server, by field key; not the address. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** What a person would type to make or join a room that nobody has. */
    default String freshRoom(String name) {
        throw lacking("room");
    }

    /** A server of one's own, which a story may stop; closed by whoever asked. */
    default NetworkUnderTest ownServer(Path folder) {
        throw lacking("server of one's own");
    }

    /** Stops the server; returns when nobody is connected any more. */
    default void stopServer() {
        throw lacking("server to stop");
    }

    /** The server comes back with its data; returns when it answers. */
    default void startServer() {
        throw lacking("server to start");
    }

    /** An account at a server whose certificate is signed by nobody we know. */
    default Untrusted untrusted() {
        throw lacking("server with a certificate that nobody knows");
    }

    /**
     * @param settings as in {@link NetworkUnderTest#settings()}
     * @param fingerprint of the certificate, as {@code CertificateFacts.FINGERPRINT}
     */
    record Untrusted(User user, Map<String, String> settings, String fingerprint) {}

    /** An address at a server that does not exist. */
    default Nowhere nowhere() {
        throw lacking("server that does not exist");
    }

    /** @param settings as in {@link NetworkUnderTest#settings()}; they may be what names the server */
    record Nowhere(User user, Map<String, String> settings) {}

    /** Where the server listens, for a proxy that alone knows its name. */
    default Endpoint endpoint() {
        throw lacking("server to go to through a proxy");
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
    default void close() {}

    private static UnsupportedOperationException lacking(String what) {
        return new UnsupportedOperationException(
                "there is no " + what + ": the table of what a network cannot have must say so");
    }
}
