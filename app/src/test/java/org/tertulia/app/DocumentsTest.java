package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages name is there. */
final class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z][A-Za-z]*)(?:\\.[A-Za-z]+)?`");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z][A-Za-z]+Test)\\b");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Path page : pages()) {
            Path folder = page.resolveSibling(".");
            all(LINK, page).map(link -> folder.resolve(link).normalize()).forEach(target -> {
                if (!Files.exists(target)) broken.add(page.getFileName() + " -> " + target);
            });
        }
        assertEquals(Set.of(), broken);
    }

    @Test
    void everyTypeThatIsNamedExists() throws IOException {
        Path root = FolderMapTest.root();
        Set<String> named = Stream.concat(
                        all(NAME, root.resolve("ARCHITECTURE.md")), all(TEST, root.resolve("CONTRIBUTING.md")))
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(types(root));
        assertEquals(Set.of(), named);
    }

    private static Stream<String> all(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page)).results().map(DocumentsTest::first);
    }

    private static String first(MatchResult found) {
        return found.group(1);
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
                    all(TYPE, file).forEach(types::add);
            }
        }
        return types;
    }

    private static boolean isSource(Path path) {
        return path.toString().endsWith(".java") && path.toString().contains("/src/");
    }
}
