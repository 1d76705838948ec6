package org.tertulia.matrix;

import static java.lang.System.Logger.Level.WARNING;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.tertulia.matrix.MessageReader.Read;
import org.tertulia.network.EventBatch;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;

/**
 * Asks for what is new, and asks on only when what was told is durable here: the token of the next question is what tells the
 * server that it may forget (client-server API, "syncing"). One thread.
 */
final class SyncLoop {

    private static final System.Logger LOG = System.getLogger(SyncLoop.class.getName());
    private static final Duration POLL = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final Duration FIRST_PATIENCE = Duration.ofMinutes(5);

    private final Connection connection;
    private final Pending pending;
    private final SyncReader reader;
    private final MemberLoader members;

    SyncLoop(Connection connection) {
        this.connection = connection;
        this.pending = connection.pending;
        this.reader =
                new SyncReader(connection.table, connection.messages, pending, connection.outbound, connection.people);
        this.members = new MemberLoader(connection, pending);
    }

    /** Until the connection ends: by an exception, always. */
    void run(Runnable online) throws IOException {
        String since = connection
                .context
                .state()
                .get(SyncReader.TOKEN)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        boolean first = true;
        boolean known = !since.isEmpty();
        while (!connection.over()) {
            JsonNode sync;
            try {
                sync = ask(since, first);
            } catch (MatrixException e) {
                if (since.isEmpty() || !unknown(e)) throw e;
                LOG.log(WARNING, "the server does not know any more where we were; asking as a new device does");
                doubt();
                since = "";
                known = true;
                continue;
            }
            boolean whole = since.isEmpty();
            if (!sync.path("rooms").path("join").isEmpty()) connection.chats.awaitOpened();
            CryptoShare.tell(connection.machine, connection.table, sync, whole);
            take(sync, first, whole && !known, whole, online);
            if (first || !sync.path("to_device").path("events").isEmpty()) readable();
            if (first || !sync.path("rooms").path("join").isEmpty()) members.look();
            if (first) connection.beside(this::presences);
            since = sync.path("next_batch").asText("");
            first = false;
        }
        throw new IOException("The connection was given up");
    }

    /** A server that was set up anew, or put back to an older state, may not know a token that it has given. */
    private static boolean unknown(MatrixException e) {
        return e.status() == 400 && (e.is("M_UNKNOWN") || e.is("M_INVALID_PARAM") || e.is("M_UNKNOWN_POS"));
    }

    private JsonNode ask(String since, boolean first) throws IOException {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("filter", filter(since.isEmpty() ? 20 : 100));
        query.put("set_presence", connection.own.forSync());
        query.put("timeout", first ? "0" : String.valueOf(POLL.toMillis()));
        if (!since.isEmpty()) query.put("since", since);
        return connection.api.get(
                Api.Path.of("sync").with(query), first || since.isEmpty() ? FIRST_PATIENCE : PATIENCE);
    }

    private static String filter(int limit) {
        var filter = Json.object();
        var room = filter.putObject("room");
        room.putObject("state").put("lazy_load_members", true);
        room.putObject("timeline").put("limit", limit).put("lazy_load_members", true);
        return Json.text(filter);
    }

    /** A sync that tells all does not tell who has gone meanwhile: the members of rooms are asked for again. */
    private void doubt() throws IOException {
        List<String> encrypted = new ArrayList<>();
        hand(() -> {
            synchronized (connection.table) {
                List<EventBatch.Write> writes = new ArrayList<>();
                for (Room room : connection.table.all()) {
                    if (!room.joined()) continue;
                    if (room.encrypted()) encrypted.add(room.id);
                    writes.addAll(connection.table.forget(room));
                }
                writes.addAll(connection.table.writes());
                return List.of(new EventBatch(List.of(), writes));
            }
        });
        encrypted.forEach(connection.machine::left);
    }

    private void take(JsonNode sync, boolean first, boolean past, boolean whole, Runnable online) throws IOException {
        hand(() -> {
            List<EventBatch> batches = reader.read(sync, first ? connection.connected() : List.of(), past, whole);
            // before it is told: what the core does then must find us
            if (first) online.run();
            return batches;
        });
    }

    private void hand(Supplier<List<EventBatch>> noted) throws IOException {
        try {
            connection.tell(noted).toCompletableFuture().join();
        } catch (CompletionException | CancellationException e) {
            throw new IOException("The account was closed", e);
        }
    }

    /** Keys may have come for what could not be read. */
    private void readable() throws IOException {
        for (Pending.Ready ready : pending.ready(connection.machine)) {
            var decrypted = connection.messages.decrypted(ready.room(), ready.events());
            List<NetworkEvent> events = new ArrayList<>();
            synchronized (connection.table) {
                Room room = connection.table.of(ready.room());
                for (JsonNode event : ready.events()) {
                    Read read = connection.messages.read(room, event, Placement.HISTORY, decrypted);
                    if (read != null) events.add(read.event());
                }
            }
            hand(() -> List.of(new EventBatch(events, ready.done())));
        }
    }

    /** A sync tells what has changed since the last, so those who have not changed are asked about. */
    private void presences() throws IOException {
        List<String> unknown;
        synchronized (connection.table) {
            unknown = connection.people.unknown();
        }
        for (String user : unknown) {
            if (connection.over()) return;
            JsonNode content;
            try {
                content = connection.api.get(Api.Path.of("presence", user, "status"));
            } catch (MatrixException _) {
                continue;
            }
            List<NetworkEvent> events;
            synchronized (connection.table) {
                events = connection.people.presence(user, content);
            }
            events.forEach(connection::emit);
        }
    }
}
