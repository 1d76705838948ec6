package org.tertulia.model;

/**
 * Somebody's availability and what they wrote about it.
 *
 * @param status free text in the person's own words, or empty; never markup
 */
public record Presence(Availability availability, String status) {

    public static final Presence UNKNOWN = new Presence(Availability.UNKNOWN, "");
    public static final Presence OFFLINE = new Presence(Availability.OFFLINE, "");
    public static final Presence ONLINE = new Presence(Availability.ONLINE, "");
}
