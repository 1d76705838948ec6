package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the guide quotes, the app really says: words “in such marks” and names of controls in italics. */
final class QuotedWordsTest {
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");
    private static final Pattern CONTROL = Pattern.compile("(?<![*\\\\])\\*([^*]+)\\*(?!\\*)");
    private static final Pattern PLACE = Pattern.compile("\\(?\\{\\d[^}]*\\}\\)?");
    /** Where the first lines of the troubleshooting pages say what the marks are. */
    private static final Set<String> OF_THE_MARKS = Set.of("in these marks", "entre estas comillas");

    @ParameterizedTest
    @CsvSource({"docs/using.md,en", "docs/using.es.md,es", "docs/troubleshooting.md,en", "docs/troubleshooting.es.md,es"
    })
    void everyWordThatIsQuotedIsTheApps(String page, String language) throws IOException {
        List<String> said = said(language);
        Set<String> unknown = new TreeSet<>();
        Stream.concat(Page.read(page).all(QUOTED), Page.read(page).all(CONTROL))
                .filter(words -> !OF_THE_MARKS.contains(words))
                .filter(words -> said.stream().noneMatch(text -> text.contains(words)))
                .forEach(unknown::add);
        assertEquals(Set.of(), unknown);
    }

    /** Every text of the language; in English also what the launcher and the lab say, which have no other. */
    private static List<String> said(String language) throws IOException {
        List<String> said = new ArrayList<>();
        Path root = FolderMapTest.root();
        String end = language.equals("en") ? "" : "_" + language;
        for (String modules : List.of("ui-swing", "app", "adapters")) {
            try (Stream<Path> files = Files.walk(root.resolve(modules))) {
                for (Path file : files.filter(each -> isBundle(each, end)).toList()) said.addAll(texts(file));
            }
        }
        for (String folder : List.of("launcher", "lab/lib")) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".sh")).toList())
                    said.add(Files.readString(file));
            }
        }
        return said;
    }

    private static boolean isBundle(Path file, String end) {
        String name = file.getFileName().toString();
        boolean source = file.toString().contains("src/main/resources");
        return source && (name.equals("messages" + end + ".properties") || name.equals("words" + end + ".properties"));
    }

    private static List<String> texts(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.values().stream()
                .map(text -> PLACE.matcher(text.toString().replace("\n", " ").replaceAll(" +", " "))
                        .replaceAll("…"))
                .toList();
    }
}
