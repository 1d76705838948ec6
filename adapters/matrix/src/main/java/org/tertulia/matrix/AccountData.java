package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.LentState;

/**
 * What our server keeps for us alone and for all our clients (client-server API, "client config"): who our direct chats are with,
 * what we call people, whom we do not want to hear. Guarded by the monitor of the {@link RoomTable} that it belongs to.
 */
final class AccountData {

    static final String DIRECT = "m.direct";
    static final String IGNORED = "m.ignored_user_list";

    /** A type of our own: Matrix has no names that one gives to others. */
    static final String NAMES = "org.tertulia.names";

    private static final String ROOT = "account-data/";
    private static final List<String> TYPES = List.of(DIRECT, IGNORED, NAMES);

    private final Map<String, Write> unwritten = new HashMap<>();
    /** As it came: what others of our clients keep there, and we do not understand, stays there. */
    private final Map<String, ObjectNode> raw = new HashMap<>();

    private Map<String, List<String>> direct = new TreeMap<>();
    private Map<String, String> names = new TreeMap<>();
    private Set<String> ignored = new TreeSet<>();

    void load(LentState state) {
        for (String type : TYPES) state.get(ROOT + type).map(Json::parse).ifPresent(content -> take(type, content));
    }

    /** What the server says. */
    void heard(String type, JsonNode content) {
        if (!TYPES.contains(type)) return;
        take(type, content);
        written(type);
    }

    private void take(String type, JsonNode content) {
        if (content instanceof ObjectNode object) raw.put(type, object);
        else raw.remove(type);
        switch (type) {
            case DIRECT -> direct = rooms(content);
            case NAMES -> names = names(content);
            default -> ignored = users(content.path("ignored_users"));
        }
    }

    /** As it stands now: what the server is to keep. */
    JsonNode content(String type) {
        ObjectNode whole = raw.getOrDefault(type, Json.object()).deepCopy();
        switch (type) {
            case DIRECT -> {
                List<String> users = new ArrayList<>();
                whole.fieldNames().forEachRemaining(users::add);
                whole.remove(users.stream().filter(Mxids::user).toList());
                whole.setAll(written(direct));
            }
            case NAMES -> whole.setAll(writtenNames(names));
            default -> whole.setAll(writtenUsers(ignored, whole.path("ignored_users")));
        }
        return whole;
    }

    private void written(String type) {
        unwritten.put(type, new Write(ROOT + type, Json.bytes(content(type))));
    }

    /** What has changed since the last call, to be committed. */
    List<Write> writes() {
        List<Write> writes = List.copyOf(unwritten.values());
        unwritten.clear();
        return writes;
    }

    // ---- direct chats

    /** With whom a room is a direct chat, or {@code null} where nothing is said of it. */
    @Nullable
    String partner(String room) {
        for (Map.Entry<String, List<String>> entry : direct.entrySet()) {
            if (entry.getValue().contains(room)) return entry.getKey();
        }
        return null;
    }

    void addDirect(String user, String room) {
        List<String> more = new ArrayList<>(direct.getOrDefault(user, List.of()));
        if (!more.contains(room)) more.add(room);
        direct.put(user, more);
        written(DIRECT);
    }

    void dropDirect(String user) {
        direct.remove(user);
        written(DIRECT);
    }

    private static Map<String, List<String>> rooms(JsonNode content) {
        Map<String, List<String>> direct = new TreeMap<>();
        content.properties().forEach(entry -> {
            if (!Mxids.user(entry.getKey())) return;
            List<String> rooms = new ArrayList<>();
            entry.getValue().forEach(room -> {
                if (room.isTextual() && Mxids.room(room.textValue())) rooms.add(room.textValue());
            });
            if (!rooms.isEmpty()) direct.put(entry.getKey(), rooms);
        });
        return direct;
    }

    private static ObjectNode written(Map<String, List<String>> direct) {
        ObjectNode content = Json.object();
        direct.forEach((user, rooms) -> {
            ArrayNode list = content.putArray(user);
            rooms.forEach(list::add);
        });
        return content;
    }

    // ---- what we call people

    /** Or empty. */
    String nameOf(String user) {
        return names.getOrDefault(user, "");
    }

    void rename(String user, String name) {
        if (name.isEmpty()) names.remove(user);
        else names.put(user, name);
        written(NAMES);
    }

    private static Map<String, String> names(JsonNode content) {
        Map<String, String> names = new TreeMap<>();
        content.path("names").properties().forEach(entry -> {
            String name = Words.line(entry.getValue());
            if (Mxids.user(entry.getKey()) && !name.isEmpty()) names.put(entry.getKey(), name);
        });
        return names;
    }

    private static ObjectNode writtenNames(Map<String, String> names) {
        ObjectNode content = Json.object();
        ObjectNode inner = content.putObject("names");
        names.forEach(inner::put);
        return content;
    }

    // ---- whom we do not want to hear

    Set<String> ignored() {
        return Set.copyOf(ignored);
    }

    /** @return whether that is a change */
    boolean ignore(String user, boolean ignore) {
        boolean changed = ignore ? ignored.add(user) : ignored.remove(user);
        if (changed) written(IGNORED);
        return changed;
    }

    private static Set<String> users(JsonNode content) {
        Set<String> users = new TreeSet<>();
        content.fieldNames().forEachRemaining(user -> {
            if (Mxids.user(user)) users.add(user);
        });
        return users;
    }

    private static ObjectNode writtenUsers(Set<String> users, JsonNode before) {
        ObjectNode content = Json.object();
        ObjectNode inner = content.putObject("ignored_users");
        users.forEach(user -> inner.set(user, before.path(user).isObject() ? before.path(user) : Json.object()));
        return content;
    }
}
