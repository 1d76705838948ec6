package org.tertulia.network;

import java.util.Map;
import org.tertulia.model.Address;

/**
 * An account that is signed in to again, because its password, its server or the way there has changed.
 *
 * @param address our own, bare; the login must end with the same
 * @param settings as the last login left them; keys of {@link AccountSettings} and the adapter's own
 */
public record KnownAccount(Address address, Map<String, String> settings) {

    public KnownAccount {
        settings = Map.copyOf(settings);
    }
}
