package org.tertulia.model;

import org.jspecify.annotations.Nullable;

/**
 * One of our accounts.
 *
 * @param network the {@code Network}'s id
 * @param address our own, bare
 * @param own the presence that we ask the network to show; it is in force while {@code state} is ONLINE
 * @param failure what is wrong, while it is
 */
public record Account(
        AccountId id,
        String network,
        Address address,
        boolean enabled,
        State state,
        Presence own,
        @Nullable Failure failure) {

    public enum State {
        /** Not connected, and not trying: disabled, or waiting for the person because of {@link Account#failure}. */
        OFFLINE,
        CONNECTING,
        ONLINE,
        /** The connection went away; it will be tried again by itself. */
        WAITING
    }
}
