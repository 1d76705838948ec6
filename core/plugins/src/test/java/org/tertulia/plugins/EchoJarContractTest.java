package org.tertulia.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Plugin.State;
import org.tertulia.contract.NetworkContract;
import org.tertulia.contract.NetworkUnderTest;
import org.tertulia.contract.User;
import org.tertulia.model.Address;
import org.tertulia.network.Network;

/** The whole kit on the jar of {@code plugins/echo} as the app loads it, which stands on no class path. */
class EchoJarContractTest extends NetworkContract {

    private static final Path BUILT = Path.of("../../plugins/echo/target");

    @TempDir
    static Path folder;

    @Override
    protected NetworkUnderTest start() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("org.example.echo.EchoNetwork"));
        drop();
        PluginFolder plugins = PluginFolder.load(folder, Set.of(), PluginFolder.PATIENCE);
        assertEquals(State.WORKING, plugins.all().getFirst().state());
        Network echo = plugins.networks().getFirst();
        AtomicInteger count = new AtomicInteger();
        return new NetworkUnderTest() {
            @Override
            public Network network() {
                return echo;
            }

            @Override
            public User freshUser(String name) {
                String unique = name + count.incrementAndGet();
                return new User(unique, new Address("echo", unique), "");
            }
        };
    }

    private static void drop() {
        try (Stream<Path> files = Files.list(BUILT)) {
            Path jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(jar, folder.resolve("echo.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
