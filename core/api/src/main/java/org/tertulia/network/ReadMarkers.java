package org.tertulia.network;

import org.tertulia.model.Address;
import org.tertulia.model.NetworkMessageId;

/**
 * Tells how far we have read (Matrix read receipts, XEP-0333, XEP-0490): the other side, where the network shows it to them, and
 * our other clients. What those have read comes as {@link NetworkEvent.ReadElsewhere}.
 */
public interface ReadMarkers extends Ability {

    /** Everything in the conversation up to this message has been seen; best effort. */
    void read(Address conversation, NetworkMessageId upTo);
}
