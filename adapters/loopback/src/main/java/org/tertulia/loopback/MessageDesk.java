package org.tertulia.loopback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Body;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.network.IncomingMessage;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.DeliveryReported;
import org.tertulia.network.NetworkEvent.MessageReceived;
import org.tertulia.network.NetworkEvent.SendConfirmed;
import org.tertulia.network.NetworkEvent.SendFailed;
import org.tertulia.network.NetworkEvent.TypingChanged;
import org.tertulia.network.OutgoingMessage;

/** Carries messages between two people, with copies for all their clients, and tells when they have come. */
final class MessageDesk {

    private final LoopbackServer server;

    MessageDesk(LoopbackServer server) {
        this.server = server;
    }

    void send(Link link, OutgoingMessage message) {
        synchronized (server.lock) {
            if (!link.open()) return;
            Weather weather = link.home.weather;
            if (weather.takeLoss()) {
                server.disconnect(link.home.address);
                return;
            }
            Failure refusal = weather.takeRefusal().orElse(null);
            if (refusal != null) {
                link.deliver(Frame.of(new SendFailed(message.id(), refusal)));
                return;
            }
            boolean cut = weather.takeCut();
            if (cut) link.deafen();
            if (message.kind().room()) server.roomDesk.say(link, message);
            else say(link, message);
            if (cut) server.disconnect(link.home.address);
        }
    }

    private void say(Link link, OutgoingMessage message) {
        Home to = server.homes.get(message.conversation());
        if (to == null) {
            Failure nobody = Failure.of(Failure.Kind.NOT_FOUND, "Nobody is called " + message.conversation());
            link.deliver(Frame.of(new SendFailed(message.id(), nobody)));
            return;
        }
        if (to.blocked.contains(link.home.address)) {
            link.deliver(Frame.of(new SendFailed(message.id(), BlockDesk.refusal(to))));
            return;
        }
        Instant at = server.now();
        NetworkMessageId id = new NetworkMessageId(Archive.ID, server.nextId());
        NetworkMessageId origin = new NetworkMessageId(NetworkMessageId.ORIGIN, message.wireId());
        Home from = link.home;
        IncomingMessage own =
                Messages.direct(to.address, from.address, from.name, true, message.body(), at, List.of(id, origin));
        Place place = from.archive.add(own);
        link.deliver(Frame.of(new SendConfirmed(message.id(), List.of(id), at)).at(place));
        for (Link other : from.links) {
            if (other != link) other.deliver(Frame.of(new MessageReceived(own)).at(place));
        }
        if (to != from) hand(from, to, message.body(), at, id);
        ScriptedPerson person = to.person;
        if (person != null) person.heard(link, from.address);
    }

    /** From a person without a client: nobody hears that it was accepted. */
    void sayFor(Home from, Home to, Body body) {
        synchronized (server.lock) {
            if (!to.blocked.contains(from.address)) record(from, to, body, server.now(), server.nextId());
        }
    }

    /** Puts something said into both archives, and tells who is there. */
    void record(Home from, Home to, Body body, Instant at, String name) {
        NetworkMessageId id = new NetworkMessageId(Archive.ID, name);
        IncomingMessage own = Messages.direct(to.address, from.address, from.name, true, body, at, List.of(id));
        Place place = from.archive.add(own);
        from.tell(Frame.of(new MessageReceived(own)).at(place));
        hand(from, to, body, at, id);
    }

    private void hand(Home from, Home to, Body body, Instant at, NetworkMessageId id) {
        IncomingMessage theirs = Messages.direct(from.address, from.address, from.name, false, body, at, List.of(id));
        List<NetworkEvent> events = List.of(new MessageReceived(theirs));
        Place place = to.archive.add(theirs);
        if (to.person != null) arrived(to, events);
        to.tell(Frame.of(events).at(place).then(() -> arrived(to, events)));
    }

    /** A client has committed these: their writers hear that they were delivered. */
    void arrived(Home to, List<NetworkEvent> events) {
        synchronized (server.lock) {
            for (NetworkEvent event : events) {
                if (!(event instanceof MessageReceived(var message)) || message.outgoing()) continue;
                Home from = server.homes.get(message.sender());
                if (from == null || from.person != null) continue;
                DeliveryReported receipt =
                        new DeliveryReported(to.address, message.ids().getFirst(), Delivery.DELIVERED);
                from.receipts.add(receipt);
                List<NetworkEvent> one = List.of(receipt);
                from.tell(Frame.of(one).then(() -> receiptsTaken(from, one)));
            }
        }
    }

    void receiptsTaken(Home home, List<NetworkEvent> taken) {
        synchronized (server.lock) {
            home.receipts.removeAll(taken);
        }
    }

    void typing(Home from, Address conversation, boolean typing) {
        synchronized (server.lock) {
            Home to = server.homes.get(conversation);
            if (to == null || to.blocked.contains(from.address)) return;
            to.tell(Frame.of(new TypingChanged(from.address, from.address, typing)));
        }
    }

    /**
     * A page of history, or of a room's when {@code conversation} is one.
     *
     * @param in runs when the client has committed it
     */
    void page(Link link, Address conversation, String token, Runnable in) {
        synchronized (server.lock) {
            link.deliver(Frame.of(archive(link.home, conversation).page(conversation, token))
                    .then(in));
        }
    }

    NetworkEvent gap(Link link, Address conversation, Hole hole) {
        synchronized (server.lock) {
            return archive(link.home, conversation).gap(conversation, hole.low(), hole.high());
        }
    }

    private Archive archive(Home home, Address conversation) {
        @Nullable Room room = server.rooms.get(conversation);
        return room == null ? home.archive : room.archive;
    }

    /** The events as one of a room's clients sees them. */
    static List<NetworkEvent> seenBy(Address occupant, List<NetworkEvent> events) {
        List<NetworkEvent> seen = new ArrayList<>();
        for (NetworkEvent event : events) {
            seen.add(
                    event instanceof MessageReceived(var m)
                            ? new MessageReceived(Messages.seenBy(m, m.sender().equals(occupant)))
                            : event);
        }
        return seen;
    }
}
