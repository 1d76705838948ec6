package org.tertulia.swing.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeightsTest {
    private final Random random = new Random(7);
    private final Heights heights = new Heights();
    private final List<Integer> plain = new ArrayList<>();

    @Test
    void agree_with_plain_sums_through_any_insertions_removals_and_changes() {
        for (int step = 0; step < 3000; step++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> insert(random.nextInt(plain.size() + 1));
                case 2 -> insert(plain.size());
                case 3 -> remove();
                default -> set();
            }
            check();
        }
    }

    @Test
    void all_can_be_filled_anew() {
        insert(0);
        heights.fill(row -> 7);
        plain.replaceAll(height -> 7);
        check();
    }

    private void insert(int from) {
        int count = random.nextInt(9);
        List<Integer> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(1 + random.nextInt(90));
        }
        plain.addAll(from, added);
        heights.insert(from, count, row -> added.get(row - from));
    }

    private void remove() {
        if (!plain.isEmpty()) {
            int from = random.nextInt(plain.size());
            int count = Math.min(random.nextInt(12), plain.size() - from);
            plain.subList(from, from + count).clear();
            heights.remove(from, count);
        }
    }

    private void set() {
        if (!plain.isEmpty()) {
            int row = random.nextInt(plain.size());
            int height = random.nextInt(200);
            plain.set(row, height);
            heights.set(row, height);
        }
    }

    private void check() {
        assertEquals(plain.size(), heights.size());
        int total = plain.stream().mapToInt(Integer::intValue).sum();
        assertEquals(total, heights.total());
        if (plain.isEmpty()) {
            return;
        }
        int row = random.nextInt(plain.size());
        int top = plain.subList(0, row).stream().mapToInt(Integer::intValue).sum();
        assertEquals(top, heights.top(row));
        assertEquals(plain.get(row), heights.get(row));
        int y = random.nextInt(total + 20);
        assertEquals(bruteRowAt(y), heights.rowAt(y), "row at " + y);
    }

    private int bruteRowAt(int y) {
        int bottom = 0;
        for (int row = 0; row < plain.size(); row++) {
            bottom += plain.get(row);
            if (y < bottom) {
                return row;
            }
        }
        return plain.size() - 1;
    }
}
