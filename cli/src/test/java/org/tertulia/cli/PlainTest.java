package org.tertulia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Text of others on a terminal, and times as people type them. */
class PlainTest {

    @Test
    void nothingInATextSteersTheTerminal() {
        assertEquals("[2J[31mred", Plain.line("\u001b[2J\u001b[31mred\u0007\u009b"));
        assertEquals("abc", Plain.line("a\u202eb\u2066c"));
        assertEquals("one two", Plain.line("one\ntwo"));
    }

    @Test
    void aLineOfOthersCannotPassForOneOfOurs() {
        assertEquals(
                "first\n    2026-01-01 00:00  Ana: I never said this",
                Plain.indented("first\r\n2026-01-01 00:00  Ana: I never said this"));
    }

    @Test
    void columnsAreStraightInEveryScript() {
        assertEquals(
                List.of("Ana   one", "春樹  two", "🐳    three", "e\u0301     four"),
                Plain.table(List.of(
                        List.of("Ana", "one"),
                        List.of("春樹", "two"),
                        List.of("🐳", "three"),
                        List.of("e\u0301", "four"))));
    }

    @Test
    void whatIsTooLongIsCutWhereItsWidthEnds() {
        assertEquals("abc…", Plain.line("abcdef", 4));
        assertEquals("春…", Plain.line("春樹春樹", 4));
        assertEquals("abcd", Plain.line("abcd", 4));
    }

    @Test
    void aTimeIsWhereThePersonIsUnlessItSaysOtherwise() {
        Moment moment = new Moment(ZoneId.of("Europe/Madrid"), new Words(Locale.ENGLISH));
        assertEquals(Instant.parse("2026-01-30T23:00:00Z"), moment.convert("2026-01-31"));
        assertEquals(Instant.parse("2026-01-31T17:30:00Z"), moment.convert("2026-01-31T18:30"));
        assertEquals(Instant.parse("2026-01-31T18:30:00Z"), moment.convert("2026-01-31T18:30:00Z"));
    }
}
