package org.tertulia.model;

/** How reachable somebody is, from least to most; the order is the one to sort by. */
public enum Availability {
    /** The network does not tell, or has not told yet. */
    UNKNOWN,
    OFFLINE,
    EXTENDED_AWAY,
    AWAY,
    DO_NOT_DISTURB,
    ONLINE,
    FREE_FOR_CHAT;

    /** Whether a message would reach a device of theirs now. */
    public boolean reachable() {
        return compareTo(OFFLINE) > 0;
    }
}
