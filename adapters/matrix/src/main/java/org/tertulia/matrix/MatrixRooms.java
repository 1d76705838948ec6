package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Rooms;

/** Rooms: what we ask of them. What they tell comes by the sync. */
record MatrixRooms(MatrixSession session) implements Rooms {

    /** A room that has let us in is told by the sync soon; this long at most we wait for that. */
    private static final Duration ENTERED = Duration.ofSeconds(25);

    @Override
    public CompletionStage<Outcome<Address>> resolve(String typed) {
        return session.with(connection -> connection.outcome(() -> {
            String id = spelled(typed, Mxids.server(connection.table.self));
            if (Mxids.room(id)) return Outcome.done(Mxids.address(id));
            if (!Mxids.alias(id)) {
                return Outcome.failed(Failure.Kind.REJECTED, "A Matrix room looks like #name:example.org");
            }
            return Outcome.done(Mxids.address(lookedUp(connection, id)));
        }));
    }

    private static String spelled(String typed, String server) {
        String text = typed.strip();
        String link = "https://matrix.to/#/";
        if (text.startsWith(link))
            text = java.net.URLDecoder.decode(text.substring(link.length()), java.nio.charset.StandardCharsets.UTF_8);
        int question = text.indexOf('?');
        if (question > 0) text = text.substring(0, question);
        if (text.startsWith("!")) return text;
        if (!text.startsWith("#")) text = "#" + text;
        return text.indexOf(':') < 0 ? text + ":" + server : text;
    }

    /** The room's id, or the alias itself where there is no room yet. */
    private static String lookedUp(Connection connection, String alias) throws IOException {
        try {
            String id = connection
                    .api
                    .get(Api.Path.of("directory", "room", alias))
                    .path("room_id")
                    .asText("");
            return Mxids.room(id) ? id : alias;
        } catch (MatrixException e) {
            if (e.is("M_NOT_FOUND")) return alias;
            throw e;
        }
    }

    @Override
    public CompletionStage<Outcome<Nothing>> join(Address room, String nick) {
        return session.with(connection -> connection.outcome(() -> {
            String id = room.value();
            String via;
            synchronized (connection.table) {
                Room known = connection.table.find(id);
                if (known != null && known.joined()) return Outcome.ok();
                via = known == null ? "" : known.via;
            }
            if (Mxids.alias(id)) return Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such room");
            // "via" since v1.12, "server_name" before
            Map<String, String> servers = via.isEmpty() ? Map.of() : Map.of("server_name", via, "via", via);
            connection.api.post(Api.Path.of("join", id).with(servers), Json.object());
            return entered(connection, id);
        }));
    }

    private static Outcome<Nothing> entered(Connection connection, String id) throws InterruptedException {
        long end = System.nanoTime() + ENTERED.toNanos();
        synchronized (connection.table) {
            while (!connection.over()) {
                Room room = connection.table.find(id);
                if (room != null && room.joined()) return Outcome.ok();
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) break;
                connection.table.wait(left);
            }
        }
        return Outcome.failed(Failure.Kind.TIMED_OUT, "The server has let us in, and says nothing of the room");
    }

    @Override
    public CompletionStage<Outcome<Address>> create(Address room, String name, String nick) {
        return session.with(connection -> connection.outcome(() -> {
            String alias = room.value();
            if (!Mxids.alias(alias)) return Outcome.failed(Failure.Kind.CONFLICT, "There is such a room already");
            ObjectNode body = Json.object().put("preset", "public_chat").put("room_alias_name", Mxids.localpart(alias));
            body.put("name", name.isEmpty() ? Mxids.localpart(alias) : name);
            String id = connection
                    .api
                    .post(Api.Path.of("createRoom"), body)
                    .path("room_id")
                    .asText();
            return entered(connection, id).map(_ -> Mxids.address(id));
        }));
    }

    private CompletionStage<Outcome<Nothing>> ask(Address room, String what, ObjectNode body) {
        return session.with(connection -> connection.perform(() -> {
            JsonNode _ = connection.api.post(Api.Path.of("rooms", room.value(), what), body);
        }));
    }

    private static ObjectNode about(Address who, String text) {
        ObjectNode body = Json.object().put("user_id", who.value());
        if (!text.isBlank()) body.put("reason", text);
        return body;
    }

    @Override
    public CompletionStage<Outcome<Nothing>> leave(Address room) {
        return ask(room, "leave", Json.object());
    }

    @Override
    public CompletionStage<Outcome<Nothing>> invite(Address room, Address who, String text) {
        return ask(room, "invite", about(who, text));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> decline(Address room, Address from) {
        return session.with(connection -> connection.perform(() -> {
            synchronized (connection.table) {
                Room known = connection.table.find(room.value());
                // where another room goes on, nobody has invited us who could be told
                if (known == null || !known.membership.equals(Room.INVITE)) return;
            }
            JsonNode _ = connection.api.post(Api.Path.of("rooms", room.value(), "leave"), Json.object());
        }));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> topic(Address room, String topic) {
        return session.with(connection -> connection.perform(() -> {
            Api.Path path = Api.Path.of("rooms", room.value(), "state", "m.room.topic", "");
            JsonNode _ = connection.api.put(path, Json.object().put("topic", topic));
        }));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> kick(Address room, Address occupant, String text) {
        return ask(room, "kick", about(occupant, text));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> ban(Address room, Address occupant, String text) {
        return ask(room, "ban", about(occupant, text));
    }
}
