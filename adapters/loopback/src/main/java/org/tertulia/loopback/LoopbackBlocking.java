package org.tertulia.loopback;

import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Blocking;

record LoopbackBlocking(LoopbackSession session, LoopbackServer server) implements Blocking {

    @Override
    public CompletionStage<Outcome<Nothing>> block(Address address) {
        return session.ask(link -> server.blocks.block(link.home, address));
    }

    @Override
    public CompletionStage<Outcome<Nothing>> unblock(Address address) {
        return session.ask(link -> server.blocks.unblock(link.home, address));
    }
}
