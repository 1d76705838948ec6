package org.tertulia.path;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A host as a person or a server may write it, understood without any look-up.
 *
 * @param name lower case, A-labels, without a trailing dot; for a literal its text without brackets
 * @param literal the address, when it is one
 */
record Host(String name, Optional<InetAddress> literal) {

    private static final int MAX = 253;

    /** @throws IllegalArgumentException when it cannot be a host */
    static Host parse(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String bare = bracketed ? text.substring(1, text.length() - 1) : text;
        var literal = literal(bare);
        if (literal.isPresent()) return new Host(bare, literal);
        if (bare.length() > MAX) throw notAHost(text, null);
        String name = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        try {
            name = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw notAHost(text, e);
        }
        if (bracketed || name.length() > MAX || !name.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*")) {
            throw notAHost(text, null);
        }
        return new Host(name, Optional.empty());
    }

    /** RFC 7686: such a name must never be asked of the DNS. */
    boolean onion() {
        return name.endsWith(".onion");
    }

    private static Optional<InetAddress> literal(String text) {
        // What begins with a digit or holds a colon; the JDK would also take forms such as "1" for an address.
        if (!text.matches("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.%]*")) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static IllegalArgumentException notAHost(String text, @Nullable Throwable cause) {
        String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        return new IllegalArgumentException("\"" + shown + "\" is not the name or address of a server.", cause);
    }
}
