package org.tertulia.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tertulia.model.MessageId;

/** Times where the person is, in a form that sorts. */
final class Times {

    private final DateTimeFormatter minute;

    Times(ZoneId zone, Locale locale) {
        minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", locale).withZone(zone);
    }

    String minute(MessageId id) {
        return minute(Instant.ofEpochMilli(id.epochMilli()));
    }

    String minute(Instant moment) {
        return minute.format(moment);
    }
}
