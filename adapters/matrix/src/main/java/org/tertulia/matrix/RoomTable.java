package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.matrix.Room.Member;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.LentState;

/**
 * All rooms, and who our direct chats are with (m.direct). Lives in the lent state: what has changed is handed out by
 * {@link #writes} for the batch that the change belongs to. Safe for any thread; whoever looks at a {@link Room} holds this
 * table's monitor.
 */
final class RoomTable {

    private static final String ROOM = "room/";
    private static final String MEMBER = "member/";

    final String self;
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final Set<String> changed = new HashSet<>();
    final AccountData data = new AccountData();
    final ToldAvatars avatars = new ToldAvatars();

    RoomTable(String self) {
        this.self = self;
    }

    static RoomTable load(String self, LentState state) {
        RoomTable table = new RoomTable(self);
        synchronized (table) {
            state.scan(ROOM).forEach((key, value) -> {
                String id = key.substring(ROOM.length());
                table.rooms.put(id, Room.of(id, Json.parse(value)));
            });
            state.scan(MEMBER).forEach((key, value) -> table.loadMember(key.substring(MEMBER.length()), value));
            table.data.load(state);
        }
        return table;
    }

    private void loadMember(String key, byte[] value) {
        int split = key.indexOf('\n');
        Room room = split < 0 ? null : rooms.get(key.substring(0, split));
        if (room == null) return;
        JsonNode stored = Json.parse(value);
        String user = key.substring(split + 1);
        room.put(user, new Member(stored.path("n").asText(""), stored.path("m").asText(Room.LEAVE)));
        room.unwritten.clear();
    }

    @Nullable
    Room find(String id) {
        return rooms.get(id);
    }

    Room of(String id) {
        return rooms.computeIfAbsent(id, Room::new);
    }

    Collection<Room> all() {
        return List.copyOf(rooms.values());
    }

    void touch(Room room) {
        changed.add(room.id);
    }

    // ---- direct chats

    /** With whom the room is a direct chat, or {@code null}. */
    @Nullable
    String partner(Room room) {
        String said = data.partner(room.id);
        if (said != null) return said;
        return room.directWith.isEmpty() ? null : room.directWith;
    }

    /** Everybody with whom we have, or once had, a direct chat. */
    Set<String> partners() {
        Set<String> all = new HashSet<>();
        for (Room room : rooms.values()) {
            String partner = room.joined() ? partner(room) : null;
            if (partner != null) all.add(partner);
        }
        return all;
    }

    /** The direct chat with somebody that we are in: one that they are in as well, where there is one. */
    @Nullable
    Room chatWith(String user) {
        Room best = null;
        for (Room room : rooms.values()) {
            if (!room.joined() || !user.equals(partner(room))) continue;
            if (best == null || rank(room, user) >= rank(best, user)) best = room;
        }
        return best;
    }

    /**
     * One where something can still be said, then one that nobody else reads, then one where they are; of two that are as good,
     * one that is encrypted: nobody may lead us into one that is not by asking again.
     */
    private int rank(Room room, String user) {
        return (room.replaced ? 0 : 16)
                + (room.crowded(self, user) ? 0 : 8)
                + 2 * presence(room, user)
                + (room.encrypted() ? 1 : 0);
    }

    private static int presence(Room room, String user) {
        Member member = room.member(user);
        if (member == null) return room.whole ? 0 : 2;
        if (member.joined()) return 3;
        return member.active() ? 1 : 0;
    }

    List<Room> chatsWith(String user) {
        return rooms.values().stream()
                .filter(room -> room.joined() && user.equals(partner(room)))
                .toList();
    }

    /** An invitation into a direct chat that waits for our answer. */
    @Nullable
    Room invitedBy(String user) {
        for (Room room : rooms.values()) {
            if (room.membership.equals(Room.INVITE) && user.equals(room.directWith)) return room;
        }
        return null;
    }

    void dropDirect(String user) {
        data.dropDirect(user);
        rooms.values().stream().filter(room -> room.directWith.equals(user)).forEach(room -> {
            room.directWith = "";
            touch(room);
        });
    }

    /** What we call somebody: the name that we gave them, or the one that they have given themselves. */
    String nameFor(String user, @Nullable Room room) {
        String given = data.nameOf(user);
        if (!given.isEmpty()) return given;
        return room == null ? Mxids.localpart(user) : room.nameOf(user);
    }

    // ---- storing

    /** What has changed since the last call, to be committed. */
    List<Write> writes() {
        List<Write> writes = new ArrayList<>();
        for (String id : changed) {
            Room room = rooms.get(id);
            if (room == null) continue;
            writes.add(new Write(ROOM + id, Json.bytes(room.stored())));
        }
        for (Room room : rooms.values()) {
            for (String user : room.unwritten) writes.add(member(room, user));
            room.unwritten.clear();
        }
        writes.addAll(data.writes());
        changed.clear();
        return writes;
    }

    private static Write member(Room room, String user) {
        Member member = room.members.get(user);
        String key = MEMBER + room.id + "\n" + user;
        if (member == null || (!member.active() && room.whole)) return new Write(key, null);
        ObjectNode stored = Json.object().put("n", member.name()).put("m", member.membership());
        return new Write(key, Json.bytes(stored));
    }

    /** We are out, or come in: what we knew of it is of no more interest, but that it is encrypted. */
    List<Write> forget(Room room) {
        List<Write> writes = new ArrayList<>();
        for (String user : room.members.keySet()) writes.add(new Write(MEMBER + room.id + "\n" + user, null));
        room.members.clear();
        room.activeBy.clear();
        room.unwritten.clear();
        room.begin();
        touch(room);
        return writes;
    }
}
