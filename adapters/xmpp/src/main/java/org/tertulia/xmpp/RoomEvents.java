package org.tertulia.xmpp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smackx.delay.packet.DelayInformation;
import org.jivesoftware.smackx.muc.packet.MUCItem;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jivesoftware.smackx.muc.packet.MUCUser.Status;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.parts.Resourcepart;
import org.tertulia.model.Failure;
import org.tertulia.model.Participant;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.LeaveReason;

/** What rooms tell us. Only for the thread that reads. */
final class RoomEvents {

    private static final Status SHUT_DOWN = Status.create(332);
    private static final Status MEMBERS_ONLY_NOW = Status.create(322);
    private static final Status CONFIGURATION_CHANGED = Status.create(104);

    private final Wire wire;
    private final XmppRooms rooms;
    private final Services services;
    private final MessageReader reader;
    private final XmppTyping typing;
    private final Consumer<Room> putOut;

    /** @param putOut told of a room that does not want us in it any more */
    RoomEvents(
            Wire wire,
            XmppRooms rooms,
            Services services,
            MessageReader reader,
            XmppTyping typing,
            Consumer<Room> putOut) {
        this.putOut = putOut;
        this.wire = wire;
        this.rooms = rooms;
        this.services = services;
        this.reader = reader;
        this.typing = typing;
    }

    void presence(Room room, Presence stanza) {
        Resourcepart occupant = stanza.getFrom().getResourceOrNull();
        if (stanza.getType() == Presence.Type.error) {
            refused(room, stanza);
        } else if (occupant != null && stanza.getType() == Presence.Type.available) {
            present(room, occupant, stanza);
        } else if (stanza.getType() == Presence.Type.unavailable) {
            gone(room, occupant == null ? Resourcepart.EMPTY : occupant, stanza);
        }
    }

    private static void refused(Room room, Presence stanza) {
        Failure failure = stanza.getError() == null
                ? Failure.of(Failure.Kind.REJECTED, "The room says no")
                : Failures.stanza(stanza.getError());
        room.entered.completeExceptionally(new Room.Refused(failure));
    }

    private void present(Room room, Resourcepart occupant, Presence stanza) {
        MUCUser user = stanza.getExtension(MUCUser.class);
        Set<Status> status = user == null ? Set.of() : user.getStatus();
        boolean self = status.contains(Status.PRESENCE_TO_SELF_110) || occupant.equals(room.nick());
        if (self) room.nick(occupant);
        Participant participant = participant(occupant, stanza, user, self);
        MUCItem item = user == null ? null : user.getItem();
        Jid account = item == null ? null : item.getJid();
        boolean known = room.participant(occupant) != null;
        Instant now = wire.context().clock().instant();
        // who was there before us has not only just come
        Instant since = room.entered.isDone() ? now : now.minus(MessageReader.LATELY);
        boolean listed = room.put(occupant, participant, account == null ? null : account.asBareJid(), since);
        if (room.entered.isDone()) {
            if (listed && known) tell(room, new NetworkEvent.ParticipantChanged(room.address, participant));
            else if (listed) tell(room, new NetworkEvent.ParticipantEntered(room.address, participant));
        } else if (self) {
            room.entered.complete(status.contains(Status.ROOM_CREATED_201));
        }
    }

    private static Participant participant(
            Resourcepart occupant, Presence stanza, @Nullable MUCUser user, boolean self) {
        MUCItem item = user == null ? null : user.getItem();
        return new Participant(
                Jids.full(stanza.getFrom()), occupant.toString(), role(item), PresenceTable.of(stanza), self);
    }

    private static Participant.Role role(@Nullable MUCItem item) {
        if (item == null) return Participant.Role.MEMBER;
        if (item.getAffiliation() != null) {
            switch (item.getAffiliation()) {
                case owner -> {
                    return Participant.Role.OWNER;
                }
                case admin -> {
                    return Participant.Role.ADMIN;
                }
                default -> {
                    // then the role tells
                }
            }
        }
        return switch (item.getRole()) {
            case moderator -> Participant.Role.MODERATOR;
            case visitor, none -> Participant.Role.VISITOR;
            case participant -> Participant.Role.MEMBER;
            case null -> Participant.Role.MEMBER;
        };
    }

    private void gone(Room room, Resourcepart occupant, Presence stanza) {
        MUCUser user = stanza.getExtension(MUCUser.class);
        Set<Status> status = user == null ? Set.of() : user.getStatus();
        boolean self = status.contains(Status.PRESENCE_TO_SELF_110)
                || occupant.equals(room.nick())
                || occupant.equals(Resourcepart.EMPTY);
        MUCItem item = user == null ? null : user.getItem();
        if (status.contains(Status.NEW_NICKNAME_303) && item != null && item.getNick() != null) {
            if (self) room.nick(item.getNick());
            renamed(room, stanza, item.getNick());
            return;
        }
        room.remove(occupant);
        LeaveReason reason = reason(status, user);
        String text = Text.line(item == null ? null : item.getReason());
        String by = by(item);
        if (!self) {
            tell(room, new NetworkEvent.ParticipantLeft(room.address, Jids.full(stanza.getFrom()), reason, text, by));
            return;
        }
        room.entered.completeExceptionally(new Room.Refused(Failure.of(Failure.Kind.NOT_PERMITTED, text)));
        if (interrupted(status) && room.joined()) {
            rooms.interrupted(room);
            return;
        }
        // first: who hears of it may try to come back at once
        rooms.left(room);
        if (room.joined()) room.door.pass(() -> wire.emit(new NetworkEvent.RoomLeft(room.address, reason, text, by)));
        if (reason != LeaveReason.LEFT && room.joined()) putOut.accept(room);
    }

    /** Their presence under the new nick follows (XEP-0045, section 7.6). */
    private void renamed(Room room, Presence stanza, Resourcepart nick) {
        Participant now = room.rename(
                stanza.getFrom().getResourceOrEmpty(),
                nick,
                wire.context().clock().instant());
        if (now == null) return;
        tell(room, new NetworkEvent.ParticipantRenamed(room.address, Jids.full(stanza.getFrom()), now));
    }

    /** Who did it, where the room says so. */
    private static String by(@Nullable MUCItem item) {
        Resourcepart nick = item == null ? null : item.getActorNick();
        return nick == null ? "" : Text.line(nick.toString());
    }

    private static LeaveReason reason(Set<Status> status, @Nullable MUCUser user) {
        if (status.contains(Status.BANNED_301)) return LeaveReason.BANNED;
        boolean kicked = status.contains(Status.KICKED_307)
                || status.contains(Status.REMOVED_AFFIL_CHANGE_321)
                || status.contains(MEMBERS_ONLY_NOW);
        if (kicked) return LeaveReason.KICKED;
        boolean closed = (user != null && user.getDestroy() != null) || interrupted(status);
        return closed ? LeaveReason.CLOSED : LeaveReason.LEFT;
    }

    /** Nobody meant us to go. */
    private static boolean interrupted(Set<Status> status) {
        return status.contains(SHUT_DOWN) || status.contains(Status.REMOVED_FOR_TECHNICAL_REASONS_333);
    }

    private void tell(Room room, NetworkEvent event) {
        room.door.pass(() -> wire.emit(event));
    }

    void message(Room room, Message message) {
        MUCUser user = message.getExtension(MUCUser.class);
        if (user != null && user.getStatus().contains(CONFIGURATION_CHANGED)) wire.async(() -> rename(room));
        boolean topic = message.getSubject() != null && message.getBody() == null && message.getThread() == null;
        if (topic) {
            topic(room, message);
        } else if (message.getFrom().hasResource()) {
            String archived = MessageIds.archived(message, room.jid);
            room.door.pass(() -> room.messages.pass(archived, () -> said(room, message)));
        }
    }

    private void topic(Room room, Message message) {
        String now = Text.line(message.getSubject());
        String by = Text.line(message.getFrom().getResourceOrEmpty().toString());
        room.topic(now);
        if (!room.settled.complete(null)) tell(room, new NetworkEvent.RoomChanged(room.address, null, now, by));
    }

    private void rename(Room room) {
        try {
            String name = services.room(room.jid).name();
            if (!name.isEmpty()) tell(room, new NetworkEvent.RoomChanged(room.address, name, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            // it keeps the name that we know
        }
    }

    private void said(Room room, Message message) {
        String archived = room.stable() ? MessageIds.archived(message, room.jid) : null;
        boolean delayed = message.getExtension(DelayInformation.class) != null;
        Cursor cursor = Cursor.ofRoom(wire.context().state(), room.jid);
        // a room without an archive repeats its past; the first time that is history, later it is what we missed
        boolean past = delayed && archived == null && cursor.read().isEmpty();
        var origin = new MessageReader.Origin(archived, null, past ? Placement.HISTORY : Placement.LIVE);
        IncomingMessage read = reader.room(
                message,
                room.kind(),
                room.nick(),
                origin,
                wire.context().clock().instant());
        List<NetworkEvent> events = new ArrayList<>();
        if (read != null) {
            events.add(MessageReader.event(
                    message, read, room.since(message.getFrom().getResourceOrEmpty())));
        }
        if (!delayed && !message.getFrom().getResourceOrEmpty().equals(room.nick())) {
            NetworkEvent change = typing.read(message, room.address, Jids.full(message.getFrom()));
            if (change != null) events.add(change);
        }
        List<Write> state = archived == null ? List.of() : List.of(cursor.write(archived));
        if (!events.isEmpty() || !state.isEmpty()) wire.emit(events, state);
    }
}
