package org.tertulia.loopback;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;

/** How addresses look here: {@code ana@loopback} and {@code kitchen@rooms.loopback}. */
final class Addresses {

    static final String SCHEME = "loopback";
    private static final String PEOPLE = "loopback";
    private static final String ROOMS = "rooms.loopback";
    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

    private Addresses() {}

    static Outcome<Address> person(String typed) {
        return parse(typed, PEOPLE, "ana");
    }

    static Outcome<Address> room(String typed) {
        return parse(typed, ROOMS, "kitchen");
    }

    /** For names that stand in code. */
    static Address known(String typed) {
        Outcome<Address> parsed = typed.endsWith("@" + ROOMS) ? room(typed) : person(typed);
        return switch (parsed) {
            case Outcome.Done<Address>(var address) -> address;
            case Outcome.Failed<Address>(var failure) -> throw new IllegalArgumentException(failure.detail());
        };
    }

    static String local(Address address) {
        return address.value().substring(0, address.value().indexOf('@'));
    }

    static boolean isRoom(Address address) {
        return address.value().endsWith("@" + ROOMS);
    }

    private static Outcome<Address> parse(String typed, String domain, String example) {
        String clean = typed.strip().toLowerCase(Locale.ROOT);
        int at = clean.indexOf('@');
        String local = at < 0 ? clean : clean.substring(0, at);
        boolean here = at < 0 || clean.substring(at + 1).equals(domain);
        if (here && LOCAL.matcher(local).matches()) return Outcome.done(new Address(SCHEME, local + "@" + domain));
        return Outcome.failed(Failure.Kind.NOT_FOUND, "An address looks like " + example + "@" + domain);
    }
}
