package org.tertulia.matrix;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Blocking;
import org.tertulia.network.EventBatch;
import org.tertulia.network.EventBatch.Write;
import org.tertulia.network.NetworkEvent;

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
            List<NetworkEvent> events;
            List<Write> writes;
            synchronized (connection.table) {
                events = connection.people.blocklist(false);
                writes = connection.table.writes();
            }
            connection
                    .accept(new EventBatch(events, writes))
                    .toCompletableFuture()
                    .join();
        }));
    }
}
