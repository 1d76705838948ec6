package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.NamesIn;
import org.tertulia.model.Participant;
import org.tertulia.model.Participant.Role;
import org.tertulia.model.Presence;

/** What we know of one room: its state as far as it matters here. Guarded by the {@link RoomTable} that it is in. */
final class Room {

    static final String JOIN = "join";
    static final String INVITE = "invite";
    static final String LEAVE = "leave";
    private static final int NAMED = 4;
    private static final int REMEMBERED = 100;
    private static final int MENTIONED = 50;
    /** In a room of more, somebody is called by what every sentence may hold. */
    private static final int FEW = 30;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    final String id;
    /** Ours. */
    String membership = LEAVE;

    String name = "";
    String alias = "";
    String topic = "";
    /** Content of m.room.encryption, or empty. Never becomes empty again, whatever the server says. */
    String encryption = "";
    /** With whom, as the invitation said; m.direct decides where it names the room. */
    String directWith = "";
    /** Who has invited us. */
    String inviter = "";

    String invitation = "";
    /** Server by which a room can be entered that ours may not know, or empty. */
    String via = "";
    /** Newest message that we have handed in. */
    String lastMessage = "";
    /** Whether another room has taken its place (m.room.tombstone). */
    boolean replaced;
    /** Whether {@link #members} are all of them. */
    boolean whole;

    JsonNode power = Json.object();
    final Map<String, Member> members = new HashMap<>();
    final Map<String, Integer> activeBy = new HashMap<>();
    /** Not stored: whose change has not been written yet. */
    final Set<String> unwritten = new HashSet<>();
    /** Not stored: events that are no messages, with the message before them; a receipt may name one. */
    private final Map<String, String> behind = new LinkedHashMap<>();
    /** Not stored: whether the server has told of it since we have connected. */
    boolean told;
    /** Not stored: who is typing. */
    Set<String> typing = Set.of();

    /** @param membership as in m.room.member */
    record Member(String name, String membership) {

        boolean joined() {
            return membership.equals(JOIN);
        }

        boolean active() {
            return joined() || membership.equals(INVITE);
        }
    }

    Room(String id) {
        this.id = id;
    }

    boolean joined() {
        return membership.equals(JOIN);
    }

    boolean encrypted() {
        return !encryption.isEmpty();
    }

    /** What an invitation has said may be said by anybody, and what was true when we left may be so no more. */
    void begin() {
        name = "";
        alias = "";
        topic = "";
        power = Json.object();
        whole = false;
    }

    void put(String user, Member member) {
        Member before = members.put(user, member);
        unwritten.add(user);
        if (before != null && before.active()) activeBy.merge(looks(user, before), -1, Integer::sum);
        if (member.active()) activeBy.merge(looks(user, member), 1, Integer::sum);
    }

    /** What somebody is called here, if nobody else is called so. */
    private static String plainly(String user, Member member) {
        return member.name().isEmpty() ? Words.plain(Mxids.localpart(user)) : member.name();
    }

    /** The same without what nobody sees. */
    private static String looks(String user, Member member) {
        return INVISIBLE.matcher(plainly(user, member)).replaceAll("");
    }

    @Nullable
    Member member(String user) {
        return members.get(user);
    }

    /** What to call somebody here ("calculating the display name for a user"). */
    String nameOf(String user) {
        Member member = members.get(user);
        if (member == null) return Words.plain(Mxids.localpart(user));
        String name = plainly(user, member);
        return activeBy.getOrDefault(looks(user, member), 0) > 1 ? name + " (" + user + ")" : name;
    }

    /** What to call the room ("calculating the display name for a room"). */
    String title(String self) {
        if (!name.isEmpty()) return name;
        if (!alias.isEmpty()) return alias;
        List<String> names = members.entrySet().stream()
                .filter(each -> !each.getKey().equals(self) && each.getValue().active())
                .map(each -> nameOf(each.getKey()))
                .sorted()
                .toList();
        if (names.isEmpty()) return id;
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + " +" + (names.size() - NAMED) : first;
    }

    /** An event that is no message has gone by. */
    void passed(String event) {
        if (event.isEmpty() || lastMessage.isEmpty()) return;
        behind.put(event, lastMessage);
        if (behind.size() > REMEMBERED) behind.remove(behind.keySet().iterator().next());
    }

    /** The newest message up to an event, as far as that is remembered. */
    String messageUpTo(String event) {
        return behind.getOrDefault(event, event);
    }

    long power(String user) {
        JsonNode users = power.path("users");
        return users.has(user)
                ? users.path(user).asLong(0)
                : power.path("users_default").asLong(0);
    }

    /** A name of one letter is in everything. */
    private static boolean spoken(String name, NamesIn names) {
        return name.length() > 1 && names.has(name);
    }

    /** Whether more than these two are in it, or asked into it. */
    boolean crowded(String self, String user) {
        return members.entrySet().stream()
                .anyMatch(each -> each.getValue().active()
                        && !each.getKey().equals(self)
                        && !each.getKey().equals(user));
    }

    /** Whether somebody may mention everybody at once (m.room.power_levels, "notifications"). */
    boolean mayCallAll(String user) {
        return power(user) >= power.path("notifications").path("room").asLong(50);
    }

    Participant participant(String user, String self) {
        return new Participant(
                Mxids.address(user), nameOf(user), role(power(user)), Presence.UNKNOWN, user.equals(self));
    }

    List<Participant> participants(String self) {
        List<Participant> all = new ArrayList<>();
        members.forEach((user, member) -> {
            if (member.joined()) all.add(participant(user, self));
        });
        if (all.stream().noneMatch(Participant::self)) all.add(participant(self, self));
        return all;
    }

    /** Who is named in what somebody says here, by user id; at most {@value #MENTIONED}. */
    List<String> named(String text, String self) {
        NamesIn names = new NamesIn(text);
        boolean few = members.values().stream().filter(Member::joined).count() <= FEW;
        return members.entrySet().stream()
                .filter(each -> each.getValue().joined() && !each.getKey().equals(self))
                .map(Map.Entry::getKey)
                .filter(user -> names.has(user) || names.calls(nameOf(user)) || (few && spoken(nameOf(user), names)))
                .limit(MENTIONED)
                .toList();
    }

    private static Role role(long power) {
        if (power >= 100) return Role.OWNER;
        return power >= 50 ? Role.MODERATOR : Role.MEMBER;
    }

    // ---- as it is stored

    ObjectNode stored() {
        ObjectNode stored = Json.object().put("membership", membership).put("whole", whole);
        if (replaced) stored.put("replaced", true);
        text(stored, "name", name);
        text(stored, "alias", alias);
        text(stored, "topic", topic);
        text(stored, "encryption", encryption);
        text(stored, "direct", directWith);
        text(stored, "inviter", inviter);
        text(stored, "invitation", invitation);
        text(stored, "via", via);
        text(stored, "last", lastMessage);
        if (!power.isEmpty()) stored.set("power", power);
        return stored;
    }

    private static void text(ObjectNode stored, String key, String value) {
        if (!value.isEmpty()) stored.put(key, value);
    }

    static Room of(String id, JsonNode stored) {
        Room room = new Room(id);
        room.membership = stored.path("membership").asText(LEAVE);
        room.whole = stored.path("whole").asBoolean();
        room.replaced = stored.path("replaced").asBoolean();
        room.name = stored.path("name").asText("");
        room.alias = stored.path("alias").asText("");
        room.topic = stored.path("topic").asText("");
        room.encryption = stored.path("encryption").asText("");
        room.directWith = stored.path("direct").asText("");
        room.inviter = stored.path("inviter").asText("");
        room.invitation = stored.path("invitation").asText("");
        room.via = stored.path("via").asText("");
        room.lastMessage = stored.path("last").asText("");
        if (stored.path("power").isObject()) room.power = stored.path("power");
        return room;
    }
}
