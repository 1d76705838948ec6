package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide's tables of keys are the window's keys. */
final class KeysPageTest {
    private static final Path VIEW = FolderMapTest.root().resolve("ui-swing/src/main/java/org/tertulia/swing/view");
    private static final Pattern PUT = Pattern.compile("keys\\.put\\(\"([^\"]+)\"");
    private static final Pattern STROKE = Pattern.compile("\"((?:(?:ctrl|alt|shift) )+[A-Z][A-Z0-9_]*"
            + "|ENTER|ESCAPE|DELETE|SPACE|UP|DOWN|PAGE_UP|PAGE_DOWN|HOME|END|TAB|CONTEXT_MENU)\"");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("CTRL", "Ctrl"),
            Map.entry("ALT", "Alt"),
            Map.entry("SHIFT", "Shift"),
            Map.entry("COMMA", ","),
            Map.entry("UP", "↑"),
            Map.entry("DOWN", "↓"),
            Map.entry("ESCAPE", "Esc"),
            Map.entry("ENTER", "Enter"),
            Map.entry("SPACE", "Space"),
            Map.entry("DELETE", "Delete"),
            Map.entry("TAB", "Tab"),
            Map.entry("HOME", "Home"),
            Map.entry("END", "End"),
            Map.entry("PAGE_UP", "PgUp"),
            Map.entry("PAGE_DOWN", "PgDn"),
            Map.entry("INSERT", "Insert"),
            Map.entry("CONTEXT_MENU", "Menu"));
    private static final Map<String, String> SPANISH = Map.of(
            "SHIFT", "Mayús",
            "ENTER", "Intro",
            "SPACE", "Espacio",
            "DELETE", "Supr",
            "HOME", "Inicio",
            "END", "Fin",
            "PAGE_UP", "RePág",
            "PAGE_DOWN", "AvPág",
            "CONTEXT_MENU", "Menú");

    @ParameterizedTest
    @CsvSource({"docs/using.md,en", "docs/using.es.md,es"})
    void whatWorksAnywhereIsWhatTheFirstTableSays(String page, String language) throws IOException {
        Set<String> bound = PUT.matcher(Files.readString(VIEW.resolve("WindowKeys.java")))
                .results()
                .map(found -> found.group(1))
                // the loop over the accounts
                .flatMap(key -> key.equals("ctrl ") ? Stream.of("ctrl 1", "ctrl 9") : Stream.of(key))
                .map(stroke -> written(stroke, language))
                .collect(Collectors.toCollection(TreeSet::new));
        Page keys = Page.read(page).part("keys");
        int first = keys.lines()
                .indexOf(keys.lines().stream()
                        .filter(line -> line.startsWith("|-"))
                        .findFirst()
                        .orElseThrow());
        Set<String> told = keys.lines().subList(first + 1, keys.lines().size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line ->
                        CODE.matcher(Page.cells(line).getFirst()).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(bound, told);
    }

    @ParameterizedTest
    @CsvSource({"docs/using.md,en", "docs/using.es.md,es"})
    void everyKeyOfTheWindowIsInOneOfTheTables(String page, String language) throws IOException {
        Set<String> told = Page.read(page).part("keys").all(CODE).collect(Collectors.toSet());
        Set<String> untold = new TreeSet<>();
        try (Stream<Path> files = Files.walk(VIEW)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                STROKE.matcher(Files.readString(file))
                        .results()
                        .map(found -> written(found.group(1), language))
                        .filter(key -> !told.contains(key))
                        .forEach(key -> untold.add(key + " of " + file.getFileName()));
            }
        }
        assertEquals(Set.of(), untold);
    }

    private static String written(String stroke, String language) {
        return Stream.of(stroke.split(" ", -1)).map(key -> word(key, language)).collect(Collectors.joining("+"));
    }

    private static String word(String key, String language) {
        String name = key.toUpperCase(Locale.ROOT);
        String english = ENGLISH.getOrDefault(name, name);
        return language.equals("es") ? SPANISH.getOrDefault(name, english) : english;
    }
}
