package org.tertulia.loopback;

import java.util.concurrent.CompletionStage;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Presence;
import org.tertulia.network.PresencePublisher;

record LoopbackPresence(LoopbackSession session, LoopbackServer server) implements PresencePublisher {

    @Override
    public CompletionStage<Outcome<Nothing>> publish(Presence presence) {
        return session.ask(link -> {
            server.publish(link, presence);
            return Outcome.ok();
        });
    }
}
