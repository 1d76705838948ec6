package org.tertulia.swing.view.timeline;

/** The rows of a timeline, oldest first: a window of the history that may grow at both ends. Event thread only. */
public interface TimelineRows {
    int size();

    Row row(int index);

    /** Whether the last row is the newest there is; then a reader at the end stays at the end. */
    boolean endIsNewest();

    void watch(Watcher watcher);

    void unwatch(Watcher watcher);

    /** Told after the rows have changed; indexes are those after an insertion and before a removal. */
    interface Watcher {
        void inserted(int from, int count);

        void removed(int from, int count);

        /** Other contents, same ids. */
        void changed(int from, int count);
    }
}
