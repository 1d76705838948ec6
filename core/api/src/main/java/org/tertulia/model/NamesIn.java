package org.tertulia.model;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names as they stand in what somebody says: as whole words, whatever the case and however the letters are written; not as part of
 * somebody else's address or of a link. One rule for who is named by others and for whom we name. Immutable.
 */
public final class NamesIn {

    /** Nobody looks for a name behind so many characters. */
    private static final int MOST_CHARACTERS = 20_000;

    /** Written without spaces, or with endings right behind a name: there, a word has no visible end. */
    private static final Set<UnicodeScript> DENSE = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final String text;

    /** @param text of which the first {@value #MOST_CHARACTERS} characters count */
    public NamesIn(String text) {
        this.text = fold(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
    }

    /** Whether it is said to somebody of this name on purpose: {@code name:} or {@code name,} at the beginning, or {@code @name}. */
    public boolean calls(String name) {
        String wanted = fold(name);
        if (wanted.isEmpty()) return false;
        boolean first = text.startsWith(wanted) && text.length() > wanted.length();
        char behind = first ? text.charAt(wanted.length()) : ' ';
        return behind == ':' || behind == ',' || has("@" + name);
    }

    /** Whether somebody of this name is meant; an empty name never is. */
    public boolean has(String name) {
        String wanted = fold(name);
        if (wanted.isEmpty()) return false;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (whole(text, at, at + wanted.length()) && !inAddress(text, at, at + wanted.length())) return true;
        }
        return false;
    }

    /** One form for all ways to write the same letters (NFKC), and no case (upper, then lower: ß finds ss). */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean whole(String text, int from, int to) {
        int first = text.codePointAt(from);
        int last = text.codePointBefore(to);
        return (dense(first) || !goesOn(text, from, false)) && (dense(last) || !goesOn(text, to, true));
    }

    /** Whether the word goes on beyond its edge: a hyphen belongs to it when there is more of it behind. */
    private static boolean goesOn(String text, int at, boolean forward) {
        if (forward ? at >= text.length() : at <= 0) return false;
        int next = forward ? text.codePointAt(at) : text.codePointBefore(at);
        if (next == '-') return goesOn(text, forward ? at + 1 : at - 1, forward);
        int type = Character.getType(next);
        return Character.isLetterOrDigit(next)
                || next == '_'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean dense(int point) {
        return DENSE.contains(UnicodeScript.of(point));
    }

    /** In somebody else's address, or in a link, a name is only part of another one. */
    private static boolean inAddress(String text, int from, int to) {
        int start = from;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) start--;
        String before = text.substring(start, from);
        if (before.contains("://") || before.startsWith("www.")) return true;
        boolean at = to < text.length() && text.charAt(to) == '@';
        return at && to + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(to + 1));
    }
}
