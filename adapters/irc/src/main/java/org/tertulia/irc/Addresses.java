package org.tertulia.irc;

import java.util.Locale;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;

/**
 * Names of one IRC network as addresses: {@code nick@network}, {@code #channel@network}.
 *
 * @param network the server's name, lower case
 */
record Addresses(String network) {

    static final String SCHEME = "irc";
    private static final int LONGEST = 300;

    static Addresses of(Address any) {
        return new Addresses(any.value().substring(any.value().lastIndexOf('@') + 1));
    }

    /** What a person typed. */
    static Outcome<Address> typed(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at <= 0 || at == text.length() - 1 || !legal(text)) {
            return Outcome.failed(
                    Failure.Kind.REJECTED,
                    "An IRC address looks like nick@irc.example.org or #channel@irc.example.org");
        }
        String host = text.substring(at + 1).toLowerCase(Locale.ROOT);
        return Outcome.done(new Addresses(host).address(text.substring(0, at)));
    }

    private static boolean legal(String text) {
        return text.length() <= LONGEST
                && text.chars().noneMatch(c -> c <= ' ' || c == ',' || c == 7 || c == ':' || c == 127);
    }

    Address address(String name) {
        String bounded = name.length() <= LONGEST ? name : name.substring(0, whole(name, LONGEST));
        return new Address(SCHEME, CaseMapping.ASCII.fold(bounded.isEmpty() ? "*" : bounded) + "@" + network);
    }

    /** Where a text may be cut at most, without breaking a character. */
    private static int whole(String text, int most) {
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    /** The nick or channel as the network knows it. */
    static String name(Address address) {
        return address.value().substring(0, Math.max(0, address.value().lastIndexOf('@')));
    }

    static boolean channel(Address address) {
        String value = address.value();
        return !value.isEmpty() && "#&!+".indexOf(value.charAt(0)) >= 0;
    }
}
