package org.tertulia.swing.model;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Query;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Availability;
import org.tertulia.model.Contact;
import org.tertulia.model.Person;
import org.tertulia.model.PersonId;
import org.tertulia.model.Presence;

/** Everybody we know, by name, with their presence. */
public final class PeopleModel extends Synced<List<Person>> {

    /** Names one contact. */
    public record Key(AccountId account, Address address) {}

    private record Named(CollationKey order, Person person) {}

    private final Collator collator = Collator.getInstance();
    private final Map<Key, Contact> contacts = new HashMap<>();
    private final Map<PersonId, Named> people = new HashMap<>();
    private final List<Person> sorted = new ArrayList<>();
    private final Map<PersonId, Integer> places = new HashMap<>();
    private final List<Person> touched = new ArrayList<>();
    private volatile Map<String, CollationKey> prepared = Map.of();
    private boolean order;

    public PeopleModel(CoreLink core) {
        super(core, new Query.People());
        start();
    }

    public List<Person> all() {
        return Collections.unmodifiableList(sorted);
    }

    public @Nullable Person find(@Nullable PersonId id) {
        Named named = id == null ? null : people.get(id);
        return named == null ? null : named.person();
    }

    public @Nullable Contact contact(AccountId account, Address address) {
        return contacts.get(new Key(account, address.bare()));
    }

    public Presence presence(AccountId account, Address address) {
        Contact contact = contact(account, address);
        return contact == null ? Presence.UNKNOWN : contact.presence();
    }

    /** The most reachable of somebody's addresses. */
    public static Availability availability(Person person) {
        return person.contacts().stream()
                .map(contact -> contact.presence().availability())
                .max(Comparator.naturalOrder())
                .orElse(Availability.UNKNOWN);
    }

    /** Ten thousand names: 50 ms. */
    @Override
    void prepare(List<Person> value) {
        Map<String, CollationKey> keys = HashMap.newHashMap(value.size());
        for (Person person : value) keys.put(person.name(), collator.getCollationKey(person.name()));
        prepared = keys;
    }

    @Override
    void replace(List<Person> value) {
        contacts.clear();
        people.clear();
        order = true;
        for (Person person : value) {
            put(person);
            person.contacts().forEach(contact -> contacts.put(key(contact), contact));
        }
    }

    @Override
    boolean apply(Change change) {
        switch (change) {
            case Change.ContactChanged(Contact contact) -> changed(contact);
            case Change.ContactRemoved(AccountId account, Address address) -> removed(new Key(account, address));
            case Change.PresenceChanged(AccountId account, Address address, Presence presence) -> {
                Contact old = contacts.get(new Key(account, address));
                if (old == null || old.presence().equals(presence)) return false;
                changed(with(old, presence));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    void tidy() {
        if (order) {
            sorted.clear();
            people.values().stream()
                    .sorted(Comparator.comparing(Named::order)
                            .thenComparing(named -> named.person().id().value()))
                    .map(Named::person)
                    .forEach(sorted::add);
            places.clear();
            for (int i = 0; i < sorted.size(); i++) places.put(sorted.get(i).id(), i);
        } else {
            for (Person person : touched) {
                Integer place = places.get(person.id());
                if (place != null) sorted.set(place, person);
            }
        }
        touched.clear();
        order = false;
    }

    private void changed(Contact contact) {
        Contact old = contacts.put(key(contact), contact);
        if (old != null && !old.person().equals(contact.person())) withdraw(old);
        Person person = find(contact.person());
        List<Contact> of = person == null ? List.of() : person.contacts();
        List<Contact> now = old != null && of.contains(old)
                ? of.stream().map(c -> c.equals(old) ? contact : c).toList()
                : Stream.concat(of.stream(), Stream.of(contact)).toList();
        put(new Person(contact.person(), name(now, person), now));
    }

    private void removed(Key key) {
        Contact old = contacts.remove(key);
        if (old != null) withdraw(old);
    }

    private void withdraw(Contact contact) {
        Person person = find(contact.person());
        if (person == null) return;
        List<Contact> left = new ArrayList<>(person.contacts());
        left.remove(contact);
        if (left.isEmpty()) {
            people.remove(person.id());
            order = true;
        } else {
            put(new Person(person.id(), name(left, person), left));
        }
    }

    private void put(Person person) {
        Named old = people.get(person.id());
        if (old != null && old.person().name().equals(person.name())) {
            people.put(person.id(), new Named(old.order(), person));
            touched.add(person);
        } else {
            people.put(person.id(), new Named(key(person.name()), person));
            order = true;
        }
    }

    /** The name of somebody with one address is what the list calls it; of one with several, it is their own. */
    private static String name(List<Contact> contacts, @Nullable Person before) {
        return contacts.size() == 1 || before == null ? contacts.getFirst().displayName() : before.name();
    }

    private static Contact with(Contact old, Presence presence) {
        return new Contact(
                old.account(), old.address(), old.name(), old.subscription(), old.groups(), old.person(), presence);
    }

    private CollationKey key(String name) {
        CollationKey known = prepared.get(name);
        return known == null ? collator.getCollationKey(name) : known;
    }

    private static Key key(Contact contact) {
        return new Key(contact.account(), contact.address());
    }
}
