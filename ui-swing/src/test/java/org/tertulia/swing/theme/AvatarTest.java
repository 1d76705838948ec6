package org.tertulia.swing.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AvatarTest {
    @Test
    void initials_are_the_first_letters_of_two_words() {
        assertEquals("AB", Avatar.initials("Ana Beltrán"));
        assertEquals("ON", Avatar.initials("  oskar_nils third"));
        assertEquals("山葵", Avatar.initials("山田 葵"));
        assertEquals("#", Avatar.initials("#java-ui"));
        assertEquals("É", Avatar.initials("🎉 École"));
        assertEquals("?", Avatar.initials("🎉"));
        assertEquals("?", Avatar.initials(""));
        assertEquals("B", Avatar.initials("bob@lab.test"));
    }
}
