package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Query;
import org.tertulia.engine.Core;

/** A command in a process of its own, as a person starts it. */
class CommandRunTest {

    @TempDir
    Path folder;

    private record Ended(int code, String out, String err) {}

    private Ended runs(List<String> options, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        Path err = folder.resolve("err");
        var builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("DBUS_SESSION_BUS_ADDRESS");
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it ends");
        return new Ended(process.exitValue(), out, Files.readString(err));
    }

    private Path profile() throws IOException {
        return Files.createDirectories(folder.resolve("profile"));
    }

    @Test
    void aCommandLoadsNothingOfTheWindow() throws Exception {
        Path loaded = folder.resolve("loaded");
        Ended ended = runs(
                List.of("-Xlog:class+load:file=" + loaded),
                "accounts",
                "--profile",
                profile().toString());
        assertEquals(new Ended(0, "", ""), ended);
        List<String> window = Files.readAllLines(loaded).stream()
                .filter(line -> line.contains(" javax.swing.")
                        || line.contains(" java.awt.")
                        || line.contains(" org.tertulia.swing."))
                .toList();
        assertEquals(List.of(), window);
    }

    @Test
    void aCommandGoesThroughTheOneThatRuns() throws Exception {
        try (var running = OpenProfile.open(profile(), List.of(), Core::openResting, OpenProfile.PATIENCE)) {
            running.serve(() -> true);
            assertEquals(
                    List.of(),
                    running.messenger()
                            .query(new Query.Accounts())
                            .toCompletableFuture()
                            .get(20, TimeUnit.SECONDS)
                            .value());
            assertEquals(
                    new Ended(3, "", "tertulia: there is no account yet: add one in the window.\n"),
                    runs(
                            List.of(),
                            "contacts",
                            "add",
                            "ben@example.org",
                            "--profile",
                            profile().toString()));
        }
    }

    @Test
    void withoutAProfileThatIsSaidAndNoneIsMade() throws Exception {
        Path none = folder.resolve("none");
        Ended ended = runs(List.of(), "accounts", "--profile", none.toString(), "--language", "es");
        assertEquals(6, ended.code());
        assertTrue(ended.err().startsWith("tertulia: Aún no hay un perfil " + none + ": abre Tertulia"), ended.err());
        assertTrue(Files.notExists(none));
    }
}
