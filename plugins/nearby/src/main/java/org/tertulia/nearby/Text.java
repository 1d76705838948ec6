package org.tertulia.nearby;

import java.nio.charset.StandardCharsets;
import org.tertulia.model.Body;

/** Text on its way in and out: bounded, one line where it is one, and nothing that XML 1.0 cannot carry. */
final class Text {

    /** Longest name or status kept. */
    static final int LINE = 300;

    private static final String CUT = "\n[the rest was too long and is not shown]";

    private Text() {}

    /** A name or a status as it came: without what controls a terminal or turns the direction of what is around it. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), LINE));
        for (int i = 0; i < text.length() && line.length() < LINE; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n' || c == '\r' || c == '\t') line.append(' ');
            else if (legal(c) && !controls(c)) line.appendCodePoint(c);
        }
        return line.toString().strip();
    }

    /** What a message says, as it came. */
    static String body(String text) {
        String clean = sendable(text.replace("\r\n", "\n").replace('\r', '\n'));
        return clean.length() <= Body.MAX_LENGTH ? clean : cut(clean, Body.MAX_LENGTH - CUT.length()) + CUT;
    }

    /** Without what XML cannot carry. */
    static String sendable(String text) {
        if (text.codePoints().allMatch(Text::legal)) return text;
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(Text::legal).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** As the text of an element or the value of an attribute. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\'' -> out.append("&apos;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** As much of it from its beginning as fits into so many bytes, without cutting a character in two. */
    static String fitting(String text, int bytes) {
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            used += new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) return text.substring(0, i);
            i += Character.charCount(c);
        }
        return text;
    }

    private static String cut(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static boolean legal(int c) {
        if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
        return (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    private static boolean controls(int c) {
        return Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
