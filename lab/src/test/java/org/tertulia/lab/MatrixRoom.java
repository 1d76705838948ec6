package org.tertulia.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A room as one user's {@code /sync} has told it. Not safe for threads: {@link MatrixSync} guards it. */
final class MatrixRoom {

    private final String id;
    private final String self;
    /** The latest of each person. */
    private final Map<String, JsonNode> memberships = new HashMap<>();

    private final List<Said> said = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> seenTyping = new HashSet<>();
    /** By person: the last event that they have read. */
    private final Map<String, String> read = new HashMap<>();

    private String topic = "";
    private int encrypted;

    /** A message. */
    record Said(String event, String sender, String text) {}

    MatrixRoom(String id, String self) {
        this.id = id;
        this.self = self;
    }

    String id() {
        return id;
    }

    // ---- what it looks like

    /** {@code join}, {@code invite}, {@code leave}, {@code ban}, or nothing. */
    String membership(String who) {
        return member(who).path("content").path("membership").asText();
    }

    private JsonNode member(String who) {
        return memberships.getOrDefault(who, MissingNode.getInstance());
    }

    boolean joined() {
        return membership(self).equals("join");
    }

    /** We are invited to it, as to a chat of two or as to a room. */
    boolean invitesUs(String from, boolean direct) {
        JsonNode event = member(self);
        return membership(self).equals("invite")
                && event.path("sender").asText().equals(from)
                && event.path("content").path("is_direct").asBoolean() == direct;
    }

    boolean threwUsOut() {
        return Set.of("leave", "ban").contains(membership(self))
                && !member(self).path("sender").asText().equals(self);
    }

    String topic() {
        return topic;
    }

    List<Said> said() {
        return said;
    }

    /** How many messages are there whose words the server cannot read. */
    int encrypted() {
        return encrypted;
    }

    boolean hasSeenTyping(String who) {
        return seenTyping.contains(who);
    }

    /** Whether they have read this event, or a later one that we know. */
    boolean readBy(String who, String event) {
        List<String> events = said.stream().map(Said::event).toList();
        int reached = events.indexOf(read.getOrDefault(who, ""));
        return reached >= 0 && events.indexOf(event) <= reached;
    }

    // ---- what /sync tells

    boolean knows(JsonNode event) {
        return known.contains(event.path("event_id").asText());
    }

    /** State that came beside the timeline, or with an invitation. */
    void state(JsonNode events) {
        for (JsonNode event : events) takeState(event);
    }

    void timeline(List<JsonNode> events) {
        for (JsonNode event : events) {
            if (!known.add(event.path("event_id").asText())) continue;
            takeState(event);
            JsonNode content = event.path("content");
            if (event.path("type").asText().equals("m.room.encrypted")) encrypted++;
            if (event.path("type").asText().equals("m.room.message") && content.has("body")) {
                said.add(new Said(
                        event.path("event_id").asText(),
                        event.path("sender").asText(),
                        content.path("body").asText()));
            }
        }
    }

    private void takeState(JsonNode event) {
        if (!event.has("state_key")) return;
        switch (event.path("type").asText()) {
            case "m.room.member" -> memberships.put(event.path("state_key").asText(), event);
            case "m.room.topic" -> topic = event.path("content").path("topic").asText();
            default -> {}
        }
    }

    void ephemeral(JsonNode events) {
        for (JsonNode event : events) {
            JsonNode content = event.path("content");
            switch (event.path("type").asText()) {
                case "m.typing" -> content.path("user_ids").forEach(who -> seenTyping.add(who.asText()));
                case "m.receipt" ->
                    content.properties()
                            .forEach(each -> each.getValue()
                                    .path("m.read")
                                    .fieldNames()
                                    .forEachRemaining(who -> read.put(who, each.getKey())));
                default -> {}
            }
        }
    }

    @Override
    public String toString() {
        Map<String, String> people = new HashMap<>();
        memberships.keySet().forEach(who -> people.put(who, membership(who)));
        List<Said> tail = said.subList(Math.max(0, said.size() - 5), said.size());
        return id + " " + people + " " + said.size() + " messages, the last " + tail + ", " + encrypted + " encrypted";
    }
}
