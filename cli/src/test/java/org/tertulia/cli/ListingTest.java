package org.tertulia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What there is, in words and in JSON. Nobody is connected for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Visit visit;

    @BeforeAll
    void comesBack(@TempDir Path folder) throws Exception {
        visit = Visit.returning(folder.resolve("profile"));
    }

    private List<JsonNode> json(String... arguments) throws Exception {
        Visit.Ended ended = visit.types(arguments);
        assertEquals(0, ended.code(), ended.err());
        List<JsonNode> rows = new ArrayList<>();
        for (String line : ended.lines()) rows.add(JSON.readTree(line));
        return rows;
    }

    private static JsonNode row(List<JsonNode> rows, String key, String value) {
        return rows.stream()
                .filter(row -> row.path(key).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + rows));
    }

    @Test
    void accountsRestAndSaySo() throws Exception {
        assertEquals(
                "you@loopback  loopback  not connected\n",
                visit.types("accounts").out());
        JsonNode account = json("accounts", "--json").getFirst();
        assertEquals("OFFLINE", account.get("state").asText());
        assertTrue(account.get("enabled").asBoolean());
        assertTrue(account.path("failure").isMissingNode(), "what does not apply is left out");
    }

    @Test
    void conversationsComeWithTheirLastWords() throws Exception {
        JsonNode room = row(json("conversations", "--json"), "address", "tertulia@rooms.loopback");
        assertEquals("CHANNEL", room.get("kind").asText());
        assertEquals("you@loopback", room.get("account").asText());
        assertEquals("message", room.get("last").get("type").asText());
        String line = visit.types("conversations").lines().stream()
                .filter(each -> each.contains("loopback:haruki@loopback"))
                .findFirst()
                .orElseThrow();
        assertTrue(line.contains("春樹") && line.contains("Beautiful. I can almost hear it."), line);
    }

    @Test
    void peopleAndWhoAsksToBeOneAreListed() throws Exception {
        List<JsonNode> rows = json("contacts", "list", "--json");
        JsonNode contact = row(rows, "name", "داليا حسن").get("contacts").get(0);
        assertEquals("dalia@loopback", contact.get("address").asText());
        assertEquals("BOTH", contact.get("subscription").asText());
        assertEquals("rafael@loopback", row(rows, "type", "request").get("from").asText());
        String words = visit.types("contacts", "list").out();
        assertTrue(words.contains("? Rafael Prado <rafael@loopback> asks to be your contact. Hola"), words);
    }

    @Test
    void whatWasSaidIsFoundWhereItIsLookedFor() throws Exception {
        JsonNode hit = json("search", "--json", "wait").getFirst();
        assertEquals("I can't wait.", hit.get("text").asText());
        assertEquals("Ana Torres", hit.get("where").get("title").asText());
        assertEquals(List.of(), json("search", "--json", "--in", "bo@loopback", "wait"));
        assertEquals(1, json("search", "--json", "--limit", "1", "the").size());
        assertEquals(List.of(), json("search", "--json", "--since", "2126-01-01", "wait"));
    }

    @Test
    void aConversationIsMeantByItsNumberItsAddressItsTitleOrTheNameOfAContact() throws Exception {
        String number = row(json("conversations", "--json"), "address", "ana@loopback")
                .get("id")
                .asText();
        for (String typed : List.of(number, "ana@loopback", "loopback:ANA@loopback", "ana torres")) {
            Visit.Ended ended = visit.types("search", "--json", "--in", typed, "wait");
            assertEquals(1, ended.lines().size(), typed + ended.err());
        }
    }

    @Test
    void whatThereIsNotIsSaidAndHasACodeOfItsOwn() throws Exception {
        Visit.Ended ended = visit.types("search", "--in", "nobody", "wait");
        assertEquals(3, ended.code());
        assertEquals("tertulia: there is no conversation and no contact called nobody.\n", ended.err());
        ended = visit.types("conversations", "--account", "someone@else");
        assertEquals(3, ended.code());
        assertTrue(ended.err().endsWith("There are: loopback:you@loopback\n"), ended.err());
    }

    /** A disk that is full, and a reader that has seen enough. */
    @Test
    void whatCannotBeWrittenIsAFailureUnlessNobodyWantsIt() {
        assertEquals(1, visit.types(new Closed("No space left on device"), "accounts"));
        assertEquals(0, visit.types(new Closed("Broken pipe"), "accounts"));
        assertEquals(1, visit.types(new Closed("No space left on device"), "contacts", "export", "--format", "csv"));
        assertEquals(0, visit.types(new Closed("Broken pipe"), "history", "export"));
    }

    private static final class Closed extends OutputStream {

        private final String why;

        Closed(String why) {
            this.why = why;
        }

        @Override
        public void write(int each) throws IOException {
            throw new IOException(why);
        }
    }
}
