package org.tertulia.network;

import java.util.concurrent.CompletionStage;
import org.tertulia.model.Address;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;

/**
 * A contact list that the server keeps, with requests (RFC 6121; on Matrix, direct chats by invite). Where nobody is asked,
 * {@link #accept} and {@link #deny} answer {@code UNSUPPORTED}.
 */
public interface Roster extends Ability {

    /**
     * Puts them into the list and asks to see their presence.
     *
     * @param name what to call them, or empty
     * @param text written along with the request, or empty; dropped where the network carries none
     */
    CompletionStage<Outcome<Nothing>> add(Address address, String name, String text);

    /** Takes them out of the list and ends seeing each other's presence. */
    CompletionStage<Outcome<Nothing>> remove(Address address);

    CompletionStage<Outcome<Nothing>> rename(Address address, String name);

    /** Lets them see our presence, and asks for theirs. */
    CompletionStage<Outcome<Nothing>> accept(Address address);

    CompletionStage<Outcome<Nothing>> deny(Address address);
}
