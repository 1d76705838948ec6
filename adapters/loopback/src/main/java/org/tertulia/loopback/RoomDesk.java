package org.tertulia.loopback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tertulia.loopback.Room.Occupant;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Failure;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Participant.Role;
import org.tertulia.model.Request;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.LeaveReason;
import org.tertulia.network.NetworkEvent.MessageReceived;
import org.tertulia.network.NetworkEvent.ParticipantChanged;
import org.tertulia.network.NetworkEvent.ParticipantEntered;
import org.tertulia.network.NetworkEvent.ParticipantLeft;
import org.tertulia.network.NetworkEvent.RequestGone;
import org.tertulia.network.NetworkEvent.Requested;
import org.tertulia.network.NetworkEvent.RoomChanged;
import org.tertulia.network.NetworkEvent.RoomJoined;
import org.tertulia.network.NetworkEvent.RoomLeft;
import org.tertulia.network.NetworkEvent.SendFailed;
import org.tertulia.network.NetworkEvent.Synchronised;
import org.tertulia.network.NetworkEvent.TypingChanged;
import org.tertulia.network.OutgoingMessage;

/** Serves rooms: who is in them, what is said there, and who may do what. */
final class RoomDesk {

    private final LoopbackServer server;

    RoomDesk(LoopbackServer server) {
        this.server = server;
    }

    Outcome<Nothing> create(Link link, Address address, String name, String nick, Runnable in) {
        synchronized (server.lock) {
            if (server.rooms.containsKey(address)) {
                return Outcome.failed(Failure.Kind.CONFLICT, address + " exists already");
            }
            Room room = new Room(address, name.isEmpty() ? Addresses.local(address) : name);
            room.roles.put(link.home.address, Role.OWNER);
            server.rooms.put(address, room);
            return join(link, address, nick, null, in);
        }
    }

    /** @param in runs when the client has committed that it is in */
    Outcome<Nothing> join(Link link, Address address, String nick, @Nullable Cursor cursor, Runnable in) {
        synchronized (server.lock) {
            Room room = server.rooms.get(address);
            if (room == null) return Outcome.failed(Failure.Kind.NOT_FOUND, "There is no room " + address);
            if (room.banned.contains(link.home.address)) {
                return Outcome.failed(Failure.Kind.NOT_PERMITTED, "You are banned from " + address);
            }
            Occupant occupant = occupant(room, link.home);
            String wanted = nick.isEmpty() ? Addresses.local(link.home.address) : nick;
            if (occupant == null) {
                if (room.occupants.containsKey(wanted)) {
                    return Outcome.failed(Failure.Kind.CONFLICT, "Somebody is called " + wanted + " there");
                }
                occupant = new Occupant(link.home, address.withDevice(wanted), new ArrayList<>());
                enter(room, occupant);
            }
            boolean fresh = !occupant.links().contains(link);
            if (fresh) occupant.links().add(link);
            link.deliver(Frame.of(joined(room, link.home)));
            if (fresh) link.deliver(missed(room, occupant, cursor));
            link.deliver(Frame.of().then(in));
            forgetInvitation(link.home, address);
            return Outcome.ok();
        }
    }

    /** Somebody is in from now on; those who were, hear of it. */
    void enter(Room room, Occupant occupant) {
        tell(room, viewer -> new ParticipantEntered(room.address, room.participant(occupant, viewer)));
        room.occupants.put(occupant.address().device(), occupant);
    }

    private static RoomJoined joined(Room room, Home viewer) {
        return new RoomJoined(room.address, room.name, room.topic, room.participants(viewer));
    }

    private Frame missed(Room room, Occupant occupant, @Nullable Cursor cursor) {
        List<NetworkEvent> events = new ArrayList<>();
        boolean known = cursor == null || cursor.epoch().equals(server.epoch);
        if (known) {
            List<NetworkEvent> all = room.archive.since(cursor == null ? null : cursor.sequence());
            events.addAll(MessageDesk.seenBy(occupant.address(), all));
        }
        events.add(new Synchronised(room.address, known));
        return Frame.of(events).at(new Place(room.address.value(), room.archive.head(), 0, null));
    }

    Outcome<Nothing> leave(Link link, Address address) {
        synchronized (server.lock) {
            Room room = server.rooms.get(address);
            Occupant occupant = room == null ? null : occupant(room, link.home);
            if (room == null || occupant == null) return Outcome.ok();
            for (Link each : List.copyOf(occupant.links())) {
                each.deliver(Frame.of(new RoomLeft(address, LeaveReason.LEFT, "")));
            }
            remove(room, occupant, LeaveReason.LEFT, "", "");
            return Outcome.ok();
        }
    }

    Outcome<Nothing> invite(Home from, Address address, Address who, String text) {
        synchronized (server.lock) {
            Home them = server.homes.get(who.bare());
            Room room = server.rooms.get(address);
            if (them == null || room == null) return Outcome.failed(Failure.Kind.NOT_FOUND, "Nobody is called " + who);
            if (occupant(room, from) == null) return notIn(address);
            Requested invitation = new Requested(Request.Kind.ROOM, address, from.address, from.name, text);
            them.requests.put(address, invitation);
            if (!them.blocked.contains(from.address)) them.tell(Frame.of(invitation));
            return Outcome.ok();
        }
    }

    Outcome<Nothing> decline(Home home, Address address) {
        synchronized (server.lock) {
            forgetInvitation(home, address);
            return Outcome.ok();
        }
    }

    Outcome<Nothing> topic(Home home, Address address, String topic) {
        synchronized (server.lock) {
            Room room = server.rooms.get(address);
            if (room == null || occupant(room, home) == null) return notIn(address);
            room.topic = topic;
            String by = name(room, home);
            tell(room, viewer -> new RoomChanged(address, null, topic, by));
            return Outcome.ok();
        }
    }

    Outcome<Nothing> kick(Home home, Address address, Address who, String text) {
        return putOut(home, address, who, text, LeaveReason.KICKED);
    }

    Outcome<Nothing> ban(Home home, Address address, Address who, String text) {
        return putOut(home, address, who, text, LeaveReason.BANNED);
    }

    private Outcome<Nothing> putOut(Home home, Address address, Address who, String text, LeaveReason how) {
        synchronized (server.lock) {
            Room room = server.rooms.get(address);
            if (room == null || occupant(room, home) == null) return notIn(address);
            Occupant victim = room.occupants.get(who.device());
            if (victim == null) return Outcome.failed(Failure.Kind.NOT_FOUND, who.device() + " is not there");
            if (room.role(home).compareTo(Role.MODERATOR) < 0 || room.role(victim.home()) == Role.OWNER) {
                return Outcome.failed(Failure.Kind.NOT_PERMITTED, "Only a moderator may do that");
            }
            if (how == LeaveReason.BANNED) room.banned.add(victim.home().address);
            String by = name(room, home);
            for (Link each : victim.links()) each.deliver(Frame.of(new RoomLeft(address, how, text, by)));
            remove(room, victim, how, text, by);
            return Outcome.ok();
        }
    }

    void say(Link link, OutgoingMessage message) {
        Room room = server.rooms.get(message.conversation());
        Occupant occupant = room == null ? null : occupant(room, link.home);
        if (room == null || occupant == null) {
            Failure away = Failure.of(Failure.Kind.NOT_PERMITTED, "You are not in " + message.conversation());
            link.deliver(Frame.of(new SendFailed(message.id(), away)));
            return;
        }
        NetworkMessageId origin = new NetworkMessageId(NetworkMessageId.ORIGIN, message.wireId());
        record(room, occupant.address(), message.body(), server.now(), List.of(id(server.nextId()), origin));
        for (Occupant other : List.copyOf(room.occupants.values())) {
            ScriptedPerson person = other.home().person;
            if (person != null)
                person.heardIn(link, room.address, message.body().text());
        }
    }

    static NetworkMessageId id(String name) {
        return new NetworkMessageId(Archive.ID, name);
    }

    /** Puts something said into the archive, and tells who is there: the author as well, as an echo. */
    void record(Room room, Address occupant, Body body, Instant at, List<NetworkMessageId> ids) {
        IncomingMessage message = Messages.room(room.address, occupant, false, body, at, ids);
        Place place = room.archive.add(message);
        for (Occupant each : room.occupants.values()) {
            boolean author = each.address().equals(occupant);
            Frame frame = Frame.of(new MessageReceived(Messages.seenBy(message, author)));
            for (Link link : each.links()) link.deliver(frame.at(place));
        }
    }

    void typing(Home home, Address address, boolean typing) {
        synchronized (server.lock) {
            Room room = server.rooms.get(address);
            Occupant occupant = room == null ? null : occupant(room, home);
            if (room == null || occupant == null) return;
            Frame frame = Frame.of(new TypingChanged(address, occupant.address(), typing));
            for (Occupant other : room.occupants.values()) {
                if (!other.address().equals(occupant.address())) other.links().forEach(link -> link.deliver(frame));
            }
        }
    }

    /** A client has gone without a word. */
    void gone(Link link) {
        for (Room room : server.rooms.values()) {
            Occupant occupant = occupant(room, link.home);
            if (occupant == null) continue;
            occupant.links().remove(link);
            if (occupant.links().isEmpty()) remove(room, occupant, LeaveReason.LEFT, "", "");
        }
    }

    void presenceChanged(Home home) {
        for (Room room : server.rooms.values()) {
            Occupant occupant = occupant(room, home);
            if (occupant == null) continue;
            tell(room, viewer -> new ParticipantChanged(room.address, room.participant(occupant, viewer)));
        }
    }

    private static void remove(Room room, Occupant occupant, LeaveReason reason, String text, String by) {
        room.occupants.remove(occupant.address().device());
        tell(room, viewer -> new ParticipantLeft(room.address, occupant.address(), reason, text, by));
    }

    private static String name(Room room, Home home) {
        Occupant occupant = occupant(room, home);
        return occupant == null ? "" : occupant.address().device();
    }

    private void forgetInvitation(Home home, Address room) {
        if (home.requests.remove(room) != null) home.tell(Frame.of(new RequestGone(Request.Kind.ROOM, room)));
    }

    private static void tell(Room room, Function<Home, NetworkEvent> event) {
        for (Occupant each : room.occupants.values()) {
            for (Link link : each.links()) link.deliver(Frame.of(event.apply(each.home())));
        }
    }

    private static @Nullable Occupant occupant(Room room, Home home) {
        for (Occupant each : room.occupants.values()) {
            if (each.home() == home) return each;
        }
        return null;
    }

    private static Outcome<Nothing> notIn(Address room) {
        return Outcome.failed(Failure.Kind.NOT_PERMITTED, "You are not in " + room);
    }
}
