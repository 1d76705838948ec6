package org.tertulia.model;

import java.time.Instant;

/**
 * Somebody asks something of us and waits for yes or no. Account, kind and subject name it.
 *
 * @param subject bare: the person who wants to be our contact, or the room that we are invited to
 * @param from bare: who asks
 * @param name what they call themselves, or empty
 * @param text what they wrote along, or empty
 */
public record Request(
        AccountId account, Kind kind, Address subject, Address from, String name, String text, Instant at) {

    public enum Kind {
        CONTACT,
        ROOM
    }
}
