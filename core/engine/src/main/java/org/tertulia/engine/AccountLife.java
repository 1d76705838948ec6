package org.tertulia.engine;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Presence;
import org.tertulia.store.AccountRow;

/** Where one account stands with its network. On the core's thread only. */
final class AccountLife {

    final AccountId id;
    final String network;
    final Address address;
    final Map<String, String> settings;
    final Backoff backoff;
    boolean enabled;
    Account.State state = Account.State.OFFLINE;

    @Nullable
    Failure failure;

    @Nullable
    SessionSlot slot;

    Timers.@Nullable Timer retry;
    /** Completes when the session before this one is closed. */
    CompletableFuture<?> closed = CompletableFuture.completedFuture(null);
    /** Grows with every change of course: what was begun before it is of no more interest. */
    int course;

    AccountLife(AccountRow row, Backoff backoff) {
        id = row.id();
        network = row.network();
        address = row.address();
        settings = new TreeMap<>(row.settings());
        enabled = row.enabled();
        this.backoff = backoff;
    }

    AccountRow row() {
        return new AccountRow(id, network, address, enabled, settings);
    }

    Account account(Presence own, @Nullable Failure shown) {
        return new Account(id, network, address, enabled, state, own, shown);
    }
}
