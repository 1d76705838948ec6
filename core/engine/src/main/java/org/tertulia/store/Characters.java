package org.tertulia.store;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * What a character means to the search index: NFKC, case folded (upper, then lower, so that ß finds ss), marks stripped.
 * A character becomes any number of units; a unit is {@code code point << 3 | class}.
 */
final class Characters {

    static final int SEPARATOR = 0;
    static final int WORD = 1;
    /** Of a script that writes no spaces between words. */
    static final int DENSE = 2;
    /** A token by itself: emoji and other symbols. */
    static final int SYMBOL = 3;

    private static final int IGNORED = 4;
    private static final int CLASS_BITS = 3;
    private static final int[][] KNOWN = new int[0x10000][];
    /** 0: not looked up yet. */
    private static final byte[] JOINS = new byte[0x10000];

    /** Letters that Unicode does not take apart, though people leave their marks out. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ς', "σ"),
            Map.entry((int) 'ى', "ي"),
            Map.entry((int) 'ی', "ي"),
            Map.entry((int) 'ک', "ك"));

    private Characters() {}

    static int codePoint(int unit) {
        return unit >>> CLASS_BITS;
    }

    static int kind(int unit) {
        return unit & (1 << CLASS_BITS) - 1;
    }

    /** The units of one character by itself; empty when it is to be passed over. Do not change the array. */
    static int[] units(int codePoint) {
        if (codePoint >= KNOWN.length) return compute(Character.toString(codePoint));
        int[] known = KNOWN[codePoint];
        if (known == null) {
            known = compute(Character.toString(codePoint));
            KNOWN[codePoint] = known;
        }
        return known;
    }

    /** The units of a character with its marks. */
    static int[] units(String cluster) {
        return compute(cluster);
    }

    /** Ideographs and Hangul syllables: their one unit is themselves, DENSE, and they join nothing. */
    static boolean plainlyDense(int c) {
        return between(c, 0x4E00, 0x9FFF) || between(c, 0xAC00, 0xD7A3);
    }

    /** Whether it changes the character before it, rather than standing for itself. */
    static boolean joins(int codePoint) {
        if (plainlyDense(codePoint)) return false;
        if (codePoint >= JOINS.length) return computeJoins(codePoint);
        byte known = JOINS[codePoint];
        if (known == 0) {
            known = (byte) (computeJoins(codePoint) ? 1 : -1);
            JOINS[codePoint] = known;
        }
        return known > 0;
    }

    private static boolean computeJoins(int codePoint) {
        return codePoint == 0x3099
                || codePoint == 0x309A
                || codePoint == 0xFF9E
                || codePoint == 0xFF9F
                || between(codePoint, 0x1160, 0x11FF)
                || (Character.getType(codePoint) == Character.NON_SPACING_MARK && !dense(codePoint));
    }

    static boolean between(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static int[] compute(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .flatMap(c -> fold(c).codePoints())
                .map(c -> c << CLASS_BITS | classify(c))
                .filter(unit -> kind(unit) != IGNORED)
                .toArray();
    }

    private static String fold(int c) {
        String lower = Character.toString(c).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        // a letter of its own, unlike ё, which people write as е; and kana keep their voice
        if (lower.equals("й") || dense(c)) return lower;
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .codePoints()
                .filter(d -> classify(d) != IGNORED)
                .forEach(d -> folded.append(LETTERS.getOrDefault(d, Character.toString(d))));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static int classify(int c) {
        if (c < 128) return Character.isLetterOrDigit(c) ? WORD : SEPARATOR;
        if (silent(c)) return IGNORED;
        if (dense(c)) return denseLetter(c) ? DENSE : SEPARATOR;
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> vowelSign(c) ? WORD : IGNORED;
            case Character.OTHER_SYMBOL, Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL -> SYMBOL;
            case Character.COMBINING_SPACING_MARK, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> WORD;
            default -> Character.isLetterOrDigit(c) ? WORD : SEPARATOR;
        };
    }

    /** Joiners, direction marks, soft hyphen, tatweel, variation selectors, skin tones. */
    private static boolean silent(int c) {
        return c == 0xAD
                || c == 0x640
                || between(c, 0x200B, 0x200F)
                || between(c, 0x2060, 0x2069)
                || between(c, 0x202A, 0x202E)
                || between(c, 0xFE00, 0xFE0F)
                || c == 0xFEFF
                || between(c, 0x1F3FB, 0x1F3FF)
                || between(c, 0xE0020, 0xE01EF);
    }

    /** Of the scripts of India and others a mark is a vowel; of the rest it may be left out. */
    private static boolean vowelSign(int c) {
        return switch (UnicodeScript.of(c)) {
            case INHERITED, COMMON, ARABIC, HEBREW, LATIN, GREEK, CYRILLIC -> false;
            default -> true;
        };
    }

    private static boolean dense(int c) {
        if (c < 0xE00) return false;
        if (c == 0x30FC || c == 0x3005 || c == 0x3099 || c == 0x309A) return true;
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static boolean denseLetter(int c) {
        return Character.isLetterOrDigit(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.LETTER_NUMBER -> true;
                    default -> false;
                };
    }
}
