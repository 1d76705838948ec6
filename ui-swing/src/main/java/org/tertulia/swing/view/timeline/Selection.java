package org.tertulia.swing.view.timeline;

import org.jspecify.annotations.Nullable;

/** Selected text across rows: two ends, each a row and a char of its source. It moves along when rows come and go. */
final class Selection {
    /** A selected part of one row. */
    record Range(int from, int to) {}

    private record End(int row, int offset) {
        boolean isBefore(End other) {
            return row < other.row || (row == other.row && offset < other.offset);
        }
    }

    private @Nullable End anchor;
    private @Nullable End caret;

    void clear() {
        anchor = null;
        caret = null;
    }

    void begin(int row, int offset) {
        anchor = new End(row, offset);
        caret = anchor;
    }

    void extend(int row, int offset) {
        caret = new End(row, offset);
        if (anchor == null) {
            anchor = caret;
        }
    }

    boolean hasAnchor() {
        return anchor != null;
    }

    int anchorRow() {
        return anchor == null ? -1 : anchor.row();
    }

    boolean isEmpty() {
        return anchor == null || caret == null || anchor.equals(caret);
    }

    int firstRow() {
        return anchor == null || caret == null ? -1 : Math.min(anchor.row(), caret.row());
    }

    int lastRow() {
        return anchor == null || caret == null ? -1 : Math.max(anchor.row(), caret.row());
    }

    /** What of a row is selected; {@code to} may lie behind its end. */
    @Nullable
    Range in(int row) {
        if (anchor == null || caret == null || anchor.equals(caret)) {
            return null;
        }
        End from = anchor.isBefore(caret) ? anchor : caret;
        End to = anchor.isBefore(caret) ? caret : anchor;
        if (row < from.row() || row > to.row()) {
            return null;
        }
        return new Range(row == from.row() ? from.offset() : 0, row == to.row() ? to.offset() : Integer.MAX_VALUE);
    }

    void inserted(int from, int count) {
        anchor = moved(anchor, from, count);
        caret = moved(caret, from, count);
    }

    /** Gone with the rows that one of its ends was in. */
    void removed(int from, int count) {
        if (isWithin(anchor, from, count) || isWithin(caret, from, count)) {
            clear();
        } else {
            anchor = moved(anchor, from + count, -count);
            caret = moved(caret, from + count, -count);
        }
    }

    private static boolean isWithin(@Nullable End end, int from, int count) {
        return end != null && end.row() >= from && end.row() < from + count;
    }

    private static @Nullable End moved(@Nullable End end, int from, int by) {
        return end == null || end.row() < from ? end : new End(end.row() + by, end.offset());
    }
}
