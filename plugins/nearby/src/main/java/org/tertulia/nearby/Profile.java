package org.tertulia.nearby;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tertulia.model.Availability;
import org.tertulia.model.Presence;

/**
 * What somebody announces of themselves: the TXT record of XEP-0174, read and written here and not by the library, so that
 * one of the wrong shape is just one that says less.
 *
 * @param name what to call them, or empty
 */
record Profile(String name, Presence presence) {

    /** Larger records are not read to their end. */
    private static final int MOST_BYTES = 8_900;

    private static final int MOST_STRING = 255;

    static Profile of(byte[] record) {
        Map<String, String> values = strings(record);
        String name = values.getOrDefault("nick", "");
        if (name.isEmpty()) name = (values.getOrDefault("1st", "") + " " + values.getOrDefault("last", "")).strip();
        Availability availability = switch (values.getOrDefault("status", "")) {
            case "away" -> Availability.AWAY;
            case "dnd" -> Availability.DO_NOT_DISTURB;
            default -> Availability.ONLINE;
        };
        return new Profile(name, new Presence(availability, values.getOrDefault("msg", "")));
    }

    /** The first of each key counts, whose case does not (RFC 6763, section 6.4). */
    private static Map<String, String> strings(byte[] record) {
        Map<String, String> values = new LinkedHashMap<>();
        int end = Math.min(record.length, MOST_BYTES);
        for (int at = 0; at < end; ) {
            int length = record[at] & 0xFF;
            int stop = Math.min(at + 1 + length, end);
            String string = new String(record, at + 1, stop - at - 1, StandardCharsets.UTF_8);
            int equals = string.indexOf('=');
            if (equals > 0)
                values.putIfAbsent(Names.key(string.substring(0, equals)), Text.line(string.substring(equals + 1)));
            at = stop;
        }
        return values;
    }

    /** @param port where we listen */
    byte[] record(int port) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        put(out, "txtvers", "1");
        put(out, "port.p2pj", Integer.toString(port));
        put(
                out,
                "status",
                switch (presence.availability()) {
                    case DO_NOT_DISTURB -> "dnd";
                    case AWAY, EXTENDED_AWAY -> "away";
                    default -> "avail";
                });
        put(out, "nick", name);
        // some clients know only this one
        put(out, "1st", name);
        put(out, "msg", presence.status());
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, String key, String value) {
        if (value.isEmpty()) return;
        String string = Text.fitting(key + "=" + Text.line(value), MOST_STRING);
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }
}
