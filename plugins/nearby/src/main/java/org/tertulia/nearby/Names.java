package org.tertulia.nearby;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;

/** What somebody is called on the link: {@code ana@laptop}, one label of DNS, compared as DNS compares. */
final class Names {

    static final String SCHEME = "nearby";

    /** A label of DNS (RFC 6763, section 4.1.1), less what a renaming puts behind it. */
    private static final int MOST_BYTES = 63 - 4;

    private Names() {}

    /** What a person typed. */
    static Outcome<Address> typed(String typed) {
        String name = typed.strip();
        int at = name.indexOf('@');
        boolean whole = at > 0 && at < name.length() - 1 && at == name.lastIndexOf('@');
        if (!whole || !legal(name) || bytes(name) > MOST_BYTES) {
            return Outcome.failed(
                    Failure.Kind.REJECTED, "A name on the local network looks like ana@laptop, without spaces");
        }
        return Outcome.done(address(name));
    }

    private static boolean legal(String name) {
        return name.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c) || c == '/')
                && name.equals(Text.line(name));
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** @param name as it is announced; not empty */
    static Address address(String name) {
        return new Address(SCHEME, key(name));
    }

    /** What names the same are equal by: DNS folds ASCII and nothing else. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name);
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c >= 'A' && c <= 'Z') key.setCharAt(i, (char) (c + 32));
        }
        return key.toString();
    }

    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** What is before the sign. */
    static String user(String name) {
        int at = name.indexOf('@');
        return at > 0 ? name.substring(0, at) : name;
    }

    /** What to suggest to who adds an account: who is signed in at this computer, and what it is called. May block. */
    static String suggested() {
        String user = plain(System.getProperty("user.name", ""), "me");
        return user + "@" + plain(host(), "computer");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static String plain(String text, String otherwise) {
        String first = text.toLowerCase(Locale.ROOT).split("\\.", -1)[0].replaceAll("[^\\p{L}\\p{N}_-]", "");
        String plain = first.length() > 20 ? first.substring(0, 20) : first;
        return plain.isEmpty() || bytes(plain) > MOST_BYTES / 2 ? otherwise : plain;
    }
}
