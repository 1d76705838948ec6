package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures of the pages ({@code docs/screens/make}). */
final class ScreensTest {
    private static final Path DOCS = FolderMapTest.root().resolve("docs");
    private static final Pattern SHOWN = Pattern.compile("(screens/[a-z/-]+\\.png)");
    private static final long MOST_BYTES = 300_000;

    @Test
    void whatThePagesShowIsThereInBothThemesAndNothingElseIs() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (String page : List.of("using.md", "using.es.md", "../README.md")) {
            Page.read(DOCS.resolve(page)).all(SHOWN).forEach(shown::add);
        }
        Set<String> inBoth = new TreeSet<>();
        for (String each : shown) {
            String light = each.replace("-dark.png", ".png");
            inBoth.addAll(List.of(light, light.replace(".png", "-dark.png")));
        }
        assertEquals(inBoth, shown, "every picture is shown in the theme of the reader");
        Set<String> there = new TreeSet<>();
        for (Path file : pictures()) there.add(DOCS.relativize(file).toString());
        assertEquals(there, shown);
    }

    @Test
    void noPictureIsLarge() throws IOException {
        Set<String> large = new TreeSet<>();
        for (Path file : pictures()) if (Files.size(file) > MOST_BYTES) large.add(file.toString());
        assertEquals(Set.of(), large);
    }

    private static List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.walk(DOCS.resolve("screens"))) {
            return files.filter(file -> file.toString().endsWith(".png")).toList();
        }
    }
}
