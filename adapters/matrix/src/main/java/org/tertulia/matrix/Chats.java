package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;

/** Direct chats: found, opened, encrypted where the other side can read that. Blocks; never with the table's monitor held. */
final class Chats {

    private static final String MEGOLM = "{\"algorithm\":\"m.megolm.v1.aes-sha2\"}";

    private final Connection connection;
    private final RoomTable table;

    /** By person, the rooms that we are making, or have made in this connection. */
    private final Map<String, CompletableFuture<String>> made = new ConcurrentHashMap<>();

    Chats(Connection connection) {
        this.connection = connection;
        this.table = connection.table;
    }

    /** The rules of a room that is encrypted (content of its m.room.encryption), or empty. */
    String encryption(String id) {
        synchronized (table) {
            Room room = table.find(id);
            return room == null ? "" : room.encryption;
        }
    }

    /**
     * The room that carries a conversation; a chat that there is not yet is opened.
     *
     * @throws IllegalStateException when there is nobody to read it
     */
    String forSending(Address conversation) throws IOException {
        String id = conversation.value();
        synchronized (table) {
            if (Mxids.room(id)) {
                Room room = table.find(id);
                // of a room that nobody has told us of we do not know either whether it is encrypted
                if (room == null || !room.joined()) throw new IllegalStateException("You are not in this room");
                return id;
            }
            Room chat = table.chatWith(id);
            Room.Member other = chat == null ? null : chat.member(id);
            if (chat != null && other != null && !other.active()) {
                throw new IllegalStateException("They have left this chat. Add them again to write to them");
            }
            if (chat != null) return chat.id;
        }
        return open(id);
    }

    /** The room that carries a conversation and that we are in, or {@code null}. Does not block. */
    @Nullable
    String carrying(Address conversation) {
        String id = conversation.value();
        synchronized (table) {
            Room room = Mxids.room(id) ? table.find(id) : table.chatWith(id);
            return room == null || !room.joined() ? null : room.id;
        }
    }

    /** Makes a direct chat and asks them in, unless that is being done, or done and not told by a sync yet. @return its room */
    String open(String user) throws IOException {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> before = made.compute(user, (_, now) -> now == null || told(now) ? mine : now);
        if (!before.equals(mine)) return awaited(before);
        try {
            return make(user, mine);
        } finally {
            if (!mine.isDone()) {
                made.remove(user, mine);
                mine.cancel(false);
            }
        }
    }

    /** What has been told of is found in the table, or we have left it again. */
    private boolean told(CompletableFuture<String> made) {
        if (!made.isDone()) return false;
        synchronized (table) {
            Room room = made.isCompletedExceptionally() ? null : table.find(made.join());
            return room == null || room.told;
        }
    }

    private static String awaited(CompletableFuture<String> made) throws IOException {
        try {
            return made.join();
        } catch (CancellationException e) {
            throw new IOException("The chat could not be opened", e);
        }
    }

    /** A server may tell of a room before it has told us, who have made it, its name: then nobody knows what it is for. */
    void awaitOpened() {
        made.values().forEach(each -> each.handle((_, _) -> true).join());
    }

    private String make(String user, CompletableFuture<String> made) throws IOException {
        boolean encrypt = canRead(user);
        ObjectNode body = Json.object().put("preset", "trusted_private_chat").put("is_direct", true);
        body.putArray("invite").add(user);
        if (encrypt) {
            ObjectNode rules = body.putArray("initial_state").addObject();
            rules.put("type", "m.room.encryption").put("state_key", "");
            rules.set("content", Json.parse(MEGOLM));
        }
        String id = connection
                .api
                .post(Api.Path.of("createRoom"), body)
                .path("room_id")
                .asText();
        if (encrypt) connection.machine.encrypted(id, MEGOLM);
        synchronized (table) {
            Room room = table.of(id);
            room.directWith = user;
            if (encrypt) room.encryption = MEGOLM;
            table.data.addDirect(user, id);
            table.touch(room);
        }
        made.complete(id);
        saveDirect();
        return id;
    }

    /** Whether every one of them has a device that reads encrypted messages: else nobody would read what we write. */
    private boolean canRead(String user) throws IOException {
        ObjectNode body = Json.object();
        body.putObject("device_keys").putArray(user);
        JsonNode devices = connection
                .api
                .post(Api.Path.of("keys", "query"), body)
                .path("device_keys")
                .path(user);
        return !devices.isEmpty();
    }

    void invite(String room, String user, String text) throws IOException {
        ObjectNode body = Json.object().put("user_id", user);
        if (!text.isBlank()) body.put("reason", text);
        connection.api.post(Api.Path.of("rooms", room, "invite"), body);
    }

    /** Goes where they have asked us to. */
    void accept(String user) throws IOException {
        String id;
        synchronized (table) {
            Room room = table.invitedBy(user);
            if (room == null) throw new IllegalStateException("There is no such request any more");
            id = room.id;
        }
        connection.api.post(Api.Path.of("join", id), Json.object());
        synchronized (table) {
            table.data.addDirect(user, id);
        }
        saveDirect();
    }

    /** Does not go where they ask us to; what is between us already stays. */
    void decline(String user) throws IOException {
        Room invited;
        synchronized (table) {
            invited = table.invitedBy(user);
        }
        if (invited != null) connection.api.post(Api.Path.of("rooms", invited.id, "leave"), Json.object());
    }

    /** Leaves what is between us, and does not go where they ask us to. */
    void end(String user) throws IOException {
        List<String> rooms = new ArrayList<>();
        synchronized (table) {
            table.chatsWith(user).forEach(room -> rooms.add(room.id));
            Room invited = table.invitedBy(user);
            if (invited != null) rooms.add(invited.id);
        }
        for (String room : rooms) connection.api.post(Api.Path.of("rooms", room, "leave"), Json.object());
    }

    void forget(String user) throws IOException {
        end(user);
        synchronized (table) {
            table.dropDirect(user);
        }
        saveDirect();
    }

    void rename(String user, String name) throws IOException {
        JsonNode names;
        synchronized (table) {
            table.data.rename(user, name);
            names = table.data.content(AccountData.NAMES);
        }
        connection.api.put(accountData(AccountData.NAMES), names);
    }

    void ignore(String user, boolean ignore) throws IOException {
        JsonNode ignored;
        synchronized (table) {
            if (!table.data.ignore(user, ignore)) return;
            ignored = table.data.content(AccountData.IGNORED);
        }
        connection.api.put(accountData(AccountData.IGNORED), ignored);
    }

    private void saveDirect() throws IOException {
        JsonNode direct;
        synchronized (table) {
            direct = table.data.content(AccountData.DIRECT);
        }
        connection.api.put(accountData(AccountData.DIRECT), direct);
    }

    private Api.Path accountData(String type) {
        return Api.Path.of("user", table.self, "account_data", type);
    }
}
