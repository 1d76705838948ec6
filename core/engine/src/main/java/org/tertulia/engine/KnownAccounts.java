package org.tertulia.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountDraft;
import org.tertulia.network.AccountSettings;
import org.tertulia.network.KnownAccount;
import org.tertulia.network.Network;
import org.tertulia.store.AccountRow;

/**
 * Puts what a login has come to in the place of what an account had: first its secrets in the keyring, then its row; then
 * it connects anew. A crash in between leaves the new secrets with the old settings, and another sign-in mends that.
 */
final class KnownAccounts {

    private final CoreLoop loop;
    private final Accounts accounts;
    private final AccountCommands commands;
    private final AccountSecrets secrets;
    private final Map<String, Network> networks;

    KnownAccounts(
            CoreLoop loop,
            Accounts accounts,
            AccountCommands commands,
            AccountSecrets secrets,
            Map<String, Network> networks) {
        this.loop = loop;
        this.accounts = accounts;
        this.commands = commands;
        this.secrets = secrets;
        this.networks = networks;
    }

    /** What a login to this account is for. */
    LoginGoal of(AccountId account) {
        return new LoginGoal() {
            @Override
            public CompletionStage<Outcome<Beginning>> begin() {
                return Asking.then(loop.ask(_ -> row(account)), KnownAccounts.this::beginning);
            }

            @Override
            public CompletionStage<Outcome<AccountId>> reach(AccountDraft draft) {
                return replace(account, draft);
            }
        };
    }

    private CompletionStage<Outcome<LoginGoal.Beginning>> beginning(AccountRow row) {
        Network network = networks.get(row.network());
        if (network == null) {
            return CompletableFuture.completedFuture(
                    Outcome.failed(Failure.Kind.NOT_INSTALLED, "The account's network is not installed."));
        }
        KnownAccount known = new KnownAccount(row.address(), AccountKeys.forAdapter(row.settings()));
        CompletableFuture<Optional<Secret>> proxy =
                AccountKeys.secrets(row.settings()).contains(AccountSettings.PROXY_PASSWORD)
                        ? secrets.find(row.id(), AccountSettings.PROXY_PASSWORD)
                        : CompletableFuture.completedFuture(Optional.empty());
        return proxy.thenApply(kept -> Outcome.done(new LoginGoal.Beginning(network, Optional.of(known), kept)));
    }

    private CompletionStage<Outcome<AccountId>> replace(AccountId account, AccountDraft draft) {
        CompletionStage<Outcome<AccountRow>> same = loop.ask(_ -> same(account, draft));
        return Asking.then(
                Asking.then(same, _ -> withOldKey(account, draft)),
                kept -> Asking.then(secrets.keep(account, kept), _ -> loop.ask(turn -> replace(turn, account, kept))));
    }

    /** What opens the lent state is worth more than a new key that opens nothing. */
    private CompletionStage<Outcome<AccountDraft>> withOldKey(AccountId account, AccountDraft draft) {
        if (!draft.secrets().containsKey(AccountSettings.STATE_KEY))
            return CompletableFuture.completedFuture(Outcome.done(draft));
        return secrets.find(account, AccountSettings.STATE_KEY).thenApply(old -> {
            if (old.isEmpty()) return Outcome.done(draft);
            Map<String, Secret> others = new HashMap<>(draft.secrets());
            others.remove(AccountSettings.STATE_KEY);
            return Outcome.done(new AccountDraft(draft.address(), draft.settings(), others));
        });
    }

    private Outcome<AccountRow> row(AccountId account) {
        AccountRow row = accounts.row(account);
        return row == null ? Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such account.") : Outcome.done(row);
    }

    private Outcome<AccountRow> same(AccountId account, AccountDraft draft) {
        Outcome<AccountRow> found = row(account);
        return found instanceof Outcome.Done<AccountRow>(var row)
                        && !row.address().equals(draft.address())
                ? Outcome.failed(Failure.Kind.CONFLICT, "That is another account than " + row.address() + ".")
                : found;
    }

    private Outcome<AccountId> replace(Turn turn, AccountId account, AccountDraft draft) {
        AccountRow row = accounts.row(account);
        if (row == null) {
            commands.forgetSecrets(account);
            return Outcome.failed(Failure.Kind.NOT_FOUND, "The account has been removed meanwhile.");
        }
        Set<String> names = new TreeSet<>(draft.secrets().keySet());
        for (String name : AccountKeys.secrets(row.settings())) {
            if (names.contains(name)) continue;
            if (stays(name, row, draft)) {
                names.add(name);
            } else {
                secrets.forget(account, name);
            }
        }
        Map<String, String> settings = new TreeMap<>(draft.settings());
        settings.put(AccountKeys.SECRETS, String.join(",", names));
        accounts.renew(turn, account, settings);
        return Outcome.done(account);
    }

    /** Whether a secret that the draft does not bring is still good. */
    private static boolean stays(String name, AccountRow row, AccountDraft draft) {
        return name.equals(AccountSettings.STATE_KEY)
                || (name.equals(AccountSettings.PROXY_PASSWORD)
                        && LoginGoal.sameProxy(row.settings(), draft.settings()));
    }
}
