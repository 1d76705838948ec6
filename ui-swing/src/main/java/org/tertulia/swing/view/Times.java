package org.tertulia.swing.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.tertulia.model.MessageId;
import org.tertulia.swing.theme.Messages;

/** Moments in words, in the person's zone and language. */
final class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    String clock(MessageId id) {
        return CLOCK.format(at(id));
    }

    String clock(Instant moment) {
        return CLOCK.format(LocalDateTime.ofInstant(moment, zone));
    }

    /** As short as it can be understood: 14:32, Yesterday, Fri, 12 Nov, 12/11/25. */
    String brief(MessageId id) {
        LocalDateTime moment = at(id);
        LocalDate date = moment.toLocalDate();
        LocalDate today = LocalDate.now(zone);
        long days = ChronoUnit.DAYS.between(date, today);
        if (days == 0) return CLOCK.format(moment);
        if (days == 1) return Messages.text("time.yesterday");
        if (days > 1 && days < 7) return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.getDefault());
        if (date.getYear() == today.getYear()) return date.format(DateTimeFormatter.ofPattern("d MMM"));
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT));
    }

    /** For the line over a day's messages. */
    String day(LocalDate date) {
        long days = ChronoUnit.DAYS.between(date, LocalDate.now(zone));
        if (days == 0) return Messages.text("time.today");
        if (days == 1) return Messages.text("time.yesterday");
        return date.format(DateTimeFormatter.ofLocalizedDate(days < 300 ? FormatStyle.FULL : FormatStyle.LONG));
    }

    private LocalDateTime at(MessageId id) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(id.epochMilli()), zone);
    }
}
