package org.tertulia.network;

import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;

/**
 * A list of people to be kept from us that the network itself holds, for all our clients (XEP-0191, Matrix
 * {@code m.ignored_user_list}). A session that has this ability hands in {@link NetworkEvent.BlocklistLoaded} after every
 * {@code Connected} that is not a resumption, and {@link NetworkEvent.BlocklistChanged} for what changes later, whoever
 * changed it. Where it is missing the core alone keeps silent about them; it does so in any case, also about what an
 * archive still holds.
 */
public interface Blocking extends Ability {

    /** Done when the server has it; also when they stand in the list already. */
    CompletionStage<Outcome<Nothing>> block(Address address);

    /** Done when they are not in the list any more; also when they never were. */
    CompletionStage<Outcome<Nothing>> unblock(Address address);
}
