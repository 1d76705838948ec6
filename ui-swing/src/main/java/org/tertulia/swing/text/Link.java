package org.tertulia.swing.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A web address inside a text, by char offsets. */
public record Link(int from, int to, URI target) {
    /** Marks that are not seen (zero width, direction) are no part of an address. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "\\b(?:(?:https?|ircs?)://|mailto:|xmpp:|matrix:)[^\\s<>\"“”«»\\p{Cntrl}\\p{Cf}]+",
            Pattern.CASE_INSENSITIVE);

    /** Without an authority, what makes the rest more than a word behind a colon. */
    private static final Pattern ADDRESS = Pattern.compile("[^/]+@.+|//.+@.+|(?:u|r|roomid)/.+:.+");

    private static final String TRAILING = ".,;:!?'…*_~|。、，！？）」』";

    /** All of them, in order. */
    public static List<Link> in(String text) {
        if (text.indexOf(':') < 0) {
            return List.of();
        }
        List<Link> found = new ArrayList<>();
        Matcher matcher = CANDIDATE.matcher(text);
        while (matcher.find()) {
            int end = end(text, matcher.start(), matcher.end());
            @Nullable URI target = target(text.substring(matcher.start(), end));
            if (target != null) {
                found.add(new Link(matcher.start(), end, target));
            }
        }
        return List.copyOf(found);
    }

    /** Leaves out what belongs to the sentence: its full stop, and a bracket that was opened before the address. */
    private static int end(String text, int from, int to) {
        int end = to;
        while (end > from) {
            char last = text.charAt(end - 1);
            boolean lonely =
                    (last == ')' && isLonely(text, from, end, '(')) || (last == ']' && isLonely(text, from, end, '['));
            if (TRAILING.indexOf(last) < 0 && !lonely) {
                break;
            }
            end--;
        }
        return end;
    }

    /** Whether fewer brackets are opened than end with the closing one that stands last. */
    private static boolean isLonely(String text, int from, int to, char opening) {
        char closing = text.charAt(to - 1);
        String address = text.substring(from, to);
        return address.chars().filter(c -> c == opening).count()
                < address.chars().filter(c -> c == closing).count();
    }

    private static @Nullable URI target(String address) {
        try {
            URI uri = new URI(address);
            boolean somewhere = uri.getRawAuthority() != null
                    || ADDRESS.matcher(uri.getRawSchemeSpecificPart()).matches();
            return somewhere ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
