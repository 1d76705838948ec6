package org.tertulia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Contact;
import org.tertulia.model.Person;
import org.tertulia.model.PersonId;
import org.tertulia.model.Presence;
import org.tertulia.model.Subscription;

/** People as other programs read them; {@code lab} has other programs read them. */
class ContactExportTest {

    private static final Person ANA = person(
            7,
            "Ana; \"Anita\", Ñáñez",
            contact("xmpp", "ana maría@example.org", "Amigas", "Trabajo, casa"),
            contact("matrix", "@ana:matrix.example.org", "Amigas"),
            contact("irc", "ana[m]@irc.example.org"));

    private static Contact contact(String scheme, String value, String... groups) {
        return new Contact(
                new AccountId(1),
                new Address(scheme, value),
                "",
                Subscription.BOTH,
                List.of(groups),
                new PersonId(7),
                Presence.UNKNOWN);
    }

    private static Person person(long id, String name, Contact... contacts) {
        return new Person(new PersonId(id), name, List.of(contacts));
    }

    private static String cards(String profile, Person... people) throws IOException {
        var out = new StringWriter();
        new ContactCards(profile).write(List.of(people), out);
        return out.toString();
    }

    private static String table(Person... people) throws IOException {
        var out = new StringWriter();
        ContactTable.write(List.of(people), List.of("xmpp", "irc"), out);
        return out.toString();
    }

    @Test
    void aPersonIsOneCardWithEveryAddressAsAUriOfItsNetwork() throws IOException {
        VCard card = Ezvcard.parse(cards("p", ANA)).first();
        assertEquals("4.0", card.getVersion().getVersion());
        assertEquals("Ana; \"Anita\", Ñáñez", card.getFormattedName().getValue());
        assertEquals(
                List.of(
                        "xmpp:ana%20mar%C3%ADa@example.org",
                        "matrix:u/ana:matrix.example.org", "irc://irc.example.org/ana%5Bm%5D,isnick"),
                card.getImpps().stream().map(impp -> impp.getUri().toString()).toList());
        assertEquals(List.of("Amigas", "Trabajo, casa"), card.getCategories().getValues());
    }

    @Test
    void aPersonsUidStaysTheSameAndDiffersFromEveryOther() throws IOException {
        String uid = uid(cards("p", ANA));
        assertEquals(uid, uid(cards("p", person(7, "Ana, renamed", contact("xmpp", "new@example.org")))));
        assertNotEquals(uid, uid(cards("another profile", ANA)));
        assertNotEquals(uid, uid(cards("p", person(8, "Ana", contact("xmpp", "ana@example.org")))));
    }

    private static String uid(String cards) {
        String uid = Ezvcard.parse(cards).first().getUid().getValue();
        assertTrue(uid.startsWith("urn:uuid:"), uid);
        return uid;
    }

    @Test
    void whoHasNoNameIsCalledByTheAddress() throws IOException {
        VCard card = Ezvcard.parse(cards("p", person(1, "", contact("xmpp", "bo@example.org"))))
                .first();
        assertEquals("bo@example.org", card.getFormattedName().getValue());
    }

    @Test
    void aPersonIsOneRowWithAColumnForEachNetwork() throws IOException {
        assertEquals(
                "name,groups,irc,matrix,xmpp\r\n"
                        + "\"Ana; \"\"Anita\"\", Ñáñez\",\"Amigas; Trabajo, casa\",ana[m]@irc.example.org,"
                        + "'@ana:matrix.example.org,ana maría@example.org\r\n",
                table(ANA));
    }

    @Test
    void noCellIsAFormulaForASpreadsheet() throws IOException {
        for (String evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            String row = table(person(1, evil, contact("xmpp", "a@example.org")))
                    .lines()
                    .toList()
                    .get(1);
            assertTrue(row.startsWith("'") || row.startsWith("\"'") || row.startsWith(" "), row);
        }
    }

    @Test
    void addressesOfOneNetworkShareACell() throws IOException {
        Person two = person(1, "Bo", contact("xmpp", "bo@a.example"), contact("xmpp", "bo@b.example"));
        assertTrue(table(two).contains("Bo,,,bo@a.example; bo@b.example\r\n"), table(two));
    }

    @Test
    void aFileIsItsOwnersAloneAndStandsThereWhole(@TempDir Path folder) throws Exception {
        Visit visit = Visit.returning(folder.resolve("profile"));
        Path file = folder.resolve("people.vcf");
        Files.writeString(file, "what was there before");
        assertEquals(
                new Visit.Ended(0, "", ""),
                visit.types("contacts", "export", "--format", "vcard", "--output", file.toString()));
        assertEquals(10, Ezvcard.parse(Files.readString(file)).all().size());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count(), "the profile and the file");
        }
        Visit.Ended ended = visit.types("contacts", "export", "--format", "csv", "--output", folder + "/none/x.csv");
        assertEquals(1, ended.code());
        assertTrue(ended.err().contains("/none/x.csv cannot be written (NoSuchFileException)"), ended.err());
    }
}
