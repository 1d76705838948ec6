package org.tertulia.model;

/** Whether a message was protected end to end on its way. */
public enum Protection {
    NONE,
    ENCRYPTED,
    /** It is protected, and we have no key for it. */
    UNDECRYPTABLE
}
