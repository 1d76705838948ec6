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

    /**
     * Makes the rows these, told as what went at the beginning, as an insertion and a removal in one place, and as changes
     * of what has the same id. Never are there fewer rows in between than before or after.
     */
    public void update(List<? extends Row> wanted) {
        int head = sameFrom(0, wanted);
        if (head < rows.size() && head < wanted.size()) {
            remove(head, beforeNext(head, wanted) - head);
            head = sameFrom(head, wanted);
        }
        int shorter = Math.min(rows.size(), wanted.size());
        int tail = 0;
        while (tail < shorter - head
                && fromEnd(rows, tail).id() == fromEnd(wanted, tail).id()) {
            tail++;
        }
        int going = rows.size() - head - tail;
        int coming = wanted.size() - head - tail;
        insert(head, wanted.subList(head, head + coming));
        remove(head + coming, going);
        for (int i = 0; i < rows.size(); i++) {
            set(i, wanted.get(i));
        }
    }

    /** The first index from {@code from} on whose id is not the wanted one's. */
    private int sameFrom(int from, List<? extends Row> wanted) {
        int same = from;
        int shorter = Math.min(rows.size(), wanted.size());
        while (same < shorter && rows.get(same).id() == wanted.get(same).id()) {
            same++;
        }
        return same;
    }

    /** Where the row is that is wanted at {@code head}, when all behind it goes on as wanted; else {@code head}. */
    private int beforeNext(int head, List<? extends Row> wanted) {
        int at = indexOf(wanted.get(head).id());
        for (int i = at; i >= 0 && i < rows.size(); i++) {
            int to = head + i - at;
            if (to >= wanted.size() || rows.get(i).id() != wanted.get(to).id()) {
                return head;
            }
        }
        return Math.max(head, at);
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
