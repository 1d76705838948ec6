package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE.md has a table row per folder: the top-level folders and the modules. */
final class FolderMapTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z0-9./-]+)/` \\|", Pattern.MULTILINE);
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Set<String> MADE_BY_TOOLS = Set.of("target");

    @Test
    void everyFolderIsOnTheMapAndEveryRowOfTheMapIsAFolder() throws IOException {
        Path root = root();
        assertEquals(String.join("\n", folders(root)), String.join("\n", rows(root)));
    }

    private static Set<String> rows(Path root) throws IOException {
        return ROW.matcher(Files.readString(root.resolve("ARCHITECTURE.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> folders(Path root) throws IOException {
        Set<String> folders = new TreeSet<>(below(root));
        MODULE.matcher(Files.readString(root.resolve("pom.xml")))
                .results()
                .forEach(module -> folders.add(module.group(1)));
        return folders;
    }

    private static Set<String> below(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !MADE_BY_TOOLS.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("ARCHITECTURE.md"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "ARCHITECTURE.md is not above " + Path.of("").toAbsolutePath());
    }
}
