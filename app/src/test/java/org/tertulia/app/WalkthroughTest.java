package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code in docs/walkthrough.md stands so in the file that the page named last before it. */
final class WalkthroughTest {
    private static final Pattern SOURCE = Pattern.compile("\\]\\(([^)]+\\.java)\\)");
    private static final String LEFT_OUT = "// …";

    /** Lines that stand together, and in which file. */
    private record Snippet(String file, List<List<String>> pieces) {}

    @Test
    void everyPieceOfCodeStandsInItsFileInThisOrder() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Snippet> snippets = snippets(Page.read("docs/walkthrough.md"));
        for (Snippet snippet : snippets) {
            List<String> source = stripped(Files.readAllLines(
                    FolderMapTest.root().resolve("docs").resolve(snippet.file()).normalize()));
            int from = 0;
            for (List<String> piece : snippet.pieces()) {
                int at = indexOf(source, piece, from);
                if (at < 0) wrong.add(snippet.file() + ": " + String.join("\n", piece));
                from = Math.max(from, at + piece.size());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(snippets.size() >= 10, "the whole way");
    }

    private static List<Snippet> snippets(Page page) {
        List<Snippet> snippets = new ArrayList<>();
        String file = "";
        List<List<String>> pieces = new ArrayList<>();
        boolean code = false;
        for (String line : page.lines()) {
            if (line.equals("```java")) {
                code = true;
                pieces = new ArrayList<>(List.of(new ArrayList<>()));
            } else if (code && line.equals("```")) {
                code = false;
                snippets.add(new Snippet(file, pieces));
            } else if (code && line.strip().equals(LEFT_OUT)) {
                pieces.add(new ArrayList<>());
            } else if (code) {
                pieces.getLast().add(line.strip());
            } else {
                Matcher source = SOURCE.matcher(line);
                while (source.find()) file = source.group(1);
            }
        }
        return snippets;
    }

    private static int indexOf(List<String> source, List<String> piece, int from) {
        for (int at = from; at + piece.size() <= source.size(); at++) {
            if (source.subList(at, at + piece.size()).equals(piece)) return at;
        }
        return -1;
    }

    private static List<String> stripped(List<String> lines) {
        return lines.stream().map(String::strip).toList();
    }
}
