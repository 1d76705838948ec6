package org.tertulia.model;

/**
 * Somebody in a room.
 *
 * @param address the occupant: room with nick as device (XMPP), or the person's own address where rooms show it
 * @param name what the room calls them
 * @param self whether it is us
 * @param identity what the network says about who is behind the address
 */
public record Participant(Address address, String name, Role role, Presence presence, boolean self, Identity identity) {

    /** One whose address says enough. */
    public Participant(Address address, String name, Role role, Presence presence, boolean self) {
        this(address, name, role, presence, self, Identity.UNTOLD);
    }

    /** From least to most power. */
    public enum Role {
        VISITOR,
        MEMBER,
        MODERATOR,
        ADMIN,
        OWNER
    }
}
