package org.tertulia.network;

import java.util.concurrent.CompletionStage;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Presence;

/** Tells others how reachable we are. The core calls it after every {@code Connected}, and when the person changes it. */
public interface PresencePublisher extends Ability {

    /** @param presence never OFFLINE: for that the core closes the session */
    CompletionStage<Outcome<Nothing>> publish(Presence presence);
}
