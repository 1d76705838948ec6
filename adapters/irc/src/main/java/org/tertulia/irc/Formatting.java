package org.tertulia.irc;

import java.util.regex.Pattern;
import org.tertulia.model.Body;

/** Text as it comes, without the codes that colour it, and bounded. */
final class Formatting {

    private static final int LINE = 2000;
    private static final Pattern CODES =
            Pattern.compile("\\x03(\\d{1,2}(,\\d{1,2})?)?|\\x04([0-9a-fA-F]{6}(,[0-9a-fA-F]{6})?)?|"
                    + "[\\x00-\\x08\\x0A-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069]");

    private Formatting() {}

    /** Plain text; tabs stay. */
    static String plain(String text) {
        String plain = clean(text) ? text : CODES.matcher(text).replaceAll("");
        return plain.length() <= Body.MAX_LENGTH ? plain : plain.substring(0, Body.MAX_LENGTH);
    }

    /** Most texts are. */
    private static boolean clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t') || c == 127 || (c >= '\u202A' && c <= '\u2069')) return false;
        }
        return true;
    }

    /** A name, topic or note. */
    static String line(String text) {
        String plain = plain(text).strip();
        if (plain.length() <= LINE) return plain;
        int end = Character.isHighSurrogate(plain.charAt(LINE - 2)) ? LINE - 2 : LINE - 1;
        return plain.substring(0, end) + "…";
    }
}
