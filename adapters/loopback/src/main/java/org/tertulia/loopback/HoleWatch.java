package org.tertulia.loopback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.network.IncomingMessage.Placement;
import org.tertulia.network.NetworkEvent;
import org.tertulia.network.NetworkEvent.GapClosed;
import org.tertulia.network.NetworkEvent.MessageReceived;

/**
 * Sees from the places of what comes in that something is missing, or comes late. Confined to the thread that reads.
 */
final class HoleWatch {

    /** Finds the gap event of a hole, by asking the server. */
    interface Namer {
        NetworkEvent gap(String archive, Address conversation, Hole hole);
    }

    private final Namer namer;
    private final Map<String, Long> complete = new HashMap<>();
    private final Map<Address, Long> seen = new HashMap<>();
    /** By the sequence of the last message that is missing. */
    private final Map<Address, Map<Long, Hole>> holes = new HashMap<>();

    HoleWatch(Namer namer) {
        this.namer = namer;
    }

    /** The frame's events, with what its place tells about gaps. */
    List<NetworkEvent> look(Frame frame) {
        Place place = frame.place();
        if (place == null) return frame.events();
        Address conversation = place.conversation();
        if (conversation == null) {
            complete.put(place.archive(), place.sequence());
            return frame.events();
        }
        long last = Math.max(seen.getOrDefault(conversation, 0L), complete.getOrDefault(place.archive(), 0L));
        if (place.sequence() < last) return late(conversation, place, frame.events());
        seen.put(conversation, place.sequence());
        if (place.before() <= last) return frame.events();
        Hole hole = new Hole(last, place.sequence());
        holes.computeIfAbsent(conversation, any -> new HashMap<>()).put(place.before(), hole);
        List<NetworkEvent> events = new ArrayList<>();
        events.add(namer.gap(place.archive(), conversation, hole));
        events.addAll(frame.events());
        return events;
    }

    private List<NetworkEvent> late(Address conversation, Place place, List<NetworkEvent> original) {
        List<NetworkEvent> events = new ArrayList<>();
        for (NetworkEvent event : original) {
            events.add(
                    event instanceof MessageReceived(var message)
                            ? new MessageReceived(Messages.placed(message, Placement.HISTORY))
                            : event);
        }
        Hole filled = takeFilled(conversation, place);
        if (filled != null) events.add(new GapClosed(conversation, filled.token()));
        return events;
    }

    /** Only a hole of one message is known to be filled by it; a larger one stays until it is fetched. */
    private @Nullable Hole takeFilled(Address conversation, Place place) {
        Map<Long, Hole> open = holes.getOrDefault(conversation, Map.of());
        Hole hole = open.get(place.sequence());
        if (hole == null || hole.low() < place.before()) return null;
        open.remove(place.sequence());
        return hole;
    }
}
