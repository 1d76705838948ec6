package org.tertulia.swing.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.swing.theme.Emoji;

/**
 * A text as it is shown, one char for each emoji, and the way back to the text as it was written.
 *
 * @param starts for each shown char the offset in the source, and at the end where the shown part of the source ends
 * @param clipped whether the source goes on behind it
 */
record DisplayText(String shown, int[] starts, List<Symbol> symbols, int lettersOrSigns, boolean clipped) {
    static final char SYMBOL = '\uFFFC';

    /** An emoji at an offset of the shown text. */
    record Symbol(int at, String code) {}

    static DisplayText of(String source, int maxChars, boolean oneLine) {
        return new Reader(source, maxChars, oneLine).read();
    }

    int toSource(int shownOffset) {
        return starts[Math.clamp(shownOffset, 0, starts.length - 1)];
    }

    /** The shown offset at or right after an offset of the source. */
    int toShown(int sourceOffset) {
        int found = Arrays.binarySearch(starts, sourceOffset);
        if (found < 0) {
            return Math.min(-found - 1, shown.length());
        }
        while (found > 0 && starts[found - 1] == sourceOffset) {
            found--;
        }
        return found;
    }

    private static final class Reader {
        private final String source;
        private final int end;
        private final boolean oneLine;
        private final StringBuilder shown;
        private final List<Symbol> symbols = new ArrayList<>();
        private int[] starts;
        private int letters;
        private int marks;

        Reader(String source, int maxChars, boolean oneLine) {
            this.source = source;
            this.end = cut(source, maxChars);
            this.oneLine = oneLine;
            this.shown = new StringBuilder(end);
            this.starts = new int[end + 2];
        }

        private static int cut(String source, int maxChars) {
            if (source.length() <= maxChars) {
                return source.length();
            }
            return Character.isHighSurrogate(source.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
        }

        DisplayText read() {
            for (int at = 0; at < end; ) {
                at += take(at);
            }
            int[] exact = Arrays.copyOf(starts, shown.length() + 1);
            exact[shown.length()] = end;
            return new DisplayText(shown.toString(), exact, List.copyOf(symbols), letters, end < source.length());
        }

        private int take(int at) {
            Emoji.@Nullable Match emoji = Emoji.at(source, at);
            if (emoji != null) {
                symbols.add(new Symbol(shown.length(), emoji.code()));
                put(SYMBOL, at);
                return emoji.length();
            }
            int point = source.codePointAt(at);
            int width = Character.charCount(point);
            if (Screening.isLineBreak(point)) {
                put(oneLine ? ' ' : '\n', at);
                return point == '\r' && at + 1 < end && source.charAt(at + 1) == '\n' ? 2 : width;
            }
            if (point == '\t') {
                put('\u2003', at);
                put('\u2003', at);
                return width;
            }
            marks = Screening.isMark(point) ? marks + 1 : 0;
            int instead = Screening.shown(point);
            if (instead >= 0 && !Screening.isTooManyMarks(marks)) {
                putPoint(instead, at);
                letters += Character.isWhitespace(instead) ? 0 : 1;
            }
            return width;
        }

        private void putPoint(int point, int at) {
            if (Character.isBmpCodePoint(point)) {
                put((char) point, at);
            } else {
                put(Character.highSurrogate(point), at);
                put(Character.lowSurrogate(point), at);
            }
        }

        private void put(char shownChar, int at) {
            if (shown.length() + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[shown.length()] = at;
            shown.append(shownChar);
        }
    }
}
