package org.tertulia.nearby;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.User;
import org.tertulia.network.Network;
import org.tertulia.path.InternetPaths;
import org.tertulia.path.NetworkPaths;

/** People nearby, as the kit sees them: on this computer's loopback. There is no server to start, to stop or to ask. */
final class NearbySubject implements NetworkUnderTest {

    private final Network network = new NearbyNetwork();
    private final AtomicInteger count = new AtomicInteger();
    private final long run = ProcessHandle.current().pid();

    @Override
    public Network network() {
        return network;
    }

    @Override
    public NetworkPaths paths() {
        return new InternetPaths(List.of());
    }

    @Override
    public User freshUser(String name) {
        String unique = name + count.incrementAndGet();
        return new User(unique, Names.address(unique + "@kit" + run), "");
    }

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
        return Map.of(Settings.INTERFACE, "lo");
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
