package org.tertulia.plugins;

import org.tertulia.client.Plugin.State;

/** A jar that is not to be loaded, and why, in words for the person. */
final class RefusedException extends Exception {

    private final State state;

    RefusedException(State state, String reason) {
        super(reason);
        this.state = state;
    }

    State state() {
        return state;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
