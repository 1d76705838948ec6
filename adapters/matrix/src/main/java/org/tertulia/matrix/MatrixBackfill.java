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
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;

/** Fetches what a room's server has kept (client-server API, "messages"). */
record MatrixBackfill(MatrixSession session) implements Backfill {

    private static final String PAGE = "100";

    @Override
    public CompletionStage<Outcome<Nothing>> fill(Address conversation, String token) {
        return session.with(connection -> connection.perform(() -> fill(connection, conversation, token)));
    }

    private static void fill(Connection connection, Address conversation, String text) throws IOException {
        GapToken token = GapToken.of(text);
        JsonNode page = page(connection, token);
        List<JsonNode> missing = new ArrayList<>();
        boolean met = false;
        for (JsonNode event : page.path("chunk")) {
            met = !token.until().isEmpty() && event.path("event_id").asText("").equals(token.until());
            if (met) break;
            missing.add(event);
        }
        Collections.reverse(missing);
        String next = page.path("end").asText("");
        boolean over = met || next.isEmpty() || page.path("chunk").isEmpty();
        GapToken rest = over ? null : new GapToken(token.room(), next, token.until());
        var events = events(connection, token.room(), missing);
        events.add(new NetworkEvent.GapClosed(conversation, text));
        if (rest != null) events.add(new NetworkEvent.GapFound(conversation, after(token), rest.text()));
        connection
                .accept(new EventBatch(events, List.of()))
                .toCompletableFuture()
                .join();
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

    private static List<NetworkEvent> events(Connection connection, String id, List<JsonNode> missing) {
        var decrypted = connection.messages.decrypted(missing);
        List<NetworkEvent> events = new ArrayList<>();
        synchronized (connection.table) {
            Room room = connection.table.of(id);
            for (JsonNode event : missing) {
                Read read = connection.messages.read(room, event, Placement.HISTORY, decrypted);
                if (read != null) events.add(new NetworkEvent.MessageReceived(read.message()));
            }
        }
        return events;
    }
}
