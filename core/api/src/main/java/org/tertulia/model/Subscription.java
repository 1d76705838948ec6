package org.tertulia.model;

/** Who sees whose presence (RFC 6121, section 3, in the words of the person at the keyboard). */
public enum Subscription {
    /** Neither sees the other. */
    NONE,
    /** We have asked and they have not answered. */
    ASKED,
    /** We see them. */
    TO,
    /** They see us. */
    FROM,
    /** They see us, and we have asked to see them. */
    FROM_ASKED,
    BOTH
}
