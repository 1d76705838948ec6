package org.tertulia.swing.view.timeline;

import java.util.function.IntUnaryOperator;

/**
 * Where the reader is: a row and how much of it is hidden above the upper edge. Heights are estimates until a row is
 * seen; when they prove wrong, or rows come and go elsewhere, what the reader sees stays where it is. At the end of
 * the newest rows the reader stays at the end.
 */
final class Scroller {
    static final int PAD_TOP = 8;
    static final int PAD_BOTTOM = 10;

    private final Heights heights = new Heights();
    private final IntUnaryOperator estimate;
    private final IntUnaryOperator exact;
    private int anchor;
    private double offset;
    private int viewHeight;
    private boolean atEnd = true;
    private boolean sticky = true;

    /**
     * @param estimate quick guess of a row's height
     * @param exact lays the row out
     */
    Scroller(IntUnaryOperator estimate, IntUnaryOperator exact) {
        this.estimate = estimate;
        this.exact = exact;
    }

    int anchor() {
        return anchor;
    }

    double offset() {
        return offset;
    }

    /** Whether the last row is wholly seen. */
    boolean isAtEnd() {
        return atEnd;
    }

    int size() {
        return heights.size();
    }

    double position() {
        return heights.size() == 0 ? 0 : heights.top(anchor) + offset + PAD_TOP;
    }

    long extent() {
        return heights.total() + PAD_TOP + PAD_BOTTOM;
    }

    /** Whether whoever is at the end follows what is appended. */
    void sticky(boolean follow) {
        sticky = follow;
    }

    void viewHeight(int height) {
        viewHeight = height;
        settle();
    }

    /** All rows look different now: another width, theme or text size. */
    void restyle() {
        double part = heights.size() == 0 ? 0 : offset / Math.max(1, heights.get(anchor));
        heights.fill(estimate);
        if (heights.size() > 0) {
            offset = part * measure(anchor);
        }
        settle();
    }

    void inserted(int from, int count) {
        boolean first = heights.size() == 0;
        boolean follow = atEnd && sticky && from == heights.size();
        heights.insert(from, count, estimate);
        if (!first && from <= anchor) {
            anchor += count;
        }
        atEnd = first || follow || (atEnd && from < heights.size() - count);
        settle();
    }

    void removed(int from, int count) {
        heights.remove(from, count);
        if (anchor >= from + count) {
            anchor -= count;
        } else if (anchor >= from) {
            anchor = Math.max(0, Math.min(from, heights.size() - 1));
            offset = 0;
        }
        settle();
    }

    void changed(int from, int count) {
        for (int row = from; row < from + count; row++) {
            heights.set(row, estimate.applyAsInt(row));
        }
        settle();
    }

    void scrollBy(double pixels) {
        if (pixels != 0) {
            atEnd = false;
            offset += pixels;
            settle();
        }
    }

    /** To a place of the scroll bar. */
    void scrollTo(double position) {
        if (position >= extent() - viewHeight) {
            toEnd();
            return;
        }
        atEnd = false;
        double y = Math.max(0, position - PAD_TOP);
        anchor = heights.rowAt((long) y);
        offset = y - heights.top(anchor);
        if (position < PAD_TOP) {
            offset = position - PAD_TOP;
        }
        settle();
    }

    void toEnd() {
        atEnd = true;
        settle();
    }

    /** Scrolls as little as makes the row seen; a row far away comes to the middle. */
    void reveal(int row) {
        double top = Math.abs(row - anchor) > 200 ? Double.NaN : top(row);
        int height = measure(row);
        if (Double.isNaN(top) || top + height < -viewHeight || top > 2.0 * viewHeight) {
            centre(row);
        } else if (top < PAD_TOP) {
            scrollBy(top - PAD_TOP);
        } else if (top + height > viewHeight - PAD_BOTTOM) {
            scrollBy(Math.min(top - PAD_TOP, top + height - viewHeight + PAD_BOTTOM));
        }
    }

    void centre(int row) {
        atEnd = false;
        anchor = row;
        offset = -Math.max(PAD_TOP, (viewHeight - measure(row)) / 2.0);
        settle();
    }

    void restore(int row, double hidden) {
        atEnd = false;
        anchor = row;
        offset = hidden;
        settle();
    }

    /** The upper edge of a row, in pixels below the upper edge of the view. */
    double top(int row) {
        double y = -offset;
        for (int i = anchor; i < row; i++) {
            y += measure(i);
        }
        for (int i = row; i < anchor; i++) {
            y -= measure(i);
        }
        return y;
    }

    /** The row at a height of the view, or -1 beside all rows. */
    int rowAt(double viewY) {
        double y = -offset;
        for (int row = anchor; row < heights.size() && y <= viewHeight; row++) {
            int height = measure(row);
            if (viewY >= y && viewY < y + height) {
                return row;
            }
            y += height;
        }
        return -1;
    }

    /** Behind the last row that is at least partly seen. */
    int visibleEnd() {
        double y = -offset;
        int row = anchor;
        while (row < heights.size() && y < viewHeight) {
            y += measure(row++);
        }
        return row;
    }

    int measure(int row) {
        int height = exact.applyAsInt(row);
        heights.set(row, height);
        return height;
    }

    /** Brings anchor and offset back to where they may be, with true heights for all that is seen. */
    private void settle() {
        if (heights.size() == 0) {
            anchor = 0;
            offset = 0;
            return;
        }
        if (viewHeight <= 0) {
            return;
        }
        if (!atEnd) {
            normalise();
        }
        if (atEnd || endIsSeen()) {
            settleAtEnd();
        }
    }

    private void normalise() {
        while (offset < 0 && anchor > 0) {
            offset += measure(--anchor);
        }
        while (anchor < heights.size() - 1 && offset >= measure(anchor)) {
            offset -= measure(anchor++);
        }
        if (anchor == 0) {
            offset = Math.max(offset, -PAD_TOP);
        }
    }

    private boolean endIsSeen() {
        double y = -offset;
        for (int row = anchor; row < heights.size(); row++) {
            y += measure(row);
            if (y + PAD_BOTTOM > viewHeight) {
                return false;
            }
        }
        return true;
    }

    private void settleAtEnd() {
        atEnd = true;
        double y = viewHeight - PAD_BOTTOM;
        int row = heights.size();
        while (row > 0 && y > 0) {
            y -= measure(--row);
        }
        anchor = row;
        offset = -y;
    }
}
