package org.tertulia.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.swing.JComponent;
import javax.swing.RepaintManager;

/** When a component was painted: it had something to paint after one event, and nothing after a later one. */
final class Frames {

    private final JComponent watched;
    private final List<Long> painted = new ArrayList<>();
    private boolean dirty;

    Frames(JComponent watched, EventThreadWatch watch) {
        this.watched = watched;
        watch.afterEach(this::look);
    }

    /** From one picture to the next, within a stretch of time. */
    synchronized LongStream gaps(long from, long to) {
        List<Long> within = painted.stream().filter(at -> at >= from && at < to).toList();
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < within.size(); i++) gaps.add(within.get(i) - within.get(i - 1));
        return gaps.stream().mapToLong(Long::longValue);
    }

    private synchronized void look() {
        boolean now =
                !RepaintManager.currentManager(watched).getDirtyRegion(watched).isEmpty();
        if (dirty && !now) painted.add(System.nanoTime());
        dirty = now;
    }
}
