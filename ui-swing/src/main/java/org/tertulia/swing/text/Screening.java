package org.tertulia.swing.text;

/** Takes from a text what would mislead on the screen: control characters, direction overrides, towers of marks. */
public final class Screening {
    static final char REPLACEMENT = '\uFFFD';
    private static final int MAX_MARKS = 6;

    private Screening() {}

    /** For a name or a title: one line, nothing that turns what stands beside it. */
    public static String oneLine(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            marks = isMark(point) ? marks + 1 : 0;
            int shown = isLineBreak(point) || point == '\t' ? ' ' : shown(point);
            if (shown >= 0 && marks <= MAX_MARKS) {
                clean.appendCodePoint(shown);
            }
        }
        return clean.toString();
    }

    /** The code point to show instead, or -1 for none. */
    static int shown(int point) {
        if (turnsDirection(point)) {
            return -1;
        }
        boolean unshowable = Character.isISOControl(point) || isLoneSurrogate(point) || point == '\uFFFC';
        return unshowable ? REPLACEMENT : point;
    }

    static boolean isLineBreak(int point) {
        return point == '\n'
                || point == '\r'
                || point == '\u000B'
                || point == '\f'
                || point == '\u0085'
                || point == '\u2028'
                || point == '\u2029';
    }

    static boolean isTooManyMarks(int marks) {
        return marks > MAX_MARKS;
    }

    static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Embeddings, overrides, isolates and their ends; the plain marks (LRM, RLM, ALM) are harmless and stay. */
    private static boolean turnsDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean isLoneSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
