package org.tertulia.lab.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./tertulia demo} behind its build, with servers, people and a window of its own. Pictures: {@code target/demo}. */
@Timeout(300)
class DemoTest {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final String SCRIPT = """
            set -euo pipefail
            CAME_FROM=$PWD
            say() { printf 'tertulia: %s\\n' "$*" >&2; }
            die() { say "$*"; exit 1; }
            . launcher/run.sh
            . launcher/demo.sh
            CLASSPATH_FILE=lab/target/classpath
            read_demo_options "$@"
            PATH=$FRONT:$PATH
            play_demo
            """;

    @TempDir
    Path folder;

    /** The environment of every process that it starts names the folder, and that is how they are told from others. */
    private Process demo(String... options) throws IOException {
        var command = new ArrayList<>(List.of("bash", "-c", SCRIPT, "demo"));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(CHECKOUT.toFile()).redirectErrorStream(true);
        Path temporary = Files.createDirectories(folder.resolve("t"));
        builder.environment()
                .putAll(Map.of(
                        "TMPDIR", temporary.toString(),
                        "FRONT",
                                Files.createDirectories(folder.resolve("front")).toString(),
                        "JAVA_HOME", System.getProperty("java.home"),
                        "LC_ALL", "C.UTF-8"));
        return builder.start();
    }

    private static String words(Process process) throws IOException {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            return reader.lines().reduce("", (all, line) -> all + line + "\n");
        }
    }

    private void leavesNothing() throws IOException {
        assertEquals(List.of(), processes());
        try (Stream<Path> left = Files.list(folder.resolve("t"))) {
            assertEquals(
                    List.of(),
                    left.filter(path -> path.getFileName().toString().startsWith("tertulia-demo"))
                            .toList());
        }
    }

    private List<String> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> belongs(process.pid()))
                .map(process -> process.info().commandLine().orElse("?"))
                .toList();
    }

    private boolean belongs(long pid) {
        try {
            String environment =
                    new String(Files.readAllBytes(Path.of("/proc/" + pid + "/environ")), StandardCharsets.ISO_8859_1);
            return environment.contains("TMPDIR=" + folder);
        } catch (IOException ended) {
            return false;
        }
    }

    @Test
    void aVisitorIsSignedInOnThreeNetworksAndSeenInBothThemes() throws Exception {
        Path pictures = Path.of("target/demo").toAbsolutePath();
        Process demo = demo("--screenshots", pictures.toString());
        String said = words(demo);
        assertEquals(0, demo.waitFor(), said);
        assertTrue(said.contains("signed in as alex@lab.test, @alex:matrix.lab.test, alex@irc.lab.test\n"), said);
        for (String theme : List.of("light", "dark")) {
            for (String what : List.of("terraza", "paseos", "tertulia", "ana", "request")) {
                Path file = pictures.resolve(theme + "-" + what + ".png");
                assertTrue(said.contains(file + "\n"), said);
                assertNotNull(ImageIO.read(file.toFile()), file.toString());
            }
        }
        leavesNothing();
    }

    @Test
    void whoeverEndsItWhileItComesUpHasNothingLeft() throws Exception {
        Process demo = demo("--screenshots", folder.resolve("pictures").toString());
        BufferedReader reader = demo.inputReader(StandardCharsets.UTF_8);
        String line = reader.readLine();
        while (line != null && !line.contains("people come in")) line = reader.readLine();
        assertNotNull(line);
        assertFalse(processes().isEmpty());
        demo.destroy();
        assertTrue(demo.waitFor(60, TimeUnit.SECONDS));
        assertEquals(143, demo.exitValue());
        leavesNothing();
    }

    @Test
    void withoutServersItSaysSoAndShowsTheNetworkInMemory() throws Exception {
        Path lab = Files.writeString(
                Files.createDirectories(folder.resolve("front")).resolve("openssl"), "#!/bin/sh\nexit 1\n");
        assertTrue(lab.toFile().setExecutable(true));
        Path pictures = folder.resolve("pictures");
        Process demo = demo("--screenshots", pictures.toString());
        String said = words(demo);
        assertEquals(0, demo.waitFor(), said);
        assertTrue(said.contains("there are no servers to be had here"), said);
        assertNotNull(ImageIO.read(pictures.resolve("light-offline.png").toFile()), said);
        leavesNothing();
    }
}
