package org.tertulia.network;

import java.util.Map;

/** What the core lends to a login. Safe for any thread. */
public interface LoginContext {

    /**
     * The way to the network under the settings that the person has entered so far.
     *
     * @param settings the keys of {@link AccountSettings} and the adapter's own
     * @throws IllegalArgumentException when a setting cannot be understood; the message says which and how it should be
     */
    NetworkPath path(Map<String, String> settings);
}
