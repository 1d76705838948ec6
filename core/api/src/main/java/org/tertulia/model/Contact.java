package org.tertulia.model;

import java.util.List;

/**
 * One address in the contact list of one account.
 *
 * @param address bare
 * @param name as the list has it, or empty
 * @param person the human behind the address
 * @param presence the most reachable of their devices now; {@link Presence#UNKNOWN} while the account is offline
 */
public record Contact(
        AccountId account,
        Address address,
        String name,
        Subscription subscription,
        List<String> groups,
        PersonId person,
        Presence presence) {

    public Contact {
        groups = List.copyOf(groups);
    }

    /** What to call them: the name, or the address where there is none. */
    public String displayName() {
        return name.isEmpty() ? address.toString() : name;
    }
}
