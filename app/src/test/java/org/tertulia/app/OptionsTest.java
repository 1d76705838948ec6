package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void everythingCanBeGiven() {
        var options = Options.parse(
                new String[] {"--profile", "/p", "--theme", "dark", "--language", "es", "--authority", "/ca.pem"},
                Map.of());
        assertEquals(
                new Options(
                        Path.of("/p"),
                        Optional.of("dark"),
                        Optional.of("es"),
                        List.of(Path.of("/ca.pem")),
                        false,
                        false),
                options);
    }

    @Test
    void theProfileFollowsTheBaseDirectories() {
        var options = Options.parse(new String[0], Map.of("XDG_DATA_HOME", "/data"));
        assertEquals(Path.of("/data/tertulia"), options.profile());
    }

    @Test
    void aRelativeBaseDirectoryIsIgnoredAsTheSpecificationSays() {
        var options = Options.parse(new String[0], Map.of("XDG_DATA_HOME", "data"));
        assertTrue(
                options.profile().endsWith(".local/share/tertulia"),
                options.profile().toString());
    }

    @Test
    void aMistakeIsToldWithWhatIsAllowed() {
        var mistake = assertThrows(
                IllegalArgumentException.class, () -> Options.parse(new String[] {"--theme", "pink"}, Map.of()));
        assertTrue(String.valueOf(mistake.getMessage()).contains("light, dark, system"), mistake.toString());
        assertThrows(IllegalArgumentException.class, () -> Options.parse(new String[] {"--profile"}, Map.of()));
        assertThrows(IllegalArgumentException.class, () -> Options.parse(new String[] {"--nonsense"}, Map.of()));
    }

    @Test
    void anAuthorityThatIsNotThereIsToldAtOnceAndNotWhenAServerIsRefused() {
        var options = Options.parse(new String[] {"--authority", "/not/there.pem"}, Map.of());
        var told = assertThrows(IllegalArgumentException.class, options::check);
        assertEquals("--authority: cannot read /not/there.pem", told.getMessage());
    }
}
