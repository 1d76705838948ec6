package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.tertulia.model.Body;

/** Text as it comes: bounded, and without what could disturb the text around it. */
final class Words {

    private static final int LINE = 2000;
    private static final Pattern CONTROLS =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final String CUT = "\n[…]";

    private Words() {}

    /** A body; lines and tabs stay. */
    static String body(String text) {
        String plain =
                CONTROLS.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        if (plain.length() <= Body.MAX_LENGTH) return plain;
        return cut(plain, Body.MAX_LENGTH - CUT.length()) + CUT;
    }

    /** A name, topic or note, or empty. */
    static String line(JsonNode text) {
        if (!text.isTextual()) return "";
        String raw = text.textValue();
        String bounded = raw.length() > 4 * LINE ? cut(raw, 4 * LINE) : raw;
        String plain = CONTROLS.matcher(bounded).replaceAll("").strip();
        return plain.length() <= LINE ? plain : cut(plain, LINE - 1) + "…";
    }

    /** Part of an identifier, of which some may have been chosen to disturb. */
    static String plain(String text) {
        return CONTROLS.matcher(text).replaceAll("");
    }

    /** The first {@code length} units, or one less where that would cut a character in two. */
    static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
