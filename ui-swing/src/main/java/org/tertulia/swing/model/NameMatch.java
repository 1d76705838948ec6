package org.tertulia.swing.model;

import java.text.Normalizer;
import java.util.Locale;

/** Finds what somebody types in names, whatever the case and the accents. */
public final class NameMatch {

    /** Not in it. */
    public static final int NONE = -1;

    private final String wanted;

    public NameMatch(String typed) {
        wanted = plain(typed.strip());
    }

    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** 0 when the name begins with it, 1 when a word does, 2 when it is somewhere, {@link #NONE} when it is not. */
    public int rank(String name) {
        return rankPlain(plain(name));
    }

    /** The same, of what {@link #plain} has made of a name. */
    public int rankPlain(String plain) {
        int at = plain.indexOf(wanted);
        if (at < 0) return NONE;
        if (at == 0 || (at == 1 && !Character.isLetterOrDigit(plain.charAt(0)))) return 0;
        for (int i = at; i >= 0; i = plain.indexOf(wanted, i + 1)) {
            if (!Character.isLetterOrDigit(plain.charAt(i - 1))) return 1;
        }
        return 2;
    }

    /** Where it begins in the name as written, or -1; the match is as long as what was typed. */
    public int at(String name) {
        return wanted.isEmpty() || plain(name).length() != name.length()
                ? -1
                : plain(name).indexOf(wanted);
    }

    public int length() {
        return wanted.length();
    }

    /** Without case and accents; worth keeping where the same names are looked at again and again. */
    public static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 0x7f) {
                return Normalizer.normalize(Normalizer.normalize(lower, Normalizer.Form.NFC), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "");
            }
        }
        return lower;
    }
}
