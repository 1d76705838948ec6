package org.tertulia.matrix;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Blocking;
import org.tertulia.network.EventBatch;

/** Whom we do not want to hear (client-server API, "ignoring users"). */
record MatrixBlocking(MatrixSession session) implements Blocking {

    @Override
    public CompletionStage<Outcome<Nothing>> block(Address address) {
        return ignore(address, true);
    }

    @Override
    public CompletionStage<Outcome<Nothing>> unblock(Address address) {
        return ignore(address, false);
    }

    private CompletionStage<Outcome<Nothing>> ignore(Address address, boolean ignore) {
        return session.with(connection -> connection.perform(() -> {
            connection.chats.ignore(address.value(), ignore);
            connection
                    .tell(() -> {
                        synchronized (connection.table) {
                            return List.of(
                                    new EventBatch(connection.people.blocklist(false), connection.table.writes()));
                        }
                    })
                    .toCompletableFuture()
                    .join();
        }));
    }
}
