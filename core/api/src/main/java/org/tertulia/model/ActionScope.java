package org.tertulia.model;

import org.jspecify.annotations.Nullable;

/**
 * What an action is about: a room, somebody, somebody in a room, or with neither the account itself.
 *
 * @param room bare
 * @param who in a room the occupant, as {@link Participant#address()}; else bare
 */
public record ActionScope(@Nullable Address room, @Nullable Address who) {

    public static final ActionScope ACCOUNT = new ActionScope(null, null);

    public static ActionScope room(Address room) {
        return new ActionScope(room, null);
    }

    public static ActionScope participant(Address room, Address occupant) {
        return new ActionScope(room, occupant);
    }

    public static ActionScope person(Address who) {
        return new ActionScope(null, who);
    }
}
