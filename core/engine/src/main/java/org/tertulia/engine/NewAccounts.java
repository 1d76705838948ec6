package org.tertulia.engine;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountDraft;
import org.tertulia.path.NetworkPaths;
import org.tertulia.secrets.SecretStore;
import org.tertulia.secrets.SecretsException;
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
    private final SecretStore secrets;
    private final NetworkPaths paths;

    NewAccounts(
            Store store,
            CoreLoop loop,
            Accounts accounts,
            AccountCommands commands,
            SecretStore secrets,
            NetworkPaths paths) {
        this.store = store;
        this.loop = loop;
        this.accounts = accounts;
        this.commands = commands;
        this.secrets = secrets;
        this.paths = paths;
    }

    NetworkPaths paths() {
        return paths;
    }

    CompletionStage<Outcome<AccountId>> add(String network, AccountDraft draft) {
        CompletionStage<Outcome<AccountId>> marked = loop.ask(_ -> mark(network, draft));
        return Asking.then(
                marked,
                id -> keep(id, draft)
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

    /** The keyring may ask the person: as long as that takes. */
    private CompletableFuture<Outcome<Nothing>> keep(AccountId id, AccountDraft draft) {
        CompletableFuture<Outcome<Nothing>> kept = new CompletableFuture<>();
        SessionOpener.apart("keep-secrets", () -> {
            try {
                for (Map.Entry<String, Secret> each : draft.secrets().entrySet()) {
                    secrets.put(
                            id, each.getKey(), each.getValue(), draft.address().toString());
                }
                kept.complete(Outcome.ok());
            } catch (SecretsException e) {
                kept.complete(Outcome.failed(e.failure()));
            } finally {
                kept.complete(Outcome.failed(Failure.Kind.KEYRING, "The keyring failed."));
            }
        });
        return kept;
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
