package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the core and the networks say of a failure, the window can say in every language: {@code said.} in their words. */
final class SaidWordsTest {

    private static final String WINDOW = "ui-swing/src/main/resources/org/tertulia/swing/messages";
    /** A sentence, and whether something follows it that varies. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:Failure\\.of|Outcome\\.failed)\\(\\s*(?:Failure\\.)?Kind\\.\\w+,\\s*\"((?:[^\"\\\\]|\\\\.)+)\"(\\s*\\+)?");

    @ParameterizedTest
    @CsvSource({
        "core/engine,",
        "core/api,",
        "adapters/irc,org/tertulia/irc",
        "adapters/matrix,org/tertulia/matrix",
        "adapters/xmpp,org/tertulia/xmpp",
        "plugins/nearby,org/tertulia/nearby"
    })
    void everySentenceAboutAFailureHasItsWords(String module, String folder) throws IOException {
        Set<String> known = new TreeSet<>(said(WINDOW + ".properties"));
        if (folder != null) known.addAll(said(module + "/src/main/resources/" + folder + "/words.properties"));
        List<MatchResult> sentences = sentences(module);
        assertFalse(sentences.isEmpty());
        Set<String> unknown = new TreeSet<>();
        for (MatchResult sentence : sentences) {
            String text = sentence.group(1).replace("\\\"", "\"");
            boolean varies = sentence.group(2) != null;
            boolean found =
                    varies ? known.stream().anyMatch(each -> each.startsWith(text + "{0}")) : known.contains(text);
            if (!found) unknown.add(text);
        }
        assertEquals(Set.of(), unknown);
    }

    private static List<MatchResult> sentences(String module) throws IOException {
        List<MatchResult> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FolderMapTest.root().resolve(module + "/src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                found.addAll(SENTENCE.matcher(Files.readString(file)).results().toList());
            }
        }
        return found;
    }

    private static List<String> said(String bundle) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(FolderMapTest.root().resolve(bundle))) {
            words.load(reader);
        }
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("said."))
                .map(words::getProperty)
                .toList();
    }
}
