package org.tertulia.cli;

import java.util.ArrayList;
import java.util.List;

/** Text of others, fit for a terminal: nothing in it can move the cursor, change colours or turn the direction. */
final class Plain {

    private Plain() {}

    /** On one line. */
    static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) plain.append(' ');
            else if (!steers(point)) plain.appendCodePoint(point);
        });
        return plain.toString();
    }

    /** At most so many columns of a line. */
    static String line(String text, int columns) {
        String plain = line(text);
        if (width(plain) <= columns) return plain;
        StringBuilder cut = new StringBuilder();
        int left = columns - 1;
        for (int at = 0; at < plain.length(); at += Character.charCount(plain.codePointAt(at))) {
            left -= width(plain.codePointAt(at));
            if (left < 0) break;
            cut.appendCodePoint(plain.codePointAt(at));
        }
        return cut.append('…').toString();
    }

    /** Its lines; those behind the first are moved in, so that none of them can pass for one of ours. */
    static String indented(String text) {
        return String.join("\n    ", text.lines().map(Plain::line).toList());
    }

    /** Rows in columns as wide as their widest cell; the last column is not filled up. */
    static List<String> table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) widths[i] = Math.max(widths[i], width(row.get(i)));
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i));
                if (i < row.size() - 1) line.repeat(' ', widths[i] - width(row.get(i)) + 2);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static boolean steers(int point) {
        int type = Character.getType(point);
        boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return type == Character.CONTROL || type == Character.SURROGATE || turns;
    }

    private static int width(String text) {
        return text.codePoints().map(Plain::width).sum();
    }

    /** In columns of a terminal: nothing for marks, two for East Asian letters and emoji. */
    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        boolean wide = Character.isIdeographic(point)
                || Character.isEmojiPresentation(point)
                || (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xFF00 && point <= 0xFF60);
        return wide ? 2 : 1;
    }
}
