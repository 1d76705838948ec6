package org.tertulia.network;

import java.util.Map;
import org.tertulia.model.Address;
import org.tertulia.model.Secret;

/**
 * An account as its login made it.
 *
 * @param address our own, bare
 * @param settings stored in the profile, so nothing secret; keys of {@link AccountSettings} and the adapter's own
 * @param secrets stored in the keyring
 */
public record AccountDraft(Address address, Map<String, String> settings, Map<String, Secret> secrets) {

    public AccountDraft {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }
}
