package org.tertulia.irc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Failure;
import org.tertulia.model.NetworkMessageId;
import org.tertulia.model.OutboxId;
import org.tertulia.network.NetworkEvent;

/** One message on its way, of one line or many. Guarded by its {@link Outbound}. */
final class Flight {

    private final OutboxId id;
    private final int lines;
    private final List<NetworkMessageId> ids = new ArrayList<>();
    private @Nullable Instant at;
    private int accepted;
    private boolean over;

    Flight(OutboxId id, int lines) {
        this.id = id;
        this.lines = lines;
    }

    /** Whether what became of it has been told. */
    boolean over() {
        return over;
    }

    /** The server has taken one more line. */
    @Nullable
    NetworkEvent accepted(@Nullable NetworkMessageId name, @Nullable Instant time) {
        if (name != null) ids.add(name);
        if (at == null) at = time;
        if (over || ++accepted < lines) return null;
        over = true;
        return new NetworkEvent.SendConfirmed(id, ids, at);
    }

    /** The server has refused a line. When others went, it is not certain that nothing was said. */
    @Nullable
    NetworkEvent failed(Failure failure) {
        if (over) return null;
        over = true;
        Failure told = accepted == 0
                ? failure
                : Failure.of(Failure.Kind.TIMED_OUT, "Only the beginning was sent: " + failure.detail());
        return new NetworkEvent.SendFailed(id, told);
    }
}
