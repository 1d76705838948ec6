package org.tertulia.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.model.NetworkMessageId;

final class CrashTest {

    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @Test
    void whatWasCommittedBeforeAKillIsThereAndFoundAndNothingIsThereByHalf() throws Exception {
        Path file = folder.resolve("profile.db");
        Random random = new Random(7);
        long stored = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long told = writeAndBeKilled(file, stored, 20 + random.nextInt(60));
            stored = check(file, told);
        }
    }

    /** @return the last message that was told to be committed */
    private static long writeAndBeKilled(Path file, long from, int turns) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString(),
                        Long.toString(from))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = writer.inputReader()) {
            String last = "0";
            for (int i = 0; i < turns; i++)
                last = Objects.requireNonNull(output.readLine(), "the writer died by itself");
            // by its handle: the process itself would close our end of its output as well
            assertTrue(writer.toHandle().destroyForcibly());
            return lastOf(output, last);
        } finally {
            writer.destroyForcibly();
            assertTrue(writer.waitFor(10, TimeUnit.SECONDS));
        }
    }

    private static long lastOf(BufferedReader output, String known) throws IOException {
        String last = known;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (!line.isEmpty()) last = line;
        }
        return Long.parseLong(last);
    }

    /** @return how many messages there are: those that were told, or a whole turn more */
    private static long check(Path file, long told) {
        try (Store store = Store.open(file)) {
            ConversationId chat = store.conversations().all().getFirst().id();
            long last = store.messages().last(chat).orElseThrow().value();
            assertTrue(last == told || last == told + 7, last + " stored, " + told + " told");
            assertEquals(last, store.db.number(0, "SELECT count(*) FROM message"));
            assertEquals(last, store.db.number(0, "SELECT count(*) FROM message_index('common')"));
            assertEquals(List.of("ok"), store.db.list("PRAGMA integrity_check", row -> row.getString(1)));
            store.db.update("INSERT INTO message_index(message_index) VALUES('integrity-check')");
            for (long id = 1; id <= last; id += 13) {
                SearchRequest word = new SearchRequest("word" + id + " ", null, null, null, null, null, 5);
                assertEquals(
                        List.of("word" + id + " common"),
                        World.bodies(store.reader().search(word).value()));
                assertEquals(
                        new MessageId(id),
                        store.messages()
                                .byNetworkId(chat, new NetworkMessageId("n", "n" + id))
                                .orElseThrow());
            }
            return last;
        }
    }
}
