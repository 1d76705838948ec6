package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Availability;
import org.tertulia.model.Presence;
import org.tertulia.model.Subscription;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.RosterEntry;

/** Contacts: those with whom we share a direct chat. And how they are. Guarded by the table's monitor. */
final class People {

    /** Of people who are no contacts, remembered until they may become some. */
    private static final int MOST = 5000;

    private final RoomTable table;
    private final Map<String, Presence> presences = new LinkedHashMap<>();
    private Map<String, RosterEntry> told = new LinkedHashMap<>();
    private Set<String> toldBlocked = Set.of();

    People(RoomTable table) {
        this.table = table;
    }

    // ---- the list

    /**
     * What has changed of the contact list since it was told last.
     *
     * @param all whether it is told anew
     */
    List<NetworkEvent> roster(boolean all) {
        Map<String, RosterEntry> now = new LinkedHashMap<>();
        for (String user : table.partners()) {
            Room room = table.chatWith(user);
            if (room != null) now.put(user, entry(user, room));
        }
        List<NetworkEvent> events = new ArrayList<>();
        if (all) events.add(new NetworkEvent.RosterLoaded(List.copyOf(now.values())));
        else changes(now, events);
        now.keySet().stream().filter(user -> all || !told.containsKey(user)).forEach(user -> {
            Presence known = presences.get(user);
            if (known != null) events.add(new NetworkEvent.PresenceChanged(Mxids.address(user), known));
        });
        told = now;
        return events;
    }

    private void changes(Map<String, RosterEntry> now, List<NetworkEvent> events) {
        now.forEach((user, entry) -> {
            if (!entry.equals(told.get(user))) events.add(new NetworkEvent.RosterChanged(entry));
        });
        for (String user : told.keySet()) {
            if (!now.containsKey(user)) events.add(new NetworkEvent.RosterRemoved(Mxids.address(user)));
        }
    }

    private RosterEntry entry(String user, Room room) {
        return new RosterEntry(
                Mxids.address(user), table.nameFor(user, room), subscription(room.member(user), room), List.of());
    }

    private static Subscription subscription(Room.@Nullable Member member, Room room) {
        // whom lazy loading has not told of yet has said nothing lately, but is there
        if (member == null) return room.whole ? Subscription.NONE : Subscription.BOTH;
        if (member.joined()) return Subscription.BOTH;
        return member.active() ? Subscription.ASKED : Subscription.NONE;
    }

    // ---- whom we do not want to hear

    /** What has changed of that list since it was told last; {@code all}: it is told anew. */
    List<NetworkEvent> blocklist(boolean all) {
        Set<String> now = table.data.ignored();
        List<NetworkEvent> events = new ArrayList<>();
        if (all)
            events.add(new NetworkEvent.BlocklistLoaded(
                    now.stream().map(Mxids::address).toList()));
        else {
            for (String user : now)
                if (!toldBlocked.contains(user))
                    events.add(new NetworkEvent.BlocklistChanged(Mxids.address(user), true));
            for (String user : toldBlocked)
                if (!now.contains(user)) events.add(new NetworkEvent.BlocklistChanged(Mxids.address(user), false));
        }
        toldBlocked = now;
        return events;
    }

    // ---- how they are

    List<NetworkEvent> presence(JsonNode events) {
        List<NetworkEvent> changed = new ArrayList<>();
        for (JsonNode event : events) {
            String user = event.path("sender").asText("");
            if (!event.path("type").asText("").equals("m.presence") || !Mxids.user(user)) continue;
            changed.addAll(presence(user, event.path("content")));
        }
        return changed;
    }

    /** @param content of an m.presence, or the answer to a question about one */
    List<NetworkEvent> presence(String user, JsonNode content) {
        Presence presence = new Presence(availability(content), Words.line(content.path("status_msg")));
        if (presence.availability() == Availability.OFFLINE) presence = Presence.OFFLINE;
        presences.remove(user);
        presences.put(user, presence);
        if (presences.size() > MOST)
            presences.remove(presences.keySet().iterator().next());
        return told.containsKey(user)
                ? List.of(new NetworkEvent.PresenceChanged(Mxids.address(user), presence))
                : List.of();
    }

    private static Availability availability(JsonNode content) {
        return switch (content.path("presence").asText("")) {
            case "online" -> Availability.ONLINE;
            case "unavailable" -> Availability.AWAY;
            case MatrixPresence.BUSY -> Availability.DO_NOT_DISTURB;
            case "offline" -> Availability.OFFLINE;
            default -> Availability.UNKNOWN;
        };
    }

    /** Contacts of whom nothing is known. */
    List<String> unknown() {
        return told.keySet().stream()
                .filter(user -> !presences.containsKey(user))
                .toList();
    }
}
