package org.tertulia.swing.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScreeningTest {
    @Test
    void overrides_of_direction_do_not_reach_the_screen() {
        assertEquals("invoice_gpj.exe", shown("invoice_\u202Egpj\u202C.exe"));
        assertEquals("ab", Screening.oneLine("a\u2066\u2067\u2068\u2069\u202A\u202B\u202Db"));
        assertEquals("a\u200Eb", Screening.oneLine("a\u200Eb"));
    }

    @Test
    void control_characters_are_shown_as_something_that_cannot_be_shown() {
        assertEquals("a\uFFFDb\uFFFD", shown("a\u0007b\u009B"));
        assertEquals("a b c", Screening.oneLine("a\nb\tc"));
        assertEquals("\uFFFD!", shown("\uD83D!"));
        assertEquals("\uFFFD", shown("\uFFFC"));
    }

    @Test
    void towers_of_marks_are_cut() {
        assertEquals("e" + "\u0301".repeat(6) + "!", shown("e" + "\u0301".repeat(300) + "!"));
    }

    @Test
    void every_shown_char_knows_where_it_came_from_and_back() {
        String source = "a\u202Eb\t👩‍💻c\r\nd";
        DisplayText text = DisplayText.of(source, 1000, false);
        assertEquals("ab\u2003\u2003\uFFFCc\nd", text.shown());
        for (int i = 0; i < text.shown().length(); i++) {
            assertTrue(text.toShown(text.toSource(i)) <= i);
            assertEquals(text.toSource(i), text.toSource(text.toShown(text.toSource(i))));
        }
        assertEquals(source.length(), text.toSource(text.shown().length()));
        assertEquals(source.indexOf('c'), text.toSource(text.shown().indexOf('c')));
    }

    private static String shown(String source) {
        return DisplayText.of(source, 1000, false).shown();
    }
}
