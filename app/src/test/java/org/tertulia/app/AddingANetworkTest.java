package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tertulia.model.Capabilities;
import org.tertulia.network.Ability;
import org.tertulia.network.ApiVersion;
import org.tertulia.network.NetworkEvent;

/** The walk through adding a network shows what is there: its code is Echo's, its table is that of the interfaces. */
final class AddingANetworkTest {

    private static final Path ROOT = FolderMapTest.root();
    private static final Path PAGE = ROOT.resolve("docs/adding-a-network.md");
    private static final Pattern SNIPPET = Pattern.compile(
            "(?:<!-- from (\\S+?)(?:#(\\S+))? -->\n)?```(java|xml|properties|text)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\| (.*?) \\| (.*?) \\| (.*?) ?\\|$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");
    private static final Pattern ABILITY = Pattern.compile("interface (\\w+) extends Ability\\b");
    private static final Pattern TAG = Pattern.compile("(?m)^.*(?:tag|end)::\\w+\\[\\].*\n");

    @Test
    void itsCodeIsTheCodeOfEcho() throws IOException {
        List<MatchResult> snippets =
                SNIPPET.matcher(Files.readString(PAGE)).results().toList();
        assertTrue(snippets.size() >= 10, snippets.size() + " pieces of code");
        for (MatchResult each : snippets) {
            assertTrue(each.group(1) != null, "it does not say where this is from:\n" + each.group(4));
            assertEquals(source(each.group(1), each.group(2)), each.group(4), each.group(1) + "#" + each.group(2));
        }
    }

    @Test
    void itsTableNamesEveryAbilityWithItsMethodsAndWhatDoesNotExistStandsNowhere() throws Exception {
        Map<String, MatchResult> rows = new TreeMap<>();
        ROW.matcher(Files.readString(PAGE)).results().forEach(row -> rows.put(row.group(1), row));
        assertEquals(abilities(), rows.keySet());
        Set<String> events = Arrays.stream(NetworkEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        for (MatchResult row : rows.values()) {
            Class<?> ability = Class.forName(Ability.class.getPackageName() + "." + row.group(1));
            assertEquals(methods(ability), words(row.group(3)), row.group(1));
            for (String capability : words(row.group(2))) {
                assertEquals(
                        String.class, Capabilities.class.getField(capability).getType());
            }
            assertTrue(events.containsAll(words(row.group(4))), row.group(1) + ": " + row.group(4));
        }
    }

    @Test
    void whatEchoWasBuiltForIsWhatThereIs() throws IOException {
        String pom = Files.readString(ROOT.resolve("plugins/echo/outside/pom.xml"));
        assertTrue(pom.contains("<Plugin-Requires>" + ApiVersion.CURRENT + "</Plugin-Requires>"));
        String version = Files.readString(ROOT.resolve("pom.xml"))
                .lines()
                .filter(line -> line.contains("<version>"))
                .findFirst()
                .orElseThrow()
                .strip();
        assertTrue(pom.contains(version.replace("version>", "tertulia.version>")), version);
    }

    private static Set<String> abilities() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("core/api/src/main/java/org/tertulia/network"))) {
            for (Path file : files.toList()) {
                ABILITY.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }

    private static Set<String> methods(Class<?> ability) {
        return Arrays.stream(ability.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String cell) {
        return WORD.matcher(cell).results().map(word -> word.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A file, or what stands between two tags of it, without the indent that all lines have. */
    private static String source(String file, String tag) throws IOException {
        String text = Files.readString(ROOT.resolve(file));
        if (tag == null) return text;
        List<String> lines = text.lines().toList();
        int from = line(lines, "tag::" + tag + "[]");
        int to = line(lines, "end::" + tag + "[]");
        List<String> inside = new ArrayList<>(lines.subList(from + 1, to));
        inside.removeIf(line -> TAG.matcher(line + "\n").matches());
        int indent = inside.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return inside.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static int line(List<String> lines, String words) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).contains(words)) return i;
        throw new AssertionError("nowhere: " + words);
    }
}
