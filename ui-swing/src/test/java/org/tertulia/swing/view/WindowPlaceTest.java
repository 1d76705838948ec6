package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    private static final Rectangle LAPTOP = new Rectangle(0, 0, 1280, 800);
    private static final Rectangle DESK = new Rectangle(1280, 0, 2560, 1440);

    private static Optional<Rectangle> place(Rectangle wanted, Rectangle... screens) {
        return WindowPlace.fitted(wanted, List.of(screens));
    }

    @Test
    void a_place_that_still_exists_is_kept_even_half_outside() {
        Rectangle half = new Rectangle(-300, 100, 900, 600);
        assertEquals(Optional.of(half), place(half, LAPTOP));
        Rectangle large = new Rectangle(1300, 50, 2000, 1300);
        assertEquals(Optional.of(large), place(large, LAPTOP, DESK));
    }

    @Test
    void on_a_smaller_screen_the_window_fits_it() {
        assertEquals(Optional.of(LAPTOP), place(new Rectangle(500, 50, 2000, 1300), LAPTOP));
        assertEquals(Optional.of(new Rectangle(200, 0, 900, 800)), place(new Rectangle(200, 90, 900, 1000), LAPTOP));
    }

    @Test
    void what_nobody_would_see_is_forgotten() {
        assertEquals(Optional.empty(), place(new Rectangle(3000, 0, 900, 600), LAPTOP));
        assertEquals(Optional.empty(), place(new Rectangle(), LAPTOP));
    }
}
