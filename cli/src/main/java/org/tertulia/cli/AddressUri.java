package org.tertulia.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tertulia.model.Address;

/** An address as a URI that other programs can open. */
final class AddressUri {

    private static final String UNRESERVED = "-._~";

    private AddressUri() {}

    /**
     * {@code xmpp:} of RFC 5122; {@code matrix:} of the Matrix specification; {@code irc://server/nick,isnick} as IRC
     * clients have it. Anything else: its scheme and value.
     */
    static URI of(Address address) {
        String value = address.value();
        return URI.create(
                switch (address.scheme()) {
                    case "xmpp" -> "xmpp:" + escaped(value, "@");
                    case "matrix" -> "matrix:" + matrix(value);
                    case "irc" -> "irc://" + irc(value);
                    default -> address.scheme() + ":" + escaped(value, "@");
                });
    }

    /** {@code @ana:example.org} is {@code u/ana:example.org}. */
    private static String matrix(String id) {
        char sigil = id.charAt(0);
        String rest = escaped(id.substring(1), ":");
        return switch (sigil) {
            case '@' -> "u/" + rest;
            case '#' -> "r/" + rest;
            case '!' -> "roomid/" + rest;
            default -> "u/" + escaped(id, ":");
        };
    }

    /** {@code ana@irc.example.org}. */
    private static String irc(String value) {
        int at = value.lastIndexOf('@');
        String nick = escaped(value.substring(0, Math.max(0, at)), "");
        return escaped(value.substring(at + 1), ":") + "/" + nick + ",isnick";
    }

    private static String escaped(String text, String allowed) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || (UNRESERVED + allowed).indexOf(c) >= 0);
            if (plain) escaped.append(c);
            else escaped.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
        }
        return escaped.toString();
    }
}
