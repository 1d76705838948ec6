package org.tertulia.loopback;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.Peer;
import org.tertulia.contract.User;
import org.tertulia.model.Secret;
import org.tertulia.network.Network;
import org.tertulia.path.InternetPaths;
import org.tertulia.path.NetworkPaths;

/** The network in memory, as the kit sees it. */
final class LoopbackSubject implements NetworkUnderTest {

    private final LoopbackServer server = new LoopbackServer(InstantSource.system());
    private final AtomicInteger count = new AtomicInteger();
    private final Supplier<Network> network;

    LoopbackSubject() {
        network = () -> new LoopbackNetwork(server);
    }

    /** For apps on another loopback network, such as the demo's. */
    LoopbackSubject(Supplier<Network> network) {
        this.network = network;
    }

    @Override
    public Network network() {
        return network.get();
    }

    Weather weather(Peer over) {
        return server.weather(over.address());
    }

    @Override
    public NetworkPaths paths() {
        return new InternetPaths(List.of());
    }

    @Override
    public User freshUser(String name) {
        User user = unregistered(name);
        var _ = server.register(user.name(), Secret.of(user.password()));
        return user;
    }

    @Override
    public void changePassword(User user, String password) {
        server.changePassword(user.address(), Secret.of(password));
    }

    @Override
    public void choosesPicture(User user, byte[] png) {
        server.choosePicture(user.address(), png);
    }

    @Override
    public User unregistered(String name) {
        String unique = name + count.incrementAndGet();
        return new User(unique, Addresses.known(unique), "secret of " + unique);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public String freshRoom(String name) {
        return name + count.incrementAndGet();
    }

    @Override
    public NetworkUnderTest ownServer(Path folder) {
        return new LoopbackSubject();
    }

    @Override
    public void stopServer() {
        server.stop();
    }

    @Override
    public void startServer() {
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }
}
