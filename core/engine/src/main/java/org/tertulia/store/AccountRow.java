package org.tertulia.store;

import java.util.Map;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;

/**
 * An account as it is stored.
 *
 * @param network the network's id
 * @param address our own, bare
 * @param enabled whether it is to be connected
 * @param settings nothing secret
 */
public record AccountRow(AccountId id, String network, Address address, boolean enabled, Map<String, String> settings) {
    public AccountRow {
        settings = Map.copyOf(settings);
    }
}
