package org.tertulia.model;

import java.time.Instant;

/**
 * Somebody of whom we want to hear nothing over one account: what they say is dropped as it comes, and so is what they
 * ask of us.
 *
 * @param address bare, or an occupant of a room
 * @param name what they were called when they were blocked, or empty
 * @param byNetwork whether the network keeps them away from all our clients; else this program alone does
 */
public record Blocked(AccountId account, Address address, String name, Instant since, boolean byNetwork) {}
