package org.tertulia.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresentationTest {

    @Test
    void a_word_is_in_the_language_or_in_english_or_nowhere() {
        Presentation said =
                new Presentation("", "", "", Map.of("en", Map.of("a", "one", "b", "two"), "es", Map.of("a", "uno")));
        assertEquals(Optional.of("uno"), said.word("es", "a"));
        assertEquals(Optional.of("two"), said.word("es", "b"));
        assertEquals(Optional.of("one"), said.word("fi", "a"));
        assertEquals(Optional.empty(), said.word("es", "c"));
    }

    @Test
    void everything_has_a_bound() {
        String large = "x".repeat(Presentation.MAX_ICON + 1);
        assertThrows(IllegalArgumentException.class, () -> new Presentation("", "", large, Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new Presentation("abc", "", "", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new Presentation("", "red", "", Map.of()));
        Map<String, Map<String, String>> wordy = Map.of("en", Map.of("a", large));
        assertThrows(IllegalArgumentException.class, () -> new Presentation("", "", "", wordy));
    }

    @Test
    void words_that_are_promised_must_be_there() {
        assertThrows(IllegalStateException.class, () -> Presentation.beside(PresentationTest.class, "P", ""));
    }
}
