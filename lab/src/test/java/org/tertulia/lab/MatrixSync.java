package org.tertulia.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tertulia.contract.Patience;

/**
 * One user's {@code /sync}, asked for ever on a thread of its own, and what it has told so far. It lives through a
 * server that goes and comes back. Safe for any thread.
 */
final class MatrixSync implements AutoCloseable {

    private static final int LONG_POLL_MILLIS = 20_000;
    private static final int AGAIN_MILLIS = 200;
    /** Synapse gives no more at once, whoever asks. */
    private static final int TIMELINE = 100;

    private final MatrixWire wire;
    private final Patience patience = new Patience();
    private final Thread thread;

    private String next = "";
    private volatile String presence = "online";
    private volatile boolean closed;

    private final View view = new View();

    /** What has been told; looked at while nothing more comes in. */
    static final class View {
        private final Map<String, MatrixRoom> rooms = new LinkedHashMap<>();
        private final Map<String, JsonNode> presences = new HashMap<>();
        private JsonNode direct = MissingNode.getInstance();

        Collection<MatrixRoom> rooms() {
            return rooms.values();
        }

        Optional<MatrixRoom> room(String id) {
            return Optional.ofNullable(rooms.get(id));
        }

        /** {@code m.direct}: the rooms that are chats, by person. */
        JsonNode direct() {
            return direct;
        }

        /** What {@code m.presence} says of somebody. */
        JsonNode presence(String who) {
            return presences.getOrDefault(who, MissingNode.getInstance());
        }

        @Override
        public String toString() {
            return "rooms " + rooms.values() + ", direct " + direct + ", presences " + presences;
        }
    }

    /** Returns when all that is so far is known. */
    MatrixSync(MatrixWire wire) {
        this.wire = wire;
        take(wire.get(path(0)));
        thread = Thread.ofVirtual().name("matrix-" + wire.user()).start(this::live);
    }

    private void live() {
        while (!closed) {
            try {
                take(wire.get(path(LONG_POLL_MILLIS)));
            } catch (RuntimeException e) {
                if (!closed) pause(e);
            }
        }
    }

    private static void pause(RuntimeException why) {
        System.getLogger(MatrixSync.class.getName()).log(System.Logger.Level.DEBUG, "sync is tried again", why);
        try {
            Thread.sleep(AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String path(int millis) {
        String filter = "{\"room\":{\"timeline\":{\"limit\":" + TIMELINE + "}}}";
        return "/sync?timeout=" + millis + "&set_presence=" + presence + "&filter=" + MatrixWire.part(filter)
                + (next.isEmpty() ? "" : "&since=" + MatrixWire.part(next));
    }

    /** What the next requests say about us. */
    void shows(String presence) {
        this.presence = presence;
    }

    private void take(JsonNode sync) {
        Map<String, List<JsonNode>> timelines = new HashMap<>();
        for (var each : sync.path("rooms").path("join").properties())
            timelines.put(each.getKey(), whole(each.getKey(), each.getValue().path("timeline")));
        synchronized (view) {
            for (JsonNode event : sync.path("account_data").path("events"))
                if (event.path("type").asText().equals("m.direct")) view.direct = event.path("content");
            for (JsonNode event : sync.path("presence").path("events"))
                view.presences.put(event.path("sender").asText(), event.path("content"));
            for (var each : sync.path("rooms").path("invite").properties())
                room(each.getKey()).state(each.getValue().path("invite_state").path("events"));
            for (String kind : List.of("join", "leave")) {
                for (var each : sync.path("rooms").path(kind).properties()) {
                    MatrixRoom room = room(each.getKey());
                    room.state(each.getValue().path("state").path("events"));
                    room.timeline(timelines.getOrDefault(
                            each.getKey(),
                            events(each.getValue().path("timeline").path("events"))));
                    room.ephemeral(each.getValue().path("ephemeral").path("events"));
                }
            }
            next = sync.path("next_batch").asText();
        }
        patience.nudge();
    }

    private MatrixRoom room(String id) {
        return view.rooms.computeIfAbsent(id, _ -> new MatrixRoom(id, wire.user()));
    }

    /** A timeline that begins where we are: what a limited one has left out is asked for. */
    private List<JsonNode> whole(String room, JsonNode timeline) {
        List<JsonNode> all = events(timeline.path("events"));
        if (!timeline.path("limited").asBoolean()) return all;
        String from = timeline.path("prev_batch").asText();
        while (!from.isEmpty() && all.stream().noneMatch(event -> knows(room, event))) {
            JsonNode page = wire.get("/rooms/" + MatrixWire.part(room) + "/messages?dir=b&limit=" + TIMELINE + "&from="
                    + MatrixWire.part(from));
            all.addAll(0, events(page.path("chunk")).reversed());
            from = page.path("end").asText();
        }
        return all;
    }

    private boolean knows(String room, JsonNode event) {
        synchronized (view) {
            return view.room(room).filter(r -> r.knows(event)).isPresent();
        }
    }

    private static List<JsonNode> events(JsonNode array) {
        List<JsonNode> events = new ArrayList<>();
        array.forEach(events::add);
        return events;
    }

    <T> T sees(Function<View, T> look) {
        synchronized (view) {
            return look.apply(view);
        }
    }

    /** Waits until there is one. */
    <T> T awaits(String what, Function<View, Optional<T>> look) {
        return patience.await(wire.user() + ": " + what, () -> sees(look), () -> sees(View::toString));
    }

    /** Asks no more. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
