package org.tertulia.swing.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import org.junit.jupiter.api.Test;
import org.tertulia.swing.theme.Fonts;

class OneLineTest {
    private static final Font FONT = Fonts.regular(13);

    @Test
    void what_fits_is_whole_and_what_does_not_ends_in_an_ellipsis_within_the_width() {
        float whole = OneLine.of("a short one", FONT, 500).width();
        assertTrue(whole < 100);
        for (int width = 40; width < 300; width += 13) {
            OneLine cut = OneLine.of("👩‍💻 a long one\nwith a second line 🎉 ".repeat(5), FONT, width);
            assertTrue(cut.width() <= width && cut.width() > width - 40, width + ": " + cut.width());
        }
    }

    @Test
    void a_text_of_any_length_is_cut_before_it_is_measured() {
        assertTrue(OneLine.of("word ".repeat(100_000), FONT, 200).width() <= 200);
    }

    @Test
    void what_a_search_found_is_marked_where_it_stands() {
        OneLine line = OneLine.of("🎉 ana here", FONT, 500);
        var before = OneLine.of("🎉 ", FONT, 500).width();
        var mark = line.highlight(3, 6, 10, 20).getBounds2D();
        assertEquals(10 + before, mark.getMinX(), 1.5);
        assertTrue(mark.getWidth() > 15 && mark.getWidth() < 40);
    }
}
