package org.tertulia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Messenger;
import org.tertulia.client.Query;
import org.tertulia.engine.Core;
import org.tertulia.loopback.ScriptedPerson;
import org.tertulia.model.Account;
import org.tertulia.model.Address;

/** What was said, for other programs: all of it, once, in order, a page at a time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryExportTest {

    private static final Address YOU = new Address("loopback", "you@loopback");
    private static final int SAID = 3 * HistoryPages.PAGE + 7;

    private Visit visit;

    /** Nora has said much while we were online. */
    @BeforeAll
    void comesBack(@TempDir Path folder) throws Exception {
        visit = Visit.returning(folder.resolve("profile"));
        ScriptedPerson nora = ScriptedPerson.enter(visit.network.server(), "nora", "Nora Quist");
        try (Core core = Core.open(visit.settings())) {
            Messenger messenger = core.messenger();
            Visit.await(() -> online(messenger));
            for (int i = 0; i < SAID; i++) nora.says(YOU, "number " + i);
            Visit.await(() -> Visit.get(messenger.query(new Query.Conversations())).value().stream()
                    .anyMatch(each -> each.unread() == SAID));
        }
    }

    private static boolean online(Messenger messenger) throws Exception {
        return Visit.get(messenger.query(new Query.Accounts())).value().stream()
                .allMatch(account -> account.state() == Account.State.ONLINE);
    }

    private List<JsonNode> rows(String... arguments) throws Exception {
        var words = new ArrayList<>(List.of("history", "export"));
        words.addAll(List.of(arguments));
        Visit.Ended ended = visit.types(words.toArray(String[]::new));
        assertEquals(0, ended.code(), ended.err());
        List<JsonNode> rows = new ArrayList<>();
        for (String line : ended.lines()) rows.add(new ObjectMapper().readTree(line));
        return rows;
    }

    private static List<String> texts(List<JsonNode> rows) {
        return rows.stream()
                .filter(row -> row.get("type").asText().equals("message"))
                .map(row -> row.get("text").asText())
                .toList();
    }

    @Test
    void everyMessageIsThereOnceInItsOrderWhereverThePagesEnd() throws Exception {
        List<JsonNode> rows = rows("nora@loopback");
        assertEquals("conversation", rows.getFirst().get("type").asText());
        assertEquals("nora@loopback", rows.getFirst().get("address").asText());
        assertEquals(IntStream.range(0, SAID).mapToObj(i -> "number " + i).toList(), texts(rows));
    }

    @Test
    void aStretchBeginsAtItsFirstMomentAndEndsBeforeItsLast() throws Exception {
        List<JsonNode> all = rows("nora@loopback");
        Instant since = Instant.parse(all.get(11).get("time").asText());
        Instant until = Instant.parse(all.get(111).get("time").asText());
        List<String> expected = all.stream()
                .skip(1)
                .filter(row -> {
                    Instant time = Instant.parse(row.get("time").asText());
                    return !time.isBefore(since) && time.isBefore(until);
                })
                .map(row -> row.get("text").asText())
                .toList();
        assertTrue(expected.size() > 10, "a stretch that is one");
        assertEquals(expected, texts(rows("nora@loopback", "--since", since.toString(), "--until", until.toString())));
    }

    @Test
    void withoutANameEverythingIsThere() throws Exception {
        List<JsonNode> rows = rows();
        long conversations = rows.stream()
                .filter(row -> row.get("type").asText().equals("conversation"))
                .count();
        assertEquals(14, conversations);
        List<Long> ids = rows.stream()
                .filter(row -> row.get("type").asText().equals("message"))
                .map(row -> row.get("id").asLong())
                .toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void forReadingItHasAHeadingAndTimesOfTheReader() throws Exception {
        List<String> lines = visit.types("history", "export", "--format", "text", "ana@loopback")
                .lines();
        assertEquals("== Ana Torres (loopback:ana@loopback, you@loopback)", lines.getFirst());
        assertTrue(lines.get(1).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  (me|Ana Torres): .+"), lines.get(1));
    }

    @Test
    void whatIsMissingAndWhatHasNotBeenSentIsThereToo(@TempDir Path folder) throws Exception {
        Visit other = Visit.returning(folder.resolve("profile"));
        ScriptedPerson otto = ScriptedPerson.enter(other.network.server(), "otto", "Otto");
        try (Core core = Core.open(other.settings())) {
            Messenger messenger = core.messenger();
            Visit.await(() -> online(messenger));
            otto.says(YOU, "one");
            Visit.await(() -> heard(messenger, "one"));
            other.network.server().weather(YOU).dropping(1);
            otto.says(YOU, "two, which is lost on the way");
            otto.says(YOU, "three");
            Visit.await(() -> heard(messenger, "three"));
        }
        assertEquals(
                4,
                other.types("send", "--timeout", "0", "otto@loopback", "four").code());
        List<String> types = other.types("history", "export", "otto@loopback").lines().stream()
                .map(line -> line.replaceFirst("\\{\"type\":\"(\\w+)\".*", "$1"))
                .toList();
        assertEquals(List.of("conversation", "message", "gap", "message", "unsent"), types);
        String text = other.types("history", "export", "--format", "text", "otto@loopback")
                .out();
        assertTrue(text.contains("one\n--- messages are missing here ---\n"), text);
        assertTrue(text.endsWith("--- waiting: four\n\n"), text);
    }

    private static boolean heard(Messenger messenger, String text) throws Exception {
        return Visit.get(messenger.query(new Query.Conversations())).value().stream()
                .anyMatch(
                        each -> each.last() != null && each.last().body().text().equals(text));
    }

    @Test
    void aFileStandsThereWhole(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("history.jsonl");
        assertEquals(
                0, visit.types("history", "export", "--output", file.toString()).code());
        assertEquals(visit.types("history", "export").lines(), Files.readAllLines(file), "the same as on the output");
    }

    /** Bounded memory: no more than a page is ever asked for. */
    @Test
    void noMoreThanAPageIsReadAtATime() throws Exception {
        visit.asked.clear();
        rows();
        List<Query.Timeline> pages = visit.asked.stream()
                .filter(Query.Timeline.class::isInstance)
                .map(Query.Timeline.class::cast)
                .toList();
        assertTrue(pages.size() >= 14 + 3, pages.size() + " pages");
        assertTrue(pages.stream().allMatch(page -> page.older() == 0 && page.newer() == HistoryPages.PAGE));
    }

    @Test
    void aTimeThatIsNoneIsRefused() throws Exception {
        Visit.Ended ended = visit.types("history", "export", "--since", "yesterday");
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("yesterday is no time: say 2026-01-31"), ended.err());
    }
}
