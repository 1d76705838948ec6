package org.tertulia.lab.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.cli.CommandLineFace;
import org.tertulia.cli.Surroundings;
import org.tertulia.lab.Lab;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Contact;
import org.tertulia.model.Person;
import org.tertulia.model.PersonId;
import org.tertulia.model.Presence;
import org.tertulia.model.Subscription;

/** Contacts as vCard and as a table, read by Python's vobject and csv; the manual page, by groff. */
class ReadBackTest {

    private static final String LONG = "Ñ" + "aé春🐳".repeat(60) + " final";

    private static final List<Person> PEOPLE = List.of(
            person(
                    1,
                    "Ana; \"Anita\", \\ Ñáñez",
                    List.of("Amigas", "Trabajo, casa; taller"),
                    new Address("xmpp", "ana maría@example.org"),
                    new Address("matrix", "@ana:matrix.example.org")),
            person(2, LONG, List.of(), new Address("irc", "bo[m]@irc.example.org")),
            person(3, "=HYPERLINK(\"http://example.org\")", List.of(), new Address("xmpp", "+34600@sms.example.org")));

    @TempDir
    Path folder;

    private static Person person(long id, String name, List<String> groups, Address... addresses) {
        List<Contact> contacts = new ArrayList<>();
        for (Address address : addresses) {
            contacts.add(new Contact(
                    new AccountId(1), address, "", Subscription.BOTH, groups, new PersonId(id), Presence.UNKNOWN));
        }
        return new Person(new PersonId(id), name, contacts);
    }

    private Path export(String format) {
        Path file = folder.resolve("people." + format);
        var err = new ByteArrayOutputStream();
        int code = new CommandLineFace(new Surroundings(
                        InputStream.nullInputStream(),
                        new ByteArrayOutputStream(),
                        err,
                        StandardCharsets.UTF_8,
                        Locale.ENGLISH,
                        ZoneOffset.UTC,
                        Map.of(),
                        _ -> Optional.empty(),
                        _ -> new KnownPeople(PEOPLE)))
                .run("contacts", "export", "--format", format, "--output", file.toString());
        assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
        return file;
    }

    private JsonNode read() throws Exception {
        Path script = root().resolve("lab/foreign/read_contacts.py");
        String found = run(
                Lab.shared().value("python"),
                script.toString(),
                export("vcard").toString(),
                export("csv").toString());
        return new ObjectMapper().readTree(found);
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), printed);
        return printed;
    }

    private static List<String> texts(JsonNode all) {
        List<String> texts = new ArrayList<>();
        all.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    void anotherProgramReadsTheSamePeopleFromTheCards() throws Exception {
        JsonNode cards = read().get("cards");
        assertEquals(3, cards.size());
        for (int i = 0; i < 3; i++) {
            assertEquals("4.0", cards.get(i).get("version").asText());
            assertEquals(PEOPLE.get(i).name(), cards.get(i).get("name").asText());
            assertTrue(cards.get(i).get("uid").asText().startsWith("urn:uuid:"));
        }
        assertEquals(
                List.of("xmpp:ana%20mar%C3%ADa@example.org", "matrix:u/ana:matrix.example.org"),
                texts(cards.get(0).get("addresses")));
        assertEquals(
                List.of("Amigas", "Trabajo, casa; taller"), texts(cards.get(0).get("groups")));
        // vobject ends any value at a comma; in a URI it is one of its letters (RFC 6350, section 4.2; RFC 3986).
        String irc = texts(cards.get(1).get("addresses")).getFirst();
        assertTrue(irc.startsWith("irc://irc.example.org/bo%5Bm%5D"), irc);
    }

    @Test
    void anotherProgramReadsTheSamePeopleFromTheTableAndNoCellIsAFormula() throws Exception {
        JsonNode rows = read().get("rows");
        assertEquals(3, rows.size());
        JsonNode ana = rows.get(0);
        assertEquals(List.of("name", "groups", "irc", "matrix", "xmpp"), List.copyOf(names(ana)));
        assertEquals("Ana; \"Anita\", \\ Ñáñez", ana.get("name").asText());
        assertEquals("Amigas; Trabajo, casa; taller", ana.get("groups").asText());
        assertEquals("ana maría@example.org", ana.get("xmpp").asText());
        assertEquals("'@ana:matrix.example.org", ana.get("matrix").asText());
        assertEquals(LONG, rows.get(1).get("name").asText());
        assertEquals("bo[m]@irc.example.org", rows.get(1).get("irc").asText());
        assertEquals(
                "'=HYPERLINK(\"http://example.org\")", rows.get(2).get("name").asText());
        assertEquals("'+34600@sms.example.org", rows.get(2).get("xmpp").asText());
    }

    private static List<String> names(JsonNode row) {
        List<String> names = new ArrayList<>();
        row.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theManualPageIsRoffWithoutAWarning() throws Exception {
        String page = run(
                "groff",
                "-man",
                "-Tutf8",
                "-P-cbou",
                "-ww",
                root().resolve("docs/tertulia.1").toString());
        assertTrue(page.contains("--timeout SECONDS"), page);
        assertTrue(!page.contains("warning"), page);
    }

    private static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }
}
