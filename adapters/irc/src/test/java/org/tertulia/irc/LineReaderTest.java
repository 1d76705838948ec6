package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LineReaderTest {

    private static List<String> lines(byte[] bytes) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(bytes));
        List<String> lines = new ArrayList<>();
        for (String line = reader.next(); line != null; line = reader.next()) lines.add(line);
        assertNull(reader.next());
        return lines;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aLineMayEndWithEitherOrBoth() throws IOException {
        assertEquals(List.of("a", "b", "c", "d"), lines(utf8("a\r\nb\nc\rd\r\n\r\n\nrest without end")));
    }

    @Test
    void whatIsNotUtf8IsReadAsWindows1252() throws IOException {
        assertEquals(List.of("señor – €"), lines(utf8("señor – €\n")));
        assertEquals(List.of("señor"), lines("señor\n".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aHundredKilobytesAreCutBetweenCharactersAndWhatFollowsIsWhole() throws IOException {
        List<String> lines = lines(utf8("a" + "é".repeat(50_000) + "\r\nPING :still here\r\n"));
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().length() < LineReader.MOST_BYTES);
        assertTrue(lines.getFirst().endsWith("éé…"));
        assertEquals("PING :still here", lines.getLast());
    }
}
