package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tertulia.matrix.crypto.Machine;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.LentState;

/** Messages that we have no key for yet: kept as they came, and tried again when keys come. Safe for any thread. */
final class Pending {

    private static final String ROOT = "pending/";

    /** Of more, those that have waited longest are given up: most keys that come, come soon. */
    static final int MOST = 2000;

    /** By room and session, the events by id; the session first that came first. Guarded by this, like the count. */
    private final Map<String, Map<String, JsonNode>> bySession = new LinkedHashMap<>();

    private int count;

    static Pending load(LentState state) {
        Pending pending = new Pending();
        state.scan(ROOT).forEach((key, value) -> {
            String[] parts = key.substring(ROOT.length()).split("\n", 3);
            if (parts.length == 3) pending.put(parts[0], parts[1], parts[2], Json.parse(value));
        });
        return pending;
    }

    private synchronized void put(String room, String session, String id, JsonNode event) {
        if (bySession
                        .computeIfAbsent(room + "\n" + session, _ -> new TreeMap<>())
                        .put(id, event)
                == null) count++;
    }

    /** @return what to commit beside the message */
    synchronized List<Write> keep(String room, String session, JsonNode event) {
        if (session.contains("\n")) return List.of();
        List<Write> writes = new ArrayList<>();
        while (count >= MOST)
            taken(bySession.keySet().iterator().next()).ifPresent(eldest -> writes.addAll(eldest.done()));
        String id = event.path("event_id").asText();
        put(room, session, id, event);
        writes.add(new Write(ROOT + room + "\n" + session + "\n" + id, Json.bytes(event)));
        return writes;
    }

    /** What may be readable now. */
    record Ready(String room, List<JsonNode> events, List<Write> done) {}

    /** May wait. */
    List<Ready> ready(Machine machine) {
        List<Ready> ready = new ArrayList<>();
        for (String sought : sessions()) {
            String[] key = sought.split("\n", 2);
            if (machine.hasKey(key[0], key[1])) taken(sought).ifPresent(ready::add);
        }
        return ready;
    }

    private synchronized List<String> sessions() {
        return List.copyOf(bySession.keySet());
    }

    private synchronized Optional<Ready> taken(String session) {
        Map<String, JsonNode> events = bySession.remove(session);
        if (events == null) return Optional.empty();
        count -= events.size();
        List<Write> done = events.keySet().stream()
                .map(id -> new Write(ROOT + session + "\n" + id, null))
                .toList();
        return Optional.of(new Ready(session.split("\n", 2)[0], List.copyOf(events.values()), done));
    }
}
