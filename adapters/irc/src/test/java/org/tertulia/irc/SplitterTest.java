package org.tertulia.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SplitterTest {

    @Test
    void whatFitsToTheByteStaysWhole() {
        assertEquals(List.of("x".repeat(100)), Splitter.split("x".repeat(100), 100));
        assertEquals(List.of("x".repeat(100), "x"), Splitter.split("x".repeat(101), 100));
        assertEquals(List.of("é".repeat(50)), Splitter.split("é".repeat(50), 100));
        assertEquals(List.of("é".repeat(50), "é"), Splitter.split("é".repeat(51), 101));
    }

    @Test
    void noGraphemeIsBroken() {
        String family = "👩‍👩‍👧‍👦";
        assertEquals(List.of(family.repeat(4), family), Splitter.split(family.repeat(5), 100 + 3));
        assertEquals(List.of("🇪🇸🇪🇸", "🇪🇸"), Splitter.split("🇪🇸🇪🇸🇪🇸", 20));
        assertEquals(List.of("e\u0301", "e\u0301"), Splitter.split("e\u0301e\u0301", 4));
    }

    @Test
    void aCutIsMadeAtASpace() {
        assertEquals(List.of("one two", "three"), Splitter.split("one two three", 10));
    }

    @Test
    void linesAreSentOneByOneAndEmptyOnesNotAtAll() {
        assertEquals(List.of("a", "  b"), Splitter.split("a\n\n  b\r\n \n", 100));
        assertEquals(List.of(), Splitter.split("\n \n", 100));
    }

    @Test
    void aGraphemeThatIsLongerThanALineIsCutBetweenCharacters() {
        String monster = "e" + "\u0301".repeat(100);
        List<String> parts = Splitter.split(monster, 64);
        assertEquals(monster, String.join("", parts));
        for (String part : parts) assertTrue(Splitter.bytes(part) <= 64);
    }
}
