package org.tertulia.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.matrix.MessageReader.Read;
import org.tertulia.matrix.Room.Member;
import org.tertulia.matrix.crypto.Decrypted;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.Delivery;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Participant;
import org.tertulia.model.Request;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.LeaveReason;

/**
 * What a sync says of one room that we are in: its state into the {@link RoomTable}, and all that others should hear as events.
 * The caller holds the table's monitor; one for each room and sync.
 */
final class RoomReader {

    private final RoomTable table;
    private final Room room;
    private final MessageReader messages;
    private final Pending pending;
    private final Echo echo;
    private final List<NetworkEvent> events = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private final boolean fresh;

    RoomReader(RoomTable table, Room room, MessageReader messages, Pending pending, Echo echo) {
        this.table = table;
        this.room = room;
        this.messages = messages;
        this.pending = pending;
        this.echo = echo;
        this.fresh = !room.joined();
    }

    /** What came of it, to be committed together. */
    record Heard(List<NetworkEvent> events, List<Write> writes) {}

    /** @param past whether what is in the timeline is no news: this device has never been here */
    Heard read(JsonNode joined, Map<String, Decrypted> decrypted, boolean past) {
        room.told = true;
        if (fresh) writes.addAll(table.forget(room));
        String before = fresh ? null : table.partner(room);
        room.membership = Room.JOIN;
        JsonNode timeline = joined.path("timeline");
        Set<String> happening = ids(timeline);
        for (JsonNode event : joined.path("state").path("events")) {
            // with lazy loading, the state of who does something is repeated as it is afterwards
            if (!happening.contains(event.path("event_id").asText(""))) state(event, !fresh && known(event));
        }
        for (JsonNode event : timeline.path("events")) if (event.has("state_key")) state(event, !fresh);
        table.touch(room);
        String partner = table.partner(room);
        if (fresh) entered(partner);
        else if (before == null && partner != null) events.add(gone(room));
        gap(timeline, partner);
        said(timeline, decrypted, past, partner);
        for (JsonNode event : joined.path("ephemeral").path("events")) ephemeral(event, partner);
        return new Heard(events, writes);
    }

    private static Set<String> ids(JsonNode timeline) {
        Set<String> ids = new HashSet<>();
        for (JsonNode event : timeline.path("events"))
            ids.add(event.path("event_id").asText(""));
        return ids;
    }

    /** A member that lazy loading only tells of now has not come in now. */
    private boolean known(JsonNode event) {
        return !event.path("type").asText("").equals("m.room.member")
                || room.member(event.path("state_key").asText("")) != null;
    }

    private Address here(@Nullable String partner) {
        return MessageReader.place(room, partner);
    }

    private void entered(@Nullable String partner) {
        if (!room.invitation.isEmpty()) {
            Request.Kind kind = room.directWith.isEmpty() ? Request.Kind.ROOM : Request.Kind.CONTACT;
            String subject = room.directWith.isEmpty() ? room.id : room.inviter;
            events.add(new NetworkEvent.RequestGone(kind, Mxids.address(subject)));
            room.invitation = "";
        }
        if (partner == null) events.add(joined());
        if (room.encrypted()) events.add(encryption());
    }

    /** As a room it is not there any more: it has become a direct chat. */
    static NetworkEvent.RoomLeft gone(Room room) {
        return new NetworkEvent.RoomLeft(Mxids.address(room.id), LeaveReason.LEFT, "");
    }

    NetworkEvent.EncryptionTold encryption() {
        return new NetworkEvent.EncryptionTold(here(table.partner(room)), true);
    }

    NetworkEvent.RoomJoined joined() {
        return new NetworkEvent.RoomJoined(
                Mxids.address(room.id),
                Conversation.Kind.GROUP,
                room.title(table.self),
                room.topic,
                room.participants(table.self));
    }

    // ---- state

    /** @param tell whether those who are in the room already should hear of the change */
    private void state(JsonNode event, boolean tell) {
        JsonNode content = event.path("content");
        boolean shown = tell && table.partner(room) == null;
        switch (event.path("type").asText("")) {
            case "m.room.member" -> member(event, shown);
            case "m.room.name" -> {
                room.name = Words.line(content.path("name"));
                if (shown) renamed(by(event));
            }
            case "m.room.canonical_alias" -> {
                String alias = Words.line(content.path("alias"));
                room.alias = Mxids.alias(alias) ? alias : "";
                if (shown) renamed(by(event));
            }
            case "m.room.topic" -> {
                room.topic = Words.line(content.path("topic"));
                if (shown)
                    events.add(new NetworkEvent.RoomChanged(Mxids.address(room.id), null, room.topic, by(event)));
            }
            case "m.room.encryption" -> {
                // what we know how to follow is not given up for what we do not
                boolean known = content.path("algorithm").asText("").equals(Encryption.MEGOLM);
                if (known || (content.path("algorithm").isTextual() && !room.encrypted()))
                    room.encryption = Json.text(content);
                if (tell && room.encrypted()) events.add(encryption());
            }
            case "m.room.power_levels" -> powers(content, shown);
            case "m.room.tombstone" -> {
                room.replaced = true;
                if (shown) replaced(event, content);
            }
            case "m.room.avatar" -> events.addAll(table.avatars.heard(room.id, event, content.path("url")));
            default -> {}
        }
    }

    /** Nobody can write here any more; where the room goes on we are as good as invited ("room upgrades"). */
    private void replaced(JsonNode event, JsonNode content) {
        String id = content.path("replacement_room").asText("");
        String sender = event.path("sender").asText("");
        if (!Mxids.room(id) || !Mxids.user(sender)) return;
        Room next = table.of(id);
        if (next.joined() || next.membership.equals(Room.INVITE)) return;
        next.invitation = "1";
        next.via = Mxids.server(sender);
        table.touch(next);
        events.add(new NetworkEvent.Requested(
                Request.Kind.ROOM,
                Mxids.address(id),
                Mxids.address(sender),
                room.title(table.self),
                Words.line(content.path("body"))));
    }

    private String by(JsonNode event) {
        String sender = event.path("sender").asText("");
        return Mxids.user(sender) ? room.nameOf(sender) : "";
    }

    private void renamed(String by) {
        events.add(new NetworkEvent.RoomChanged(Mxids.address(room.id), room.title(table.self), null, by));
    }

    private void powers(JsonNode content, boolean shown) {
        if (!content.isObject()) return;
        room.power = content;
        if (!shown) return;
        Set<String> named = new HashSet<>();
        content.path("users").fieldNames().forEachRemaining(named::add);
        for (String user : named) {
            Member member = room.member(user);
            if (member != null && member.joined()) changed(user);
        }
    }

    private void changed(String user) {
        events.add(new NetworkEvent.ParticipantChanged(Mxids.address(room.id), room.participant(user, table.self)));
    }

    private void member(JsonNode event, boolean shown) {
        String user = event.path("state_key").asText("");
        if (!Mxids.user(user)) return;
        JsonNode content = event.path("content");
        Member before = room.member(user);
        String membership = content.path("membership").asText(Room.LEAVE);
        room.put(user, new Member(Words.line(content.path("displayname")), membership));
        direct(event, user, content);
        events.addAll(table.avatars.heard(user, event, content.path("avatar_url")));
        if (!shown) return;
        if (membership.equals(Room.JOIN)) here(event, user, before);
        else if (!membership.equals(Room.INVITE) && was(event, before)) gone(event, user, membership);
        if (room.name.isEmpty() && room.alias.isEmpty()) renamed("");
    }

    /** Of whom lazy loading has not told, the event itself may say whether they were here. */
    private boolean was(JsonNode event, @Nullable Member before) {
        if (before != null) return before.joined();
        JsonNode previous = event.path("unsigned").path("prev_content").path("membership");
        return previous.isTextual() ? previous.textValue().equals(Room.JOIN) : !room.whole;
    }

    private void here(JsonNode event, String user, @Nullable Member before) {
        Participant now = room.participant(user, table.self);
        Address place = Mxids.address(room.id);
        String was =
                event.path("unsigned").path("prev_content").path("membership").asText("");
        boolean stayed = before == null ? was.equals(Room.JOIN) : before.joined();
        if (!stayed) events.add(new NetworkEvent.ParticipantEntered(place, now));
        else if (before != null
                && !before.name().equals(Words.line(event.path("content").path("displayname"))))
            events.add(new NetworkEvent.ParticipantRenamed(place, now.address(), now));
        else events.add(new NetworkEvent.ParticipantChanged(place, now));
    }

    /** An invitation says whether the chat is a direct one; who has been asked and who has asked know it from there. */
    private void direct(JsonNode event, String user, JsonNode content) {
        String sender = event.path("sender").asText("");
        boolean said = content.path("is_direct").asBoolean()
                || event.path("unsigned").path("prev_content").path("is_direct").asBoolean();
        if (!said || !room.directWith.isEmpty()) return;
        if (sender.equals(table.self) && !user.equals(table.self)) room.directWith = user;
        if (user.equals(table.self) && !room.inviter.isEmpty()) room.directWith = room.inviter;
    }

    private void gone(JsonNode event, String user, String membership) {
        LeaveReason why = left(event, user, membership);
        boolean put = why != LeaveReason.LEFT;
        events.add(new NetworkEvent.ParticipantLeft(
                Mxids.address(room.id),
                Mxids.address(user),
                why,
                put ? Words.line(event.path("content").path("reason")) : "",
                put ? by(event) : ""));
    }

    static LeaveReason left(JsonNode event, String user, String membership) {
        if (membership.equals("ban")) return LeaveReason.BANNED;
        return event.path("sender").asText("").equals(user) ? LeaveReason.LEFT : LeaveReason.KICKED;
    }

    // ---- messages

    /** What lies between what we have and what is told now. */
    private void gap(JsonNode timeline, @Nullable String partner) {
        String before = timeline.path("prev_batch").asText("");
        if (before.isEmpty() || beginning(timeline)) return;
        boolean known = !room.lastMessage.isEmpty();
        // what is told reaches back to what we have
        if (known && ids(timeline).contains(room.lastMessage)) return;
        if (!timeline.path("limited").asBoolean() && (known || !fresh)) return;
        NetworkMessageId after = known ? new NetworkMessageId(MessageReader.EVENT_ID, room.lastMessage) : null;
        events.add(new NetworkEvent.GapFound(
                here(partner), after, new GapToken(room.id, before, room.lastMessage).text()));
    }

    private static boolean beginning(JsonNode timeline) {
        for (JsonNode event : timeline.path("events")) {
            if (event.path("type").asText("").equals("m.room.create")) return true;
        }
        return false;
    }

    private void said(JsonNode timeline, Map<String, Decrypted> decrypted, boolean past, @Nullable String partner) {
        // who comes into a room of many reads its past as past; what somebody wrote who asked for us is news
        boolean before = past || (fresh && partner == null);
        for (JsonNode event : timeline.path("events")) {
            if (before && !past && enters(event)) before = false;
            Read read = messages.read(room, event, before ? Placement.HISTORY : Placement.LIVE, decrypted);
            if (read != null) message(event, read);
            else room.passed(event.path("event_id").asText(""));
        }
    }

    private boolean enters(JsonNode event) {
        return event.path("type").asText("").equals("m.room.member")
                && event.path("state_key").asText("").equals(table.self);
    }

    private void message(JsonNode event, Read read) {
        String id = event.path("event_id").asText();
        // a correction stands where the message stands that it corrects
        if (read.corrects() == null) room.lastMessage = id;
        else room.passed(id);
        Echo.Heard ours = echo.echoed(id, read);
        events.addAll(ours.before());
        if (ours.whole()) return;
        if (!read.silent()) events.add(read.event());
        if (read.session() != null) writes.addAll(pending.keep(room.id, read.session(), event));
    }

    // ---- what passes

    private void ephemeral(JsonNode event, @Nullable String partner) {
        switch (event.path("type").asText("")) {
            case "m.typing" -> typing(event.path("content").path("user_ids"), partner);
            case "m.receipt" -> receipts(event.path("content"), partner);
            default -> {}
        }
    }

    private void typing(JsonNode users, @Nullable String partner) {
        Set<String> now = new HashSet<>();
        for (JsonNode user : users) {
            if (now.size() < 50 && Mxids.user(user.asText("")) && !user.asText().equals(table.self))
                now.add(user.asText());
        }
        for (String user : room.typing) {
            if (!now.contains(user))
                events.add(new NetworkEvent.TypingChanged(here(partner), Mxids.address(user), false));
        }
        for (String user : now) events.add(new NetworkEvent.TypingChanged(here(partner), Mxids.address(user), true));
        room.typing = now;
    }

    private void receipts(JsonNode content, @Nullable String partner) {
        content.properties().forEach(entry -> {
            String event = entry.getKey();
            if (event.isEmpty() || event.length() > NetworkMessageId.MAX_LENGTH) return;
            receipt(event, entry.getValue(), partner);
        });
    }

    /** Of others only where there is one other: "read by some" of a room is nothing that a message says. */
    private void receipt(String event, JsonNode readers, @Nullable String partner) {
        NetworkMessageId id = new NetworkMessageId(MessageReader.EVENT_ID, room.messageUpTo(event));
        if (partner != null && readers.path("m.read").has(partner))
            events.add(new NetworkEvent.DeliveryReported(here(partner), id, Delivery.READ));
        if (readers.path("m.read").has(table.self)
                || readers.path("m.read.private").has(table.self))
            events.add(new NetworkEvent.ReadElsewhere(here(partner), id));
    }
}
