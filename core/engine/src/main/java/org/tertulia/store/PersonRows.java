package org.tertulia.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tertulia.model.Contact;
import org.tertulia.model.Person;
import org.tertulia.model.PersonId;

/** The humans behind the contacts. A person without contacts is nobody and goes with the last of them. */
public final class PersonRows {

    private final Db db;
    private final ContactRows contacts;

    PersonRows(Db db, ContactRows contacts) {
        this.db = db;
        this.contacts = contacts;
    }

    public PersonId insert(String name) {
        return new PersonId(db.number(0, "INSERT INTO person(name) VALUES(?) RETURNING id", name));
    }

    public void rename(PersonId id, String name) {
        db.update("UPDATE person SET name = ? WHERE id = ?", name, id.value());
    }

    /** Everybody with their contacts, by name. */
    public List<Person> all() {
        Map<PersonId, List<Contact>> byPerson = new LinkedHashMap<>();
        for (Contact contact : contacts.all()) {
            byPerson.computeIfAbsent(contact.person(), id -> new ArrayList<>()).add(contact);
        }
        return db.list("SELECT id, name FROM person ORDER BY name COLLATE NOCASE, id", row -> {
            PersonId id = new PersonId(row.getLong(1));
            return new Person(id, row.getString(2), byPerson.getOrDefault(id, List.of()));
        });
    }
}
