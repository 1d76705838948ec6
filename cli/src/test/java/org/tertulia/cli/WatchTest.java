package org.tertulia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.loopback.ScriptedPerson;
import org.tertulia.model.Address;

/** What comes in while somebody watches. */
@Timeout(60)
class WatchTest {

    private static final Address YOU = new Address("loopback", "you@loopback");

    @TempDir
    Path folder;

    private Visit visit;
    private ScriptedPerson nora;

    @BeforeEach
    void comesBack() throws Exception {
        visit = Visit.returning(folder.resolve("profile"));
        nora = ScriptedPerson.enter(visit.network.server(), "nora", "Nora Quist");
    }

    /** A command whose lines are read while it runs. */
    private final class Watching implements AutoCloseable {

        private final BufferedReader lines;
        private final CompletableFuture<Integer> code = new CompletableFuture<>();

        Watching(String... arguments) throws IOException {
            var out = new PipedOutputStream();
            lines = new BufferedReader(
                    new InputStreamReader(new PipedInputStream(out, 1 << 16), StandardCharsets.UTF_8));
            Thread.ofPlatform().daemon().start(() -> {
                code.complete(visit.types(out, arguments));
            });
        }

        String line(Predicate<String> wanted) throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (wanted.test(line)) return line;
            }
            throw new AssertionError("it has ended");
        }

        JsonNode row(String type, String text) throws IOException {
            return new ObjectMapper()
                    .readTree(line(line -> line.contains("\"type\":\"" + type + "\"") && line.contains(text)));
        }

        /** As `head` does: it goes, and the next line finds nobody. */
        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @Test
    void whatIsSaidComesAsItHappensForPrograms() throws Exception {
        try (var watching = new Watching("watch", "--json")) {
            assertTrue(watching.row("watching", "").get("accounts").get(0).has("state"));
            watching.row("account", "ONLINE");
            nora.says(YOU, "are you there?\nI am");
            JsonNode message = watching.row("message", "are you there");
            assertEquals("are you there?\nI am", message.get("text").asText());
            assertEquals("nora@loopback", message.get("sender").asText());
            assertEquals("nora@loopback", message.get("where").get("address").asText());
            assertEquals("RECEIVED", message.get("delivery").asText());
        }
    }

    @Test
    void whatIsSaidComesAsItHappensForPeople() throws Exception {
        try (var watching = new Watching("watch")) {
            nora.says(YOU, "\u001b[31mred\u001b[0m\nand more");
            String line = watching.line(each -> each.contains("red"));
            assertTrue(line.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  (\\[.*] )?Nora Quist: \\[31mred\\[0m"), line);
            assertEquals("    and more", watching.lines.readLine());
        }
    }

    @Test
    void whoAsksSomethingIsTold() throws Exception {
        try (var watching = new Watching("watch", "--json")) {
            watching.row("account", "ONLINE");
            nora.asks(YOU, "may I?");
            assertEquals(
                    "nora@loopback",
                    watching.row("request", "may I").get("from").asText());
        }
    }

    @Test
    void onlyWhatIsNamedIsFollowed() throws Exception {
        assertEquals(0, visit.types("contacts", "add", "nora@loopback").code());
        try (var watching = new Watching("watch", "--json", "nora@loopback")) {
            watching.row("account", "ONLINE");
            ScriptedPerson.enter(visit.network.server(), "otto", "Otto").says(YOU, "not this");
            nora.says(YOU, "but this");
            String line = watching.line(each -> each.contains("\"type\":\"message\""));
            assertTrue(line.contains("but this"), line);
        }
    }

    @Test
    void whenNobodyReadsItAnyMoreItEndsInOrder() throws Exception {
        var watching = new Watching("watch", "--json");
        watching.row("account", "ONLINE");
        watching.close();
        for (int i = 0; !watching.code.isDone() && i < 400; i++) {
            nora.says(YOU, "anybody? " + i);
            Thread.sleep(50); // between two probes
        }
        assertEquals(0, watching.code.get(20, TimeUnit.SECONDS));
    }

    @Test
    void whenTheOneThatItGoesThroughEndsItSaysSo() throws Exception {
        try (var watching = new Watching("watch", "--json")) {
            watching.row("watching", "");
            visit.ends.complete(null);
            assertEquals(7, watching.code.get(20, TimeUnit.SECONDS));
        }
    }
}
