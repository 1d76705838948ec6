package org.tertulia.matrix;

import static java.lang.System.Logger.Level.WARNING;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tertulia.matrix.crypto.Decrypted;
import org.tertulia.model.Request;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.LeaveReason;

/** Turns a sync response into batches, the last of which moves the token. For the sync thread. */
final class SyncReader {

    static final String TOKEN = "sync";
    private static final System.Logger LOG = System.getLogger(SyncReader.class.getName());

    /** Events of one transaction, unless one room alone has more. */
    private static final int BATCH = 200;

    private final RoomTable table;
    private final MessageReader messages;
    private final Pending pending;
    private final Echo echo;
    private final People people;
    private final Set<String> complained = ConcurrentHashMap.newKeySet();

    SyncReader(RoomTable table, MessageReader messages, Pending pending, Echo echo, People people) {
        this.table = table;
        this.messages = messages;
        this.pending = pending;
        this.echo = echo;
        this.people = people;
    }

    private final class Batches {

        private final List<EventBatch> done = new ArrayList<>();
        private List<NetworkEvent> events = new ArrayList<>();
        private List<Write> writes = new ArrayList<>();

        void add(List<NetworkEvent> more, List<Write> state) {
            events.addAll(more);
            writes.addAll(state);
            if (events.size() >= BATCH) cut();
        }

        private void cut() {
            done.add(new EventBatch(events, writes));
            events = new ArrayList<>();
            writes = new ArrayList<>();
        }
    }

    /**
     * @param start what goes before all: that we are connected
     * @param past whether this is the device's first sync: all of it is past
     * @param whole whether it names all rooms that we are in
     */
    List<EventBatch> read(JsonNode sync, List<NetworkEvent> start, boolean past, boolean whole) {
        JsonNode rooms = sync.path("rooms");
        Map<String, Map<String, Decrypted>> decrypted = decrypted(rooms.path("join"));
        Batches batches = new Batches();
        synchronized (table) {
            List<NetworkEvent> turned = accountData(sync.path("account_data").path("events"));
            List<NetworkEvent> first = new ArrayList<>(start);
            first.addAll(turned);
            if (!start.isEmpty()) first.addAll(standing());
            batches.add(first, List.of());
            guarded("invite", rooms.path("invite"), (id, room) -> batches.add(invited(id, room), table.writes()));
            guarded("join", rooms.path("join"), (id, room) -> {
                RoomReader reader = new RoomReader(table, table.of(id), messages, pending, echo);
                var heard = reader.read(room, decrypted.getOrDefault(id, Map.of()), past);
                List<Write> writes = new ArrayList<>(heard.writes());
                writes.addAll(table.writes());
                batches.add(heard.events(), writes);
            });
            guarded("leave", rooms.path("leave"), (id, room) -> batches.add(left(id, room), leaving(id)));
            if (whole) missing(rooms.path("join")).forEach(id -> batches.add(left(id, Json.object()), leaving(id)));
            batches.add(people.presence(sync.path("presence").path("events")), List.of());
            batches.add(people.roster(!start.isEmpty()), table.writes());
            batches.add(people.blocklist(!start.isEmpty()), List.of());
            table.notifyAll();
        }
        if (!start.isEmpty()) batches.add(List.of(new NetworkEvent.Synchronised(null, true)), List.of());
        byte[] token = sync.path("next_batch").asText("").getBytes(StandardCharsets.UTF_8);
        batches.writes.add(new Write(TOKEN, token));
        batches.cut();
        return batches.done;
    }

    private interface Part {
        void read(String id, JsonNode room);
    }

    /** One room that cannot be read leaves the others alone. */
    private void guarded(String what, JsonNode rooms, Part part) {
        rooms.properties().forEach(entry -> {
            if (!Mxids.room(entry.getKey())) return;
            try {
                part.read(entry.getKey(), entry.getValue());
            } catch (RuntimeException e) {
                complain(what, e);
            }
        });
    }

    private void complain(String what, RuntimeException e) {
        if (complained.size() < 20 && complained.add(what + e.getClass()))
            LOG.log(
                    WARNING,
                    "part of a sync could not be read: {0}, {1}",
                    what,
                    e.getClass().getName());
    }

    private Map<String, Map<String, Decrypted>> decrypted(JsonNode joined) {
        Map<String, Map<String, Decrypted>> all = new HashMap<>();
        joined.properties()
                .forEach(entry -> all.put(
                        entry.getKey(),
                        messages.decrypted(
                                entry.getKey(),
                                entry.getValue().path("timeline").path("events"))));
        return all;
    }

    /** @return which rooms have become direct chats by it, and which are none any more */
    private List<NetworkEvent> accountData(JsonNode events) {
        if (events.isEmpty()) return List.of();
        Map<Room, Boolean> before = new HashMap<>();
        for (Room room : table.all()) if (room.joined()) before.put(room, table.partner(room) != null);
        for (JsonNode event : events) {
            table.data.heard(event.path("type").asText(""), event.path("content"));
        }
        List<NetworkEvent> turned = new ArrayList<>();
        before.forEach((room, direct) -> {
            boolean now = table.partner(room) != null;
            if (now && !direct) turned.add(RoomReader.gone(room));
            if (!now && direct) turned.add(new RoomReader(table, room, messages, pending, echo).joined());
        });
        return turned;
    }

    /** The rooms that we are in, as the last connection left them. */
    private List<NetworkEvent> standing() {
        List<NetworkEvent> events = new ArrayList<>();
        for (Room room : table.all()) {
            if (!room.joined()) continue;
            RoomReader told = new RoomReader(table, room, messages, pending, echo);
            if (table.partner(room) == null) events.add(told.joined());
            if (room.encrypted()) events.add(told.encryption());
        }
        return events;
    }

    private List<NetworkEvent> invited(String id, JsonNode invitation) {
        JsonNode ours = Json.object();
        Room room = table.of(id);
        List<NetworkEvent> events = new ArrayList<>();
        for (JsonNode event : invitation.path("invite_state").path("events")) {
            JsonNode content = event.path("content");
            switch (event.path("type").asText("")) {
                case "m.room.name" -> room.name = Words.line(content.path("name"));
                case "m.room.canonical_alias" -> room.alias = Words.line(content.path("alias"));
                case "m.room.topic" -> room.topic = Words.line(content.path("topic"));
                case "m.room.avatar" -> events.addAll(table.avatars.heard(id, event, content.path("url")));
                case "m.room.member" -> {
                    String user = event.path("state_key").asText("");
                    if (user.equals(table.self)) ours = event;
                    else if (Mxids.user(user)) {
                        room.put(
                                user,
                                new Room.Member(
                                        Words.line(content.path("displayname")),
                                        content.path("membership").asText(Room.LEAVE)));
                        events.addAll(table.avatars.heard(user, event, content.path("avatar_url")));
                    }
                }
                default -> {}
            }
        }
        String inviter = ours.path("sender").asText("");
        if (!Mxids.user(inviter)) return List.of();
        boolean direct = ours.path("content").path("is_direct").asBoolean();
        room.told = true;
        room.membership = Room.INVITE;
        room.inviter = inviter;
        room.directWith = direct ? inviter : "";
        room.invitation = "1";
        table.touch(room);
        events.add(new NetworkEvent.Requested(
                direct ? Request.Kind.CONTACT : Request.Kind.ROOM,
                Mxids.address(direct ? inviter : id),
                Mxids.address(inviter),
                direct ? room.nameOf(inviter) : room.title(table.self),
                Words.line(ours.path("content").path("reason"))));
        return events;
    }

    private List<NetworkEvent> left(String id, JsonNode told) {
        Room room = table.find(id);
        if (room == null) return List.of();
        String before = room.membership;
        String partner = table.partner(room);
        JsonNode ours = ours(told);
        room.told = true;
        room.membership = Room.LEAVE;
        table.touch(room);
        if (before.equals(Room.INVITE)) {
            boolean direct = !room.directWith.isEmpty();
            return List.of(new NetworkEvent.RequestGone(
                    direct ? Request.Kind.CONTACT : Request.Kind.ROOM, Mxids.address(direct ? room.directWith : id)));
        }
        if (!before.equals(Room.JOIN) || partner != null) return List.of();
        LeaveReason why = RoomReader.left(
                ours, table.self, ours.path("content").path("membership").asText(Room.LEAVE));
        String by = ours.path("sender").asText("");
        return List.of(new NetworkEvent.RoomLeft(
                Mxids.address(id),
                why,
                Words.line(ours.path("content").path("reason")),
                why == LeaveReason.LEFT || !Mxids.user(by) ? "" : room.nameOf(by)));
    }

    /** Rooms that a whole sync does not name, and that we thought to be in. */
    private List<String> missing(JsonNode joined) {
        return table.all().stream()
                .filter(room -> room.joined() && !joined.has(room.id))
                .map(room -> room.id)
                .toList();
    }

    private JsonNode ours(JsonNode told) {
        JsonNode found = Json.object();
        for (String part : new String[] {"state", "timeline"}) {
            for (JsonNode event : told.path(part).path("events")) {
                if (event.path("type").asText("").equals("m.room.member")
                        && event.path("state_key").asText("").equals(table.self)) found = event;
            }
        }
        return found;
    }

    private List<Write> leaving(String id) {
        Room room = table.find(id);
        if (room == null) return List.of();
        List<Write> writes = new ArrayList<>(table.forget(room));
        writes.addAll(table.writes());
        return writes;
    }
}
