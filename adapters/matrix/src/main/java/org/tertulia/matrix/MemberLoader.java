package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tertulia.network.EventBatch;
import org.tertulia.network.NetworkEvent;

/** Fetches who is in our rooms, where the sync has told of some only ("lazy loading"); one room at a time. */
final class MemberLoader {

    private final Connection connection;
    private final Pending pending;

    /** Of these the server says nothing; the next connection asks again. For the one that loads. */
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private boolean running;

    MemberLoader(Connection connection, Pending pending) {
        this.connection = connection;
        this.pending = pending;
    }

    /** Looks for rooms that lack members, and fetches them beside everything else. */
    void look() {
        synchronized (this) {
            if (running) return;
            running = true;
        }
        connection.beside(() -> {
            try {
                for (Room room = next(); room != null && !connection.over(); room = next()) attempt(room);
            } finally {
                synchronized (this) {
                    running = false;
                }
            }
        });
    }

    private @org.jspecify.annotations.Nullable Room next() {
        synchronized (connection.table) {
            for (Room room : connection.table.all())
                if (room.joined() && !room.whole && !refused.contains(room.id)) return room;
            return null;
        }
    }

    /** One room that the server keeps to itself must not keep all others waiting. */
    private void attempt(Room room) throws IOException {
        try {
            load(room);
        } catch (MatrixException e) {
            if (e.trouble() || e.is("M_LIMIT_EXCEEDED") || e.is("M_UNKNOWN_TOKEN")) throw e;
            refused.add(room.id);
        }
    }

    private void load(Room room) throws IOException {
        JsonNode answer =
                connection.api.get(Api.Path.of("rooms", room.id, "members").with(Map.of("not_membership", Room.LEAVE)));
        connection
                .tell(() -> noted(room, answer))
                .toCompletableFuture()
                .exceptionally(closed -> null)
                .join();
    }

    private List<EventBatch> noted(Room room, JsonNode answer) {
        synchronized (connection.table) {
            if (!room.joined()) return List.of();
            List<NetworkEvent> events = new ArrayList<>();
            for (JsonNode event : answer.path("chunk")) events.addAll(member(room, event));
            room.whole = true;
            connection.table.touch(room);
            RoomReader reader =
                    new RoomReader(connection.table, room, connection.messages, pending, connection.outbound);
            if (connection.table.partner(room) == null) events.add(reader.joined());
            events.addAll(connection.people.roster(false));
            return List.of(new EventBatch(events, connection.table.writes()));
        }
    }

    /** What the sync has said meanwhile is newer. */
    private List<NetworkEvent> member(Room room, JsonNode event) {
        String user = event.path("state_key").asText("");
        if (!Mxids.user(user) || room.member(user) != null) return List.of();
        JsonNode content = event.path("content");
        room.put(
                user,
                new Room.Member(
                        Words.line(content.path("displayname")),
                        content.path("membership").asText(Room.LEAVE)));
        return connection.table.avatars.heard(user, event, content.path("avatar_url"));
    }
}
