package org.tertulia.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page in Markdown, as far as the tests look at it. */
record Page(Path file, List<String> lines) {
    private static final Pattern FENCE = Pattern.compile("^```");

    static Page read(String path) {
        return read(FolderMapTest.root().resolve(path));
    }

    static Page read(Path file) {
        try {
            return new Page(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is meant to be read as words: without blocks of code. */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean code = false;
        for (String line : lines) {
            if (FENCE.matcher(line).find()) code = !code;
            else if (!code) prose.add(line);
        }
        return prose;
    }

    /** The first group of whatever matches in the words, where a line's end is a space. */
    Stream<String> all(Pattern pattern) {
        return pattern.matcher(String.join(" ", prose())).results().map(found -> found.group(1));
    }

    /** What stands behind an anchor, up to the next one. */
    Page part(String anchor) {
        int from = lines.indexOf("<a id=\"" + anchor + "\"></a>");
        if (from < 0) throw new IllegalArgumentException(file + " has no #" + anchor);
        int to = from + 1;
        while (to < lines.size() && !lines.get(to).startsWith("<a id=")) to++;
        return new Page(file, lines.subList(from + 1, to));
    }

    /** The cells of all tables, without their heads. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> prose = prose();
        for (int i = 0; i < prose.size(); i++) {
            boolean head = i + 1 < prose.size() && prose.get(i + 1).startsWith("|-");
            if (prose.get(i).startsWith("| ") && !head) rows.add(cells(prose.get(i)));
        }
        return rows;
    }

    static List<String> cells(String row) {
        return Stream.of(row.substring(1, row.length() - 1).split("(?<!\\\\)\\|", -1))
                .map(String::strip)
                .toList();
    }
}
