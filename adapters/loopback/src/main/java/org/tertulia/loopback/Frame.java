package org.tertulia.loopback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.network.NetworkEvent;

/**
 * What the server tells one connection: the wire of this network speaks the contract's own words.
 *
 * @param due not to be seen before
 * @param committed runs on the session's thread when the core has it
 */
record Frame(List<NetworkEvent> events, @Nullable Place place, Instant due, Runnable committed) {

    private static final Runnable NOTHING = () -> {};

    static Frame of(List<NetworkEvent> events) {
        return new Frame(events, null, Instant.EPOCH, NOTHING);
    }

    static Frame of(NetworkEvent... events) {
        return of(List.of(events));
    }

    Frame at(Place where) {
        return new Frame(events, where, due, committed);
    }

    Frame then(Runnable action) {
        return new Frame(events, place, due, action);
    }

    Frame notBefore(Instant when) {
        return new Frame(events, place, when, committed);
    }

    /** Whether it carries a message that somebody said: the kind that bad weather hits. */
    boolean carriesMessage() {
        return place != null
                && place.conversation() != null
                && events.stream().anyMatch(NetworkEvent.MessageReceived.class::isInstance);
    }
}
