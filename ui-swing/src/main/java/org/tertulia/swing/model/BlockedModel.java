package org.tertulia.swing.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Query;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Blocked;

/** Those of whom nothing is to be heard, the last one first. */
public final class BlockedModel extends Synced<List<Blocked>> {

    private final List<Blocked> blocked = new ArrayList<>();

    public BlockedModel(CoreLink core) {
        super(core, new Query.Blocklist());
        start();
    }

    public List<Blocked> all() {
        return List.copyOf(blocked);
    }

    public @Nullable Blocked find(AccountId account, Address address) {
        for (Blocked each : blocked) {
            if (each.account().equals(account) && each.address().equals(address)) return each;
        }
        return null;
    }

    @Override
    void replace(List<Blocked> value) {
        blocked.clear();
        blocked.addAll(value);
    }

    @Override
    boolean apply(Change change) {
        return switch (change) {
            case Change.BlockedChanged(Blocked now) -> {
                remove(now.account(), now.address());
                blocked.add(now);
                yield true;
            }
            case Change.BlockedRemoved(AccountId account, Address address) -> remove(account, address);
            default -> false;
        };
    }

    @Override
    void tidy() {
        blocked.sort((a, b) -> b.since().compareTo(a.since()));
    }

    private boolean remove(AccountId account, Address address) {
        return blocked.removeIf(
                each -> each.account().equals(account) && each.address().equals(address));
    }
}
