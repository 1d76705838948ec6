package org.tertulia.swing.view.timeline;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Heights of rows as a sum tree (Fenwick): the top of a row, the row at a height and a new height cost O(log n). */
final class Heights {
    private int size;
    private int[] each = new int[16];
    private long[] tree = new long[17];

    int size() {
        return size;
    }

    int get(int row) {
        return each[row];
    }

    long total() {
        return top(size);
    }

    void set(int row, int height) {
        int change = height - each[row];
        if (change != 0) {
            each[row] = height;
            for (int i = row + 1; i <= size; i += i & -i) {
                tree[i] += change;
            }
        }
    }

    /** The sum of all rows above this one. */
    long top(int row) {
        long sum = 0;
        for (int i = row; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    /** The row that covers this height; the last one for what lies below. */
    int rowAt(long y) {
        long rest = y;
        int found = 0;
        for (int step = Integer.highestOneBit(Math.max(1, size)); step > 0; step >>= 1) {
            if (found + step <= size && tree[found + step] <= rest) {
                found += step;
                rest -= tree[found];
            }
        }
        return Math.max(0, Math.min(found, size - 1));
    }

    /** O(log n) a row at the end, O(n) elsewhere. */
    void insert(int from, int count, IntUnaryOperator height) {
        room(size + count);
        boolean atEnd = from == size;
        System.arraycopy(each, from, each, from + count, size - from);
        size += count;
        for (int row = from; row < from + count; row++) {
            each[row] = height.applyAsInt(row);
            if (atEnd) {
                append(row + 1);
            }
        }
        if (!atEnd) {
            rebuild();
        }
    }

    void remove(int from, int count) {
        System.arraycopy(each, from + count, each, from, size - from - count);
        size -= count;
        rebuild();
    }

    void fill(IntUnaryOperator height) {
        Arrays.setAll(each, row -> row < size ? height.applyAsInt(row) : 0);
        rebuild();
    }

    private void append(int node) {
        long sum = each[node - 1];
        for (int child = node - 1, end = node - (node & -node); child > end; child -= child & -child) {
            sum += tree[child];
        }
        tree[node] = sum;
    }

    private void rebuild() {
        Arrays.fill(tree, 0);
        for (int i = 1; i <= size; i++) {
            tree[i] += each[i - 1];
            int parent = i + (i & -i);
            if (parent <= size) {
                tree[parent] += tree[i];
            }
        }
    }

    private void room(int needed) {
        if (needed > each.length) {
            each = Arrays.copyOf(each, Math.max(needed, each.length * 2));
            tree = Arrays.copyOf(tree, each.length + 1);
        }
    }
}
