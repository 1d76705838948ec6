package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.tertulia.matrix.MessageReader.Read;
import org.tertulia.model.Address;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Backfill;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;

/** Fetches what a room's server has kept (client-server API, "messages"). */
record MatrixBackfill(MatrixSession session) implements Backfill {

    private static final String PAGE = "100";
    private static final int MOST_PAGES = 5;

    @Override
    public CompletionStage<Outcome<Nothing>> fill(Address conversation, String token) {
        return session.with(connection -> connection.perform(() -> fill(connection, conversation, token)));
    }

    private static void fill(Connection connection, Address conversation, String text) throws IOException {
        GapToken token = GapToken.of(text);
        List<NetworkEvent> said = new ArrayList<>();
        List<Write> unread = new ArrayList<>();
        GapToken rest = token;
        // a page may hold nothing that anybody has said
        for (int pages = 0; pages < MOST_PAGES && rest != null && said.isEmpty(); pages++) {
            JsonNode page = page(connection, rest);
            List<JsonNode> missing = missing(page, token.until());
            said.addAll(events(connection, token.room(), missing, unread));
            rest = rest(page, missing, rest);
        }
        said.add(new NetworkEvent.GapClosed(conversation, text));
        if (rest != null) said.add(new NetworkEvent.GapFound(conversation, after(token), rest.text()));
        connection.accept(new EventBatch(said, unread)).toCompletableFuture().join();
    }

    /** What we do not have of a page, the oldest first. */
    private static List<JsonNode> missing(JsonNode page, String until) {
        List<JsonNode> missing = new ArrayList<>();
        for (JsonNode event : page.path("chunk")) {
            if (!until.isEmpty() && event.path("event_id").asText("").equals(until)) break;
            missing.add(event);
        }
        Collections.reverse(missing);
        return missing;
    }

    private static @Nullable GapToken rest(JsonNode page, List<JsonNode> missing, GapToken token) {
        String next = page.path("end").asText("");
        boolean met = missing.size() < page.path("chunk").size();
        boolean beginning =
                !missing.isEmpty() && missing.getFirst().path("type").asText("").equals("m.room.create");
        // a page may be empty, of what we may not see, and not be the last; one that leads to itself is
        boolean over = met || beginning || next.isEmpty() || next.equals(token.from());
        return over ? null : new GapToken(token.room(), next, token.until());
    }

    private static @Nullable NetworkMessageId after(GapToken token) {
        return token.until().isEmpty() ? null : new NetworkMessageId(MessageReader.EVENT_ID, token.until());
    }

    private static JsonNode page(Connection connection, GapToken token) throws IOException {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("dir", "b");
        query.put("from", token.from());
        query.put("limit", PAGE);
        return connection.api.get(Api.Path.of("rooms", token.room(), "messages").with(query));
    }

    private static List<NetworkEvent> events(
            Connection connection, String id, List<JsonNode> missing, List<Write> unread) {
        var decrypted = connection.messages.decrypted(id, missing);
        List<NetworkEvent> events = new ArrayList<>();
        synchronized (connection.table) {
            Room room = connection.table.of(id);
            for (JsonNode event : missing) {
                Read read = connection.messages.read(room, event, Placement.HISTORY, decrypted);
                if (read == null) continue;
                if (!read.silent()) events.add(read.event());
                if (read.session() != null) unread.addAll(connection.pending.keep(id, read.session(), event));
            }
        }
        return events;
    }
}
