package org.tertulia.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;

/** {@code 2026-01-31}, {@code 2026-01-31T18:30} (both where the person is), {@code 2026-01-31T17:30:00Z}. */
final class Moment implements CommandLine.ITypeConverter<Instant> {

    private final ZoneId zone;
    private final Words words;

    Moment(ZoneId zone, Words words) {
        this.zone = zone;
        this.words = words;
    }

    @Override
    public Instant convert(String typed) {
        try {
            if (typed.endsWith("Z")) return Instant.parse(typed);
            if (typed.contains("T"))
                return LocalDateTime.parse(typed).atZone(zone).toInstant();
            return LocalDate.parse(typed).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(words.say("moment", typed));
        }
    }
}
