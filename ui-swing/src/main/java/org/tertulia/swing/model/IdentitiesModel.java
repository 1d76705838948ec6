package org.tertulia.swing.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tertulia.client.Change;
import org.tertulia.client.Query;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Identity;

/** What networks say about who is behind an address. */
public final class IdentitiesModel extends Synced<List<Change.IdentityChanged>> {

    private final Map<PeopleModel.Key, Identity> identities = new HashMap<>();

    public IdentitiesModel(CoreLink core) {
        super(core, new Query.Identities());
        start();
    }

    public Identity of(AccountId account, Address address) {
        return identities.getOrDefault(new PeopleModel.Key(account, address.bare()), Identity.UNTOLD);
    }

    @Override
    void replace(List<Change.IdentityChanged> value) {
        identities.clear();
        value.forEach(this::put);
    }

    private void put(Change.IdentityChanged told) {
        identities.put(new PeopleModel.Key(told.account(), told.address()), told.identity());
    }

    @Override
    boolean apply(Change change) {
        if (!(change instanceof Change.IdentityChanged told)) return false;
        if (told.identity().equals(of(told.account(), told.address()))) return false;
        if (told.identity().equals(Identity.UNTOLD)) {
            identities.remove(new PeopleModel.Key(told.account(), told.address()));
        } else {
            put(told);
        }
        return true;
    }
}
