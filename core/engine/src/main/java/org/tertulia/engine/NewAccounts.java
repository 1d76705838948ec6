package org.tertulia.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.AccountDraft;
import org.tertulia.network.Network;
import org.tertulia.store.AccountRow;
import org.tertulia.store.Store;

/**
 * Makes an account of what a login has come to: its row, marked as not finished; its secrets in the keyring; then it
 * lives. A crash in between leaves a mark that the next start clears away.
 */
final class NewAccounts {

    private final Store store;
    private final CoreLoop loop;
    private final Accounts accounts;
    private final AccountCommands commands;
    private final AccountSecrets secrets;

    NewAccounts(Store store, CoreLoop loop, Accounts accounts, AccountCommands commands, AccountSecrets secrets) {
        this.store = store;
        this.loop = loop;
        this.accounts = accounts;
        this.commands = commands;
        this.secrets = secrets;
    }

    /** What a login to a new account of this network is for. */
    LoginGoal of(Network network) {
        return new LoginGoal() {
            @Override
            public CompletionStage<Outcome<Beginning>> begin() {
                Beginning anew = new Beginning(network, Optional.empty(), Optional.empty());
                return CompletableFuture.completedFuture(Outcome.done(anew));
            }

            @Override
            public CompletionStage<Outcome<AccountId>> reach(AccountDraft draft) {
                return add(network.id(), draft);
            }
        };
    }

    private CompletionStage<Outcome<AccountId>> add(String network, AccountDraft draft) {
        CompletionStage<Outcome<AccountId>> marked = loop.ask(_ -> mark(network, draft));
        return Asking.then(
                marked,
                id -> secrets.keep(id, draft)
                        .thenCompose(kept -> loop.ask(turn -> kept instanceof Outcome.Failed<Nothing>(var failure)
                                ? drop(id, failure)
                                : live(turn, id))));
    }

    private Outcome<AccountId> mark(String network, AccountDraft draft) {
        if (accounts.exists(network, draft.address())) {
            return Outcome.failed(Failure.Kind.CONFLICT, "You have this account already.");
        }
        Map<String, String> settings = new TreeMap<>(draft.settings());
        settings.put(AccountKeys.SECRETS, String.join(",", draft.secrets().keySet()));
        settings.put(AccountKeys.PENDING, "1");
        return Outcome.done(store.accounts().insert(network, draft.address(), true, settings));
    }

    private Outcome<AccountId> live(Turn turn, AccountId id) {
        store.accounts().putSetting(id, AccountKeys.PENDING, "0");
        AccountRow row = store.accounts().find(id).orElseThrow();
        if (accounts.exists(row.network(), row.address())) {
            return drop(id, Failure.of(Failure.Kind.CONFLICT, "You have this account already."));
        }
        accounts.live(turn, row);
        return Outcome.done(id);
    }

    private Outcome<AccountId> drop(AccountId id, Failure why) {
        store.accounts().remove(id);
        commands.forgetSecrets(id);
        return Outcome.failed(why);
    }
}
