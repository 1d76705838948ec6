package org.tertulia.matrix;

import java.util.List;
import org.tertulia.matrix.MessageReader.Read;
import org.tertulia.network.NetworkEvent;

/** Hears of our own messages that the sync brings back. */
interface Echo {

    /**
     * @param before what else is known by it, and stands before it
     * @param whole whether that is all that is to be said of it: it cannot be read here, but we know what we have written
     */
    record Heard(List<? extends NetworkEvent> before, boolean whole) {}

    /** Of a message of anybody. */
    Heard echoed(String event, Read read);
}
