package org.tertulia.nearby;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tertulia.model.Delivery;
import org.tertulia.model.Failure;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.OutgoingMessage;

/**
 * What we have written to somebody, and what becomes of it. A receipt says that they have it. Whose program sends none is
 * taken to have it when the stream still lives a moment later; where it broke, nobody can know. Safe for any thread.
 */
final class Flights {

    private final Timing timing;
    private final Map<String, Flight> byId = new LinkedHashMap<>();
    /** Accepted without a receipt: it may still come. */
    private final Map<String, OutgoingMessage> late = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OutgoingMessage> eldest) {
            return size() > 100;
        }
    };

    /** Whether they have ever sent a receipt: then what has none has not arrived. */
    private boolean receipts;

    private record Flight(OutgoingMessage message, Stream stream, long since) {}

    Flights(Timing timing) {
        this.timing = timing;
    }

    /** It is about to be written. */
    synchronized void begin(OutgoingMessage message, Stream stream) {
        byId.put(message.wireId(), new Flight(message, stream, System.nanoTime()));
    }

    synchronized List<NetworkEvent> receipt(String id) {
        receipts = true;
        Flight flight = byId.remove(id);
        OutgoingMessage message = flight == null ? late.remove(id) : flight.message;
        if (message == null) return List.of();
        List<NetworkEvent> events = new ArrayList<>();
        if (flight != null) events.add(new NetworkEvent.SendConfirmed(message.id(), List.of(), null));
        events.add(new NetworkEvent.DeliveryReported(
                message.conversation(), new NetworkMessageId(NetworkMessageId.ORIGIN, id), Delivery.DELIVERED));
        return events;
    }

    /** Those without a receipt for long enough. */
    synchronized List<NetworkEvent> due() {
        List<NetworkEvent> events = new ArrayList<>();
        if (receipts) return events;
        long now = System.nanoTime();
        for (Iterator<Flight> each = byId.values().iterator(); each.hasNext(); ) {
            Flight flight = each.next();
            if (now - flight.since < timing.grace().toNanos()) break;
            each.remove();
            events.add(taken(flight));
        }
        return events;
    }

    private NetworkEvent taken(Flight flight) {
        late.put(flight.message.wireId(), flight.message);
        return new NetworkEvent.SendConfirmed(flight.message.id(), List.of(), null);
    }

    /** When {@link #due} is next worth asking, or {@code otherwise}. */
    synchronized Duration next(Duration otherwise) {
        if (receipts || byId.isEmpty()) return otherwise;
        long age = System.nanoTime() - byId.values().iterator().next().since;
        return Duration.ofNanos(Math.max(1_000_000, timing.grace().toNanos() - age));
    }

    /** A stream has ended: by their last word behind ours, having read all of it, or in another way. */
    synchronized List<NetworkEvent> ended(Stream stream, boolean readAll) {
        List<NetworkEvent> events = new ArrayList<>();
        for (Flight flight : List.copyOf(byId.values())) {
            if (!flight.stream.equals(stream)) continue;
            byId.remove(flight.message.wireId());
            events.add(readAll ? taken(flight) : new NetworkEvent.SendFailed(flight.message.id(), broken(stream)));
        }
        return events;
    }

    private static Failure broken(Stream stream) {
        String who = stream.peer().displayName();
        return Failure.of(Failure.Kind.DISCONNECTED, "The connection to " + who + " broke before they could answer");
    }
}
