package org.tertulia.swing.view.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowListTest {
    private final List<String> told = new ArrayList<>();
    private final RowList rows = new RowList();

    @Test
    void an_older_page_is_an_insertion_above_and_a_change_of_the_row_it_meets() {
        rows.update(List.of(event(5, "a"), event(6, "b")));
        watch();
        rows.update(List.of(event(3, "x"), event(4, "y"), event(5, "a!"), event(6, "b")));
        assertEquals(List.of("inserted 0 2", "changed 2 1"), told);
    }

    @Test
    void what_was_queued_becomes_a_message_and_something_is_said_after_it() {
        rows.update(List.of(event(1, "a"), event(2, "queued")));
        watch();
        rows.update(List.of(event(1, "a"), event(3, "sent"), event(4, "answer")));
        assertEquals(List.of("inserted 1 2", "removed 3 1"), told);
        assertEquals(2, rows.indexOf(4));
        assertEquals(-1, rows.indexOf(2));
    }

    @Test
    void what_stays_between_what_went_above_and_what_came_below_is_left_alone() {
        rows.update(List.of(event(9, "day"), event(1, "a"), event(2, "b"), event(3, "c")));
        watch();
        rows.update(List.of(event(9, "day"), event(3, "c"), event(4, "d"), event(5, "e")));
        assertEquals(List.of("removed 1 2", "inserted 2 2"), told);
    }

    @Test
    void nothing_is_told_of_what_stays_the_same() {
        rows.update(List.of(event(1, "a"), event(2, "b")));
        watch();
        rows.update(List.of(event(1, "a"), event(2, "b")));
        assertEquals(List.of(), told);
        rows.update(List.of());
        assertEquals(List.of("removed 0 2"), told);
    }

    private void watch() {
        rows.watch(new TimelineRows.Watcher() {
            @Override
            public void inserted(int from, int count) {
                told.add("inserted " + from + " " + count);
            }

            @Override
            public void removed(int from, int count) {
                told.add("removed " + from + " " + count);
            }

            @Override
            public void changed(int from, int count) {
                told.add("changed " + from + " " + count);
            }
        });
    }

    private static Row event(long id, String text) {
        return new Row.Event(id, text);
    }
}
