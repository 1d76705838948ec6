package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.theme.Look;

class ThemesTest {

    private final Screens.Remembered preferences = new Screens.Remembered();

    @Test
    void at_first_text_is_of_normal_size_and_things_move() {
        assertEquals(new Look(true, 1, false), Themes.look(preferences, true));
    }

    @Test
    void who_wants_large_text_and_stillness_has_them() {
        preferences.put(FacePreferences.TEXT_SIZE, "1.3");
        preferences.put(FacePreferences.STILL, "true");
        assertEquals(new Look(false, 1.3, true), Themes.look(preferences, false));
    }

    @ParameterizedTest
    @CsvSource({"huge,1", "NaN,1", "100,1.5", "-3,0.8", "Infinity,1.5"})
    void whatever_a_file_says_it_can_be_read(String written, double size) {
        preferences.put(FacePreferences.TEXT_SIZE, written);
        assertEquals(size, Themes.look(preferences, false).textScale());
    }
}
