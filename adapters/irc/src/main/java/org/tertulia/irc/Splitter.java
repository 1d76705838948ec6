package org.tertulia.irc;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts what somebody wrote into what fits on a line: counted in bytes, at a space where there is one. */
final class Splitter {

    private Splitter() {}

    /** @param most bytes of UTF-8 that a part may have. Empty lines are left out: IRC cannot carry them. */
    static List<String> split(String text, int most) {
        List<String> parts = new ArrayList<>();
        for (String line : text.split("[\\r\\n]+", -1)) {
            if (!line.isBlank()) fold(line.replace("\0", ""), most, parts);
        }
        return parts;
    }

    private static void fold(String line, int most, List<String> parts) {
        String rest = line;
        while (bytes(rest) > most) {
            int cut = cut(rest, most);
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty()) parts.add(rest);
    }

    /** Where to cut: behind the last space in the second half of what fits, else behind the last whole grapheme. */
    private static int cut(String text, int most) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(text);
        int fits = 0;
        int space = 0;
        int size = 0;
        for (int end = graphemes.next(); end != BreakIterator.DONE; end = graphemes.next()) {
            size += bytes(text.substring(fits, end));
            if (size > most) break;
            if (text.charAt(end - 1) == ' ' && size > most / 2) space = end;
            fits = end;
        }
        if (space > 0) return space;
        return fits > 0 ? fits : longest(text, most);
    }

    /** One grapheme that is longer than a line: whole characters at least. */
    private static int longest(String text, int most) {
        int at = Character.charCount(text.codePointAt(0));
        while (at < text.length()) {
            int next = at + Character.charCount(text.codePointAt(at));
            if (bytes(text.substring(0, next)) > most) break;
            at = next;
        }
        return at;
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
