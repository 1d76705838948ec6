package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Messenger;
import org.tertulia.client.NetworkInfo;
import org.tertulia.client.Plugin;
import org.tertulia.client.Plugin.State;
import org.tertulia.client.SignIn;
import org.tertulia.engine.Core;
import org.tertulia.model.LoginStep;

/** What lies in the plug-ins folder of a profile is there in "Add an account", for every face. */
class ProfilePluginsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void dropsEchoAndRubbish() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        Files.writeString(plugins.resolve("rubbish.jar"), "this is no jar");
        try (Stream<Path> built = Files.list(FolderMapTest.root().resolve("plugins/echo/target"))) {
            Path jar = built.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(jar, plugins.resolve("echo.jar"));
        }
    }

    @Test
    void aPlugInIsOneOfTheNetworksAndAnotherIsNamedWithItsReason() throws Exception {
        try (OpenProfile profile = open()) {
            offersEcho(profile.messenger());
            assertTrue(profile.messenger().networks().size() > 4, "those of the app are gone");
            List<Plugin> plugins = profile.plugins().all();
            assertEquals(
                    List.of("Echo", "rubbish.jar"),
                    plugins.stream().map(Plugin::name).toList());
            assertEquals(State.WORKING, plugins.getFirst().state());
            assertEquals(State.BROKEN, plugins.getLast().state());
        }
    }

    @Test
    void itIsTheSameForAFaceInAnotherProcess() throws Exception {
        try (OpenProfile profile = open()) {
            profile.serve(() -> false);
            try (OpenProfile second = open()) {
                assertTrue(second.elsewhere().isPresent());
                offersEcho(second.messenger());
            }
        }
    }

    private OpenProfile open() throws Exception {
        return OpenProfile.open(folder, List.of(), Core::openResting, Duration.ofSeconds(4));
    }

    private static void offersEcho(Messenger messenger) {
        NetworkInfo echo = messenger.networks().stream()
                .filter(network -> network.id().equals("echo"))
                .findFirst()
                .orElseThrow();
        assertTrue(echo.presentation().icon().contains("<svg"));
        assertEquals(
                Optional.of("Te repite lo que escribes"), echo.presentation().word("es", "about"));
        assertEquals(Optional.of("Answers what you write"), echo.presentation().word("fi", "about"));
        try (SignIn way = messenger.signIn("echo")) {
            LoginStep first = way.begin().toCompletableFuture().join();
            assertTrue(first instanceof LoginStep.Form form && form.key().equals("login.echo"), first.toString());
        }
    }
}
