package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.tertulia.matrix.crypto.Machine;

/** The share of a sync that encryption needs, and no more: what comes to this device, keys, and who is in encrypted rooms. */
final class CryptoShare {

    private static final Set<String> STATE = Set.of("m.room.member", "m.room.encryption", "m.room.history_visibility");

    private CryptoShare() {}

    /** Tells the machine which rooms are encrypted since this sync, and which we have left, then all of its share. Blocks. */
    static void tell(Machine machine, RoomTable table, JsonNode sync, boolean first) {
        Set<String> known = new HashSet<>();
        Set<String> encrypted = new HashSet<>();
        synchronized (table) {
            for (Room room : table.all()) {
                if (room.encrypted()) encrypted.add(room.id);
                if (room.encrypted() && room.joined()) known.add(room.id);
            }
        }
        sync.path("rooms").path("leave").fieldNames().forEachRemaining(room -> {
            if (encrypted.contains(room)) machine.left(room);
        });
        ObjectNode share =
                Json.object().put("next_batch", sync.path("next_batch").asText("-"));
        for (String part : new String[] {
            "to_device",
            "device_lists",
            "device_one_time_keys_count",
            "device_unused_fallback_key_types",
            "account_data"
        }) {
            if (sync.has(part)) share.set(part, sync.path(part));
        }
        ObjectNode joined = share.putObject("rooms").putObject("join");
        sync.path("rooms").path("join").properties().forEach(entry -> {
            if (!Mxids.room(entry.getKey())) return;
            ObjectNode told = room(entry.getValue());
            String rules = rules(told);
            if (!known.contains(entry.getKey()) && !encrypted.contains(entry.getKey()) && rules.isEmpty()) return;
            if (!known.contains(entry.getKey())) machine.encrypted(entry.getKey(), rules);
            joined.set(entry.getKey(), told);
        });
        machine.receive(Json.text(share), first);
    }

    private static ObjectNode room(JsonNode room) {
        ObjectNode told = Json.object();
        told.putObject("state").set("events", state(room.path("state").path("events")));
        told.putObject("timeline").set("events", state(room.path("timeline").path("events")));
        return told;
    }

    private static ArrayNode state(JsonNode events) {
        ArrayNode kept = Json.object().putArray("events");
        for (JsonNode event : events) {
            if (event.has("state_key") && STATE.contains(event.path("type").asText("")) && !broken(event))
                kept.add(event);
        }
        return kept;
    }

    /** Rules that nobody can follow would take the place of those that we follow. */
    private static boolean broken(JsonNode event) {
        if (!event.path("type").asText("").equals("m.room.encryption")) return false;
        JsonNode content = event.path("content");
        return !content.path("algorithm").asText("").equals(Encryption.MEGOLM)
                || notPositive(content.path("rotation_period_ms"))
                || notPositive(content.path("rotation_period_msgs"));
    }

    private static boolean notPositive(JsonNode number) {
        return !number.isMissingNode() && !(number.canConvertToExactIntegral() && number.asLong() > 0);
    }

    private static String rules(ObjectNode room) {
        for (String part : new String[] {"timeline", "state"}) {
            for (JsonNode event : room.path(part).path("events")) {
                JsonNode content = event.path("content");
                if (event.path("type").asText("").equals("m.room.encryption")
                        && content.path("algorithm").isTextual()) return Json.text(content);
            }
        }
        return "";
    }
}
