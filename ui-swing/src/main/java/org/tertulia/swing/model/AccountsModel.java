package org.tertulia.swing.model;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Change;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;

/** Our accounts, in the order in which they were added. */
public final class AccountsModel extends Synced<List<Account>> {

    private final TreeMap<AccountId, Account> accounts = new TreeMap<>();

    public AccountsModel(CoreLink core) {
        super(core, new Query.Accounts());
        start();
    }

    public List<Account> all() {
        return List.copyOf(accounts.values());
    }

    public @Nullable Account find(AccountId id) {
        return accounts.get(id);
    }

    /** The network's id, or empty for an account that is gone. */
    public String network(AccountId id) {
        Account account = accounts.get(id);
        return account == null ? "" : account.network();
    }

    @Override
    void replace(List<Account> value) {
        accounts.clear();
        value.forEach(account -> accounts.put(account.id(), account));
    }

    @Override
    boolean apply(Change change) {
        return switch (change) {
            case Change.AccountChanged(Account account) -> !account.equals(accounts.put(account.id(), account));
            case Change.AccountRemoved(AccountId id) -> accounts.remove(id) != null;
            default -> false;
        };
    }
}
