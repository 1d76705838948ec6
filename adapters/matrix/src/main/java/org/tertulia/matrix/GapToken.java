package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where a hole in a room's history is.
 *
 * @param from the server's token: behind it, going back, is what we miss
 * @param until the message that we have again, or empty: the room's beginning
 */
record GapToken(String room, String from, String until) {

    String text() {
        return Json.text(Json.object().put("r", room).put("f", from).put("u", until));
    }

    static GapToken of(String text) {
        JsonNode stored = Json.parse(text);
        return new GapToken(
                stored.path("r").asText(""),
                stored.path("f").asText(""),
                stored.path("u").asText(""));
    }
}
