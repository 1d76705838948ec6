package org.tertulia.model;

import java.util.List;

/**
 * One human with any number of addresses on any networks: the unit of the contact list.
 *
 * @param name what the list calls them
 * @param contacts at least one
 */
public record Person(PersonId id, String name, List<Contact> contacts) {

    public Person {
        contacts = List.copyOf(contacts);
    }
}
