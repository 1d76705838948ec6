package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The forms of our account data: m.direct, and the names that we give to people (a type of our own). */
final class Direct {

    static final String TYPE = "m.direct";
    static final String NAMES_TYPE = "org.tertulia.names";

    private Direct() {}

    static Map<String, List<String>> read(JsonNode content) {
        Map<String, List<String>> direct = new TreeMap<>();
        content.properties().forEach(entry -> {
            if (!Mxids.user(entry.getKey())) return;
            List<String> rooms = new ArrayList<>();
            entry.getValue().forEach(room -> {
                if (room.isTextual() && Mxids.room(room.textValue())) rooms.add(room.textValue());
            });
            if (!rooms.isEmpty()) direct.put(entry.getKey(), rooms);
        });
        return direct;
    }

    static JsonNode written(Map<String, List<String>> direct) {
        ObjectNode content = Json.object();
        direct.forEach((user, rooms) -> {
            ArrayNode list = content.putArray(user);
            rooms.forEach(list::add);
        });
        return content;
    }

    static Map<String, String> names(JsonNode content) {
        Map<String, String> names = new TreeMap<>();
        content.path("names").properties().forEach(entry -> {
            String name = Words.line(entry.getValue());
            if (Mxids.user(entry.getKey()) && !name.isEmpty()) names.put(entry.getKey(), name);
        });
        return names;
    }

    static JsonNode writtenNames(Map<String, String> names) {
        ObjectNode content = Json.object();
        ObjectNode inner = content.putObject("names");
        names.forEach(inner::put);
        return content;
    }
}
