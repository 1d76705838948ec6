package org.tertulia.engine;

/** Bounds what networks send before it is stored and shown. */
final class Text {

    static final int MAX_NAME = 200;
    static final int MAX_TOPIC = 2000;
    static final int MAX_STATUS = 500;

    private Text() {}

    /** One line of at most {@code max} characters, without control characters and marks that turn the text's direction. */
    static String line(String raw, int max) {
        StringBuilder clean = new StringBuilder(Math.min(raw.length(), max));
        int at = 0;
        while (at < raw.length() && clean.length() < max) {
            int point = raw.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) point = ' ';
            else if (dangerous(point)) continue;
            boolean blank = point == ' ' && (clean.isEmpty() || clean.charAt(clean.length() - 1) == ' ');
            if (!blank) clean.appendCodePoint(point);
        }
        return clean.toString().strip();
    }

    static String name(String raw) {
        return line(raw, MAX_NAME);
    }

    /** Several lines: topics and requests keep their line breaks. */
    static String lines(String raw, int max) {
        StringBuilder clean = new StringBuilder(Math.min(raw.length(), max));
        raw.codePoints()
                .filter(point -> point == '\n' || point == '\t' || !dangerous(point))
                .takeWhile(_ -> clean.length() < max)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean dangerous(int point) {
        int type = Character.getType(point);
        boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return type == Character.CONTROL || type == Character.SURROGATE || turns;
    }
}
