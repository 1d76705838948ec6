package org.tertulia.lab.window;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.tertulia.app.Main;

/** Somebody's terminal, without a screen and without a keyring: each command is a process of its own. */
final class TypedCommands {

    /** How a command ended. */
    record Ended(int code, String out, String err) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final List<String> always;
    private final Map<String, String> environment;

    /** @param always behind every command */
    TypedCommands(Path folder, List<String> always, Map<String, String> environment) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.always = always;
        this.environment = environment;
    }

    /** To its end. */
    Ended types(String... words) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = builder(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", words) + " does not end: " + Files.readString(err));
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Something that stays, and writes JSON. */
    Staying starts(String... words) throws IOException {
        return new Staying(builder(words)
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("stays").toFile()))
                .start());
    }

    private ProcessBuilder builder(String... words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        // Behind the command, and in front of a text that begins with a dash.
        command.addAll(command.indexOf(words[0]) + 1, always);
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder;
    }

    /** What it has written, and not yet been looked at. */
    static final class Staying implements AutoCloseable {

        private final Process process;
        private final BlockingQueue<JsonNode> rows = new LinkedBlockingQueue<>();

        private Staying(Process process) {
            this.process = process;
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            Thread.ofVirtual().start(() -> read(lines));
        }

        private void read(BufferedReader lines) {
            try (lines) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    rows.add(JSON.readTree(line));
                }
            } catch (IOException ended) {
                // What waits for more finds that there is none.
            }
        }

        JsonNode awaits(String type, Predicate<JsonNode> wanted) throws InterruptedException {
            while (true) {
                JsonNode row = rows.poll(1, TimeUnit.MINUTES);
                if (row == null) throw new AssertionError("no such " + type);
                if (row.path("type").asText().equals(type) && wanted.test(row)) return row;
            }
        }

        /** Asks it to end, as Ctrl+C does, and waits for its good-byes. */
        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        }
    }
}
