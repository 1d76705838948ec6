package org.tertulia.swing.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows are numbers that say how high they are; the guess is always 40. */
class ScrollerTest {
    private static final int VIEW = 500;

    private final List<Integer> rows = new ArrayList<>();
    private int zoom = 1;
    private final Scroller scroller = new Scroller(row -> 40, row -> rows.get(row) * zoom);
    private final Random random = new Random(3);

    @Test
    void opens_at_the_end_with_the_last_row_on_the_lower_edge() {
        open(1000);
        assertTrue(scroller.isAtEnd());
        assertEquals(VIEW - Scroller.PAD_BOTTOM, scroller.top(999) + rows.get(999), .01);
    }

    @Test
    void a_few_rows_rest_on_the_lower_edge_too() {
        open(2);
        assertEquals(VIEW - Scroller.PAD_BOTTOM, scroller.top(1) + rows.get(1), .01);
        scroller.scrollBy(-300);
        assertEquals(VIEW - Scroller.PAD_BOTTOM, scroller.top(1) + rows.get(1), .01);
    }

    @Test
    void who_reads_history_sees_nothing_move_when_rows_come_and_go_elsewhere() {
        open(1000);
        scroller.scrollTo(17_000);
        for (int i = 0; i < 300; i++) {
            int middle = scroller.rowAt(200);
            double top = scroller.top(middle);
            int height = rows.get(middle);
            int moved = disturb(middle);
            assertEquals(height, rows.get(moved));
            assertEquals(top, scroller.top(moved), .01, "after disturbance " + i);
        }
    }

    @Test
    void who_is_at_the_end_stays_there_when_something_is_said() {
        open(100);
        insert(100, 3);
        assertTrue(scroller.isAtEnd());
        insert(0, 50);
        assertTrue(scroller.isAtEnd());
        assertEquals(VIEW - Scroller.PAD_BOTTOM, scroller.top(152) + rows.get(152), .01);
    }

    @Test
    void at_the_end_of_a_page_that_is_not_the_newest_the_next_page_does_not_carry_the_reader_away() {
        open(100);
        scroller.sticky(false);
        double top = scroller.top(99);
        insert(100, 50);
        assertEquals(top, scroller.top(99), .01);
        assertFalse(scroller.isAtEnd());
    }

    @Test
    void wrong_guesses_above_do_not_move_what_is_seen_while_scrolling_up() {
        open(2000);
        scroller.toEnd();
        for (int i = 0; i < 400; i++) {
            int row = scroller.rowAt(VIEW / 2.0);
            double top = scroller.top(row);
            scroller.scrollBy(-37);
            assertEquals(top + 37, scroller.top(row), .01);
        }
    }

    @Test
    void another_width_keeps_the_row_and_how_far_it_is_read() {
        open(1000);
        scroller.scrollTo(20_000);
        int anchor = scroller.anchor();
        double part = scroller.offset() / rows.get(anchor);
        zoom = 3;
        scroller.restyle();
        assertEquals(anchor, scroller.anchor());
        assertEquals(part, scroller.offset() / (rows.get(anchor) * 3), .01);
        zoom = 1;
        scroller.restyle();
        assertEquals(anchor, scroller.anchor());
        assertEquals(part, scroller.offset() / rows.get(anchor), .01);
    }

    @Test
    void another_height_of_the_window_at_the_end_keeps_the_end() {
        open(300);
        scroller.viewHeight(200);
        assertEquals(200 - Scroller.PAD_BOTTOM, scroller.top(299) + rows.get(299), .01);
    }

    @Test
    void a_row_that_is_revealed_is_wholly_in_view() {
        open(5000);
        for (int i = 0; i < 200; i++) {
            int row = random.nextInt(5000);
            scroller.reveal(row);
            double top = scroller.top(row);
            assertTrue(top >= 0 && top + rows.get(row) <= VIEW, row + " at " + top);
        }
    }

    @Test
    void the_first_row_has_a_little_room_above() {
        open(1000);
        scroller.scrollTo(0);
        assertEquals(Scroller.PAD_TOP, scroller.top(0), .01);
        scroller.scrollBy(-1000);
        assertEquals(Scroller.PAD_TOP, scroller.top(0), .01);
        assertEquals(0, scroller.position(), .01);
    }

    @Test
    void the_bar_leads_to_everywhere_and_its_end_is_the_end() {
        open(1000);
        scroller.scrollTo(scroller.extent() - VIEW - 1000.0);
        assertFalse(scroller.isAtEnd());
        scroller.scrollTo(scroller.extent() - VIEW);
        assertTrue(scroller.isAtEnd());
    }

    @Test
    void all_rows_may_go() {
        open(10);
        rows.clear();
        scroller.removed(0, 10);
        assertEquals(-1, scroller.rowAt(10));
        insert(0, 1);
        assertEquals(0, scroller.rowAt(VIEW - Scroller.PAD_BOTTOM - 1));
    }

    private void open(int count) {
        scroller.viewHeight(VIEW);
        insert(0, count);
    }

    /** Something changes that is not in view; gives where the row is then. */
    private int disturb(int row) {
        switch (random.nextInt(4)) {
            case 0 -> {
                insert(0, 5);
                return row + 5;
            }
            case 1 -> {
                insert(rows.size(), 3);
                return row;
            }
            case 2 -> {
                rows.subList(0, 4).clear();
                scroller.removed(0, 4);
                return row - 4;
            }
            default -> {
                rows.set(0, 20 + random.nextInt(100));
                scroller.changed(0, 1);
                return row;
            }
        }
    }

    private void insert(int at, int count) {
        List<Integer> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(20 + random.nextInt(90));
        }
        rows.addAll(at, added);
        scroller.inserted(at, count);
    }
}
