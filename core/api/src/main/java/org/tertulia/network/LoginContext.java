package org.tertulia.network;

import java.util.Map;
import java.util.Optional;

/** What the core lends to a login. Safe for any thread. */
public interface LoginContext {

    /**
     * The way to the network under the settings that the person has entered so far.
     *
     * @param settings the keys of {@link AccountSettings} and the adapter's own
     * @throws IllegalArgumentException when a setting cannot be understood; the message says which and how it should be
     */
    NetworkPath path(Map<String, String> settings);

    /**
     * The account that this login repairs; empty for a new one. The flow then does not ask whether to register: it begins
     * with a form that has the address and the settings filled in, and no secret. It ends with the same address (the
     * core refuses another), and its draft takes the place of all settings and secrets; only the password of a proxy
     * that stays the same, and {@link AccountSettings#STATE_KEY}, stay too when the draft has none.
     */
    default Optional<KnownAccount> known() {
        return Optional.empty();
    }
}
