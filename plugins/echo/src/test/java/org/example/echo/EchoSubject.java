package org.example.echo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.User;
import org.tertulia.model.Address;
import org.tertulia.network.Network;
import org.tertulia.path.InternetPaths;
import org.tertulia.path.NetworkPaths;

/** Echo, as the kit sees it. It has no server, so there is none to start, to stop or to make accounts on. */
final class EchoSubject implements NetworkUnderTest {

    private final Network network = new EchoNetwork();
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Network network() {
        return network;
    }

    @Override
    public NetworkPaths paths() {
        return new InternetPaths(List.of());
    }

    // tag::users[]
    @Override
    public User freshUser(String name) {
        String unique = name + count.incrementAndGet();
        return new User(unique, new Address("echo", unique), "");
    }
    // end::users[]

    @Override
    public void changePassword(User user, String password) {
        throw new UnsupportedOperationException("nobody has a password");
    }

    @Override
    public User unregistered(String name) {
        return freshUser(name);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public String freshRoom(String name) {
        throw new UnsupportedOperationException("there are no rooms");
    }

    @Override
    public NetworkUnderTest ownServer(Path folder) {
        throw new UnsupportedOperationException("there is no server");
    }

    @Override
    public void stopServer() {}

    @Override
    public void startServer() {}

    @Override
    public void close() {}
}
