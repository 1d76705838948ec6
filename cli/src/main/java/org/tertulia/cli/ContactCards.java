package org.tertulia.cli;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.Impp;
import ezvcard.property.Kind;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.tertulia.model.Contact;
import org.tertulia.model.Person;

/** People as vCard 4.0 (RFC 6350), a card each, with every address as IMPP. */
final class ContactCards {

    private final String profile;

    /** @param profile makes a person's UID differ from everybody's in other profiles, and stay the same in this one */
    ContactCards(String profile) {
        this.profile = profile;
    }

    void write(List<Person> people, Writer out) throws IOException {
        VCardWriter writer = new VCardWriter(out, VCardVersion.V4_0);
        writer.setAddProdId(false);
        for (Person person : people) writer.write(card(person));
        writer.flush();
    }

    private VCard card(Person person) {
        VCard card = new VCard(VCardVersion.V4_0);
        card.setKind(Kind.individual());
        card.setUid(new Uid("urn:uuid:" + uid(person)));
        card.setFormattedName(name(person));
        SortedSet<String> groups = new TreeSet<>();
        for (Contact contact : person.contacts()) {
            card.addImpp(new Impp(AddressUri.of(contact.address())));
            groups.addAll(contact.groups());
        }
        if (!groups.isEmpty()) card.setCategories(groups.toArray(String[]::new));
        return card;
    }

    private static String name(Person person) {
        String name = person.name().isBlank() ? person.contacts().getFirst().displayName() : person.name();
        return Plain.line(name);
    }

    private UUID uid(Person person) {
        String name = "tertulia/" + profile + "/person/" + person.id().value();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
