package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages name is there, and those in two languages have the same parts. */
final class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(((?!https?:)[^)]+)\\)");
    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z][A-Za-z]*)(?:\\.[A-Za-z]+)?`");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z][A-Za-z]+Test)\\b");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");
    private static final Pattern HEADING = Pattern.compile("^(#+) ");
    private static final Pattern ITEM = Pattern.compile("^(?:- |\\d+\\. )");
    private static final Pattern PICTURE = Pattern.compile("screens/(?:en|es)/([a-z-]+\\.png)");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Path file : pages()) {
            Page.read(file)
                    .all(LINK)
                    .filter(link -> !leads(file, link))
                    .forEach(link -> broken.add(file.getFileName() + " -> " + link));
        }
        assertEquals(Set.of(), broken);
    }

    private static boolean leads(Path from, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) return false;
        return parts.length == 1 || anchors(Page.read(target)).anyMatch(parts[1]::equals);
    }

    /** Its own, and those that a heading has by itself: in small letters, a dash for a space, without other signs. */
    private static Stream<String> anchors(Page page) {
        return page.prose().stream()
                .map(line -> line.startsWith("<a id=\"")
                        ? line.replaceAll("<a id=\"|\"></a>", "")
                        : HEADING.matcher(line).find() ? slug(line) : "");
    }

    private static String slug(String heading) {
        return HEADING.matcher(heading)
                .replaceFirst("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\d -]", "")
                .replace(' ', '-');
    }

    @Test
    void everyTypeThatIsNamedExists() throws IOException {
        Path root = FolderMapTest.root();
        Set<String> named = Stream.of(
                        Page.read("ARCHITECTURE.md").all(NAME),
                        Page.read("docs/walkthrough.md").all(NAME),
                        Page.read("CONTRIBUTING.md").all(TEST))
                .flatMap(names -> names)
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(types(root));
        assertEquals(Set.of(), named);
    }

    /** Headings, anchors, pictures, paragraphs, items of lists and rows of tables. */
    @ParameterizedTest
    @ValueSource(strings = {"docs/using", "docs/troubleshooting"})
    void aPageInSpanishHasThePartsOfTheEnglishOne(String name) {
        assertEquals(shape(Page.read(name + ".md")), shape(Page.read(name + ".es.md")));
    }

    private static String shape(Page page) {
        List<String> shape = new ArrayList<>();
        String before = "";
        for (String line : page.prose()) {
            String part = part(line, before);
            if (!part.isEmpty()) shape.add(part);
            before = line;
        }
        return String.join("\n", shape);
    }

    /** What begins with this line; empty: nothing does. */
    private static String part(String line, String before) {
        Matcher heading = HEADING.matcher(line);
        Matcher picture = PICTURE.matcher(line);
        if (line.startsWith("<a id=")) return line;
        if (heading.find()) return heading.group(1);
        if (picture.find()) return picture.group(1);
        if (line.startsWith("|")) return "row";
        if (ITEM.matcher(line).find()) return "item";
        return before.isEmpty() && !line.isEmpty() && !line.startsWith("<") ? "paragraph" : "";
    }

    private static List<Path> pages() throws IOException {
        Path root = FolderMapTest.root();
        try (Stream<Path> top = Files.list(root);
                Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static Set<String> types(Path root) throws IOException {
        Set<String> types = new TreeSet<>();
        for (String folder : List.of("core", "adapters", "plugins", "ui-swing", "cli", "app", "lab", "bench")) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : files.filter(DocumentsTest::isSource).toList())
                    TYPE.matcher(Files.readString(file)).results().forEach(found -> types.add(found.group(1)));
            }
        }
        return types;
    }

    private static boolean isSource(Path path) {
        return path.toString().endsWith(".java") && path.toString().contains("/src/");
    }
}
