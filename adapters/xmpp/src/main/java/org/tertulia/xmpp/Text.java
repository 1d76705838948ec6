package org.tertulia.xmpp;

import org.jspecify.annotations.Nullable;

/** Text on its way in and out: bounded, and never anything that XML 1.0 cannot carry. */
final class Text {

    /** Longest name, status, topic or note kept. */
    static final int LINE = 2000;

    private Text() {}

    /** Without the characters that would make the server close the stream. */
    static String sendable(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (legal(c)) {
                if (out != null) out.appendCodePoint(c);
            } else if (out == null) {
                out = new StringBuilder(text.length()).append(text, 0, i);
            }
            i = next;
        }
        return out == null ? text : out.toString();
    }

    /** Likewise for a note beside a message: Smack would write {@code ]]>} as it is, which is not well-formed. */
    static String note(String text) {
        return sendable(text).replace("]]>", "]] >");
    }

    private static boolean legal(int c) {
        if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
        return (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    /** A name, status or topic as it came, or empty. */
    static String line(@Nullable CharSequence text) {
        if (text == null) return "";
        String whole = text.toString().strip();
        return whole.length() <= LINE ? whole : cut(whole, LINE - 1) + "…";
    }

    /** The first {@code length} units, or one less where that would cut a character in two. */
    static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
