package org.tertulia.matrix;

import org.tertulia.matrix.MessageReader.Read;

/** Hears of our own messages that the sync brings back. */
interface Echo {

    /** @return whether that is all that is to be said of it: it cannot be read here, but we know what we have written */
    boolean echoed(String event, Read read);
}
