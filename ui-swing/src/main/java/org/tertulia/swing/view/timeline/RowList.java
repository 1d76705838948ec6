package org.tertulia.swing.view.timeline;

import java.util.ArrayList;
import java.util.List;

/** Rows in a list. {@link #update} finds out what changed. */
public final class RowList implements TimelineRows {
    private final List<Row> rows = new ArrayList<>();
    private final List<Watcher> watchers = new ArrayList<>();
    private boolean endIsNewest = true;

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Row row(int index) {
        return rows.get(index);
    }

    @Override
    public boolean endIsNewest() {
        return endIsNewest;
    }

    /** To be set before the rows that it is about are put in. */
    public void endIsNewest(boolean newest) {
        endIsNewest = newest;
    }

    /** The index of the row with this id, or -1. */
    public int indexOf(long id) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }

    public void insert(int at, List<? extends Row> added) {
        if (!added.isEmpty()) {
            rows.addAll(at, added);
            copy().forEach(watcher -> watcher.inserted(at, added.size()));
        }
    }

    public void append(Row row) {
        insert(rows.size(), List.of(row));
    }

    public void remove(int from, int count) {
        if (count > 0) {
            rows.subList(from, from + count).clear();
            copy().forEach(watcher -> watcher.removed(from, count));
        }
    }

    public void set(int index, Row row) {
        if (!rows.set(index, row).equals(row)) {
            copy().forEach(watcher -> watcher.changed(index, 1));
        }
    }

    /** Makes the rows these, told as a removal and an insertion in one place and as changes of what has the same id. */
    public void update(List<? extends Row> wanted) {
        int head = 0;
        int shorter = Math.min(rows.size(), wanted.size());
        while (head < shorter && rows.get(head).id() == wanted.get(head).id()) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && fromEnd(rows, tail).id() == fromEnd(wanted, tail).id()) {
            tail++;
        }
        remove(head, rows.size() - head - tail);
        insert(head, wanted.subList(head, wanted.size() - tail));
        for (int i = 0; i < rows.size(); i++) {
            set(i, wanted.get(i));
        }
    }

    @Override
    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    @Override
    public void unwatch(Watcher watcher) {
        watchers.remove(watcher);
    }

    private List<Watcher> copy() {
        return List.copyOf(watchers);
    }

    private static Row fromEnd(List<? extends Row> list, int back) {
        return list.get(list.size() - 1 - back);
    }
}
