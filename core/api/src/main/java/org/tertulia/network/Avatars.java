package org.tertulia.network;

import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Avatar;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;

/**
 * Pictures of people and rooms: shows ours, and fetches those that {@link NetworkEvent.AvatarTold} has named (Matrix {@code avatar_url}, XEP-0084, XEP-0153). The core
 * asks when somebody looks, and keeps what it gets: a handle is fetched once.
 */
public interface Avatars extends Ability {

    /**
     * @param address whose
     * @param handle as it was told
     * @return the picture as they chose it, or smaller; at most {@link Avatar#MAX_BYTES}. NOT_FOUND where there is none
     *     of this handle any more
     */
    CompletionStage<Outcome<byte[]>> fetch(Address address, String handle);

    /**
     * Shows others another picture of us, on all our clients. Done when the server has it; {@code AvatarTold} of our own address
     * follows, as of anybody's.
     *
     * @param png a square PNG of at most {@link Avatar#MAX_BYTES}; empty: none any more
     */
    CompletionStage<Outcome<Nothing>> choose(byte[] png);
}
