package org.tertulia.swing.text;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person or a room on a chat network, as a link names them (RFC 5122 and XEP-0147, MSC2312, the {@code irc:} draft).
 *
 * @param network the network's id
 * @param address as a person would type it
 */
public record ChatLink(String network, boolean room, String address) {

    public static Optional<ChatLink> of(URI link) {
        String scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
        try {
            return Optional.ofNullable(
                    switch (scheme) {
                        case "xmpp" -> xmpp(link.getRawSchemeSpecificPart());
                        case "matrix" -> matrix(link.getRawSchemeSpecificPart());
                        case "irc", "ircs" -> irc(link);
                        default -> null;
                    });
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a percent sign that begins nothing
        }
    }

    /** {@code xmpp:room@rooms.example?join}; what stands before a path names the account that is to be used. */
    private static @Nullable ChatLink xmpp(String rest) {
        String whole = rest.startsWith("//") ? rest.substring(rest.indexOf('/', 2) + 1) : rest;
        int query = whole.indexOf('?');
        String address = decoded(query < 0 ? whole : whole.substring(0, query));
        String asked = query < 0 ? "" : whole.substring(query + 1).split(";", 2)[0];
        return address.indexOf('@') > 0 ? new ChatLink("xmpp", asked.equals("join"), address) : null;
    }

    /** {@code matrix:u/ana:example.org}, {@code matrix:r/kitchen:example.org}, {@code matrix:roomid/x:example.org}. */
    private static @Nullable ChatLink matrix(String rest) {
        String[] parts = rest.split("[?]", 2)[0].split("/", -1);
        if (parts.length < 2 || parts[1].indexOf(':') < 1) return null;
        String name = decoded(parts[1]);
        return switch (parts[0]) {
            case "u" -> new ChatLink("matrix", false, "@" + name);
            case "r" -> new ChatLink("matrix", true, "#" + name);
            case "roomid" -> new ChatLink("matrix", true, "!" + name);
            default -> null;
        };
    }

    /** {@code irc://irc.example.org/kitchen}: a channel, with or without its {@code #}. */
    private static @Nullable ChatLink irc(URI link) {
        String path = link.getRawPath() == null ? "" : link.getRawPath();
        String fragment = link.getRawFragment() == null ? "" : "#" + link.getRawFragment();
        String target = decoded(path.startsWith("/") ? path.substring(1) : path) + decoded(fragment);
        String name = target.split(",", 2)[0];
        boolean nick = target.contains(",isnick");
        if (name.isEmpty()) return null;
        boolean marked = "#&+!".indexOf(name.charAt(0)) >= 0;
        return new ChatLink("irc", !nick, nick || marked ? name : "#" + name);
    }

    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
