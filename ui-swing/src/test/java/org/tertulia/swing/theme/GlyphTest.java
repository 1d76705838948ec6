package org.tertulia.swing.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GlyphTest {
    private static final Path ICONS = Path.of("src/main/resources/org/tertulia/swing/icons");

    @Test
    void every_icon_has_one_file_and_every_file_one_icon() throws IOException {
        try (var walk = Files.walk(ICONS)) {
            var files = walk.map(file -> ICONS.relativize(file).toString())
                    .filter(name -> name.endsWith(".svg"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .collect(Collectors.toCollection(TreeSet::new));
            var icons =
                    Arrays.stream(Glyph.values()).map(Glyph::resource).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(files, icons);
        }
    }

    @Test
    void every_icon_leaves_ink_in_the_colour_asked_for() {
        for (Glyph glyph : Glyph.values()) {
            var image = Rasters.glyph(glyph, Color.RED, 40);
            boolean ink = false;
            for (int i = 0; i < 1600; i++) {
                ink |= image.getRGB(i % 40, i / 40) == Color.RED.getRGB();
            }
            assertTrue(ink, glyph.name());
        }
    }
}
