package org.tertulia.swing.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads, for what opens it and for the person.
 *
 * @param link in ASCII
 * @param host as name servers know it, or empty where the scheme has none
 * @param disguised whether it may be taken for another: a name beyond ASCII, which may have letters that look like
 *     others, or something before an {@code @}, which is no part of the name
 */
public record Destination(URI link, String host, boolean disguised) {

    /** What may be opened at all. Never what runs or reads something here: {@code javascript:}, {@code file:}. */
    private static final Set<String> WITH_HOST = Set.of("http", "https", "irc", "ircs");

    private static final Set<String> WITHOUT_HOST = Set.of("mailto", "xmpp", "matrix");

    /** @return {@code null} when it is not to be opened */
    public static @Nullable Destination of(URI link) {
        String scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
        if (WITHOUT_HOST.contains(scheme)) return withoutHost(link, scheme);
        String authority = link.getRawAuthority();
        return authority == null || !WITH_HOST.contains(scheme) ? null : withHost(link, scheme, authority);
    }

    /** Of a mail only to whom: some mail programs would attach what the rest names. */
    private static @Nullable Destination withoutHost(URI link, String scheme) {
        String whole = link.toASCIIString();
        int query = whole.indexOf('?');
        String kept = scheme.equals("mailto") && query >= 0 ? whole.substring(0, query) : whole;
        return kept.length() == scheme.length() + 1 ? null : new Destination(URI.create(kept), "", false);
    }

    private static @Nullable Destination withHost(URI link, String scheme, String authority) {
        int at = authority.lastIndexOf('@');
        String place = authority.substring(at + 1);
        int colon = place.lastIndexOf(':');
        boolean port = colon >= 0 && place.indexOf(']') < colon;
        String written = port ? place.substring(0, colon) : place;
        String host = ascii(written);
        if (host == null) return null;
        String behind = link.toASCIIString().substring(scheme.length() + 3).replaceFirst("^[^/?#]*", "");
        String whole = scheme + "://" + host + (port ? place.substring(colon) : "") + behind;
        boolean disguised = at >= 0 || !host.equalsIgnoreCase(written) || host.contains("xn--");
        try {
            return new Destination(new URI(whole), host, disguised);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable String ascii(String host) {
        if (host.isEmpty() || host.indexOf('%') >= 0) return null;
        if (host.startsWith("[")) return host;
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return ascii.matches("[a-z0-9._-]+") ? ascii : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
