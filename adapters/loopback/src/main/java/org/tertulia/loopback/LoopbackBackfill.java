package org.tertulia.loopback;

import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Backfill;

record LoopbackBackfill(LoopbackSession session, LoopbackServer server) implements Backfill {

    @Override
    public CompletionStage<Outcome<Nothing>> fill(Address conversation, String token) {
        return session.whenCommitted(in -> session.ask(link -> {
            server.messages.page(link, conversation, token, in);
            return Outcome.ok();
        }));
    }
}
