package org.tertulia.engine;

import static java.lang.System.Logger.Level.WARNING;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Secret;
import org.tertulia.network.AccountDraft;
import org.tertulia.secrets.SecretStore;
import org.tertulia.secrets.SecretsException;

/** The way of a login's secrets into the keyring, which may ask the person: as long as that takes. */
final class AccountSecrets {

    private static final System.Logger LOG = System.getLogger(AccountSecrets.class.getName());

    private final SecretStore secrets;

    AccountSecrets(SecretStore secrets) {
        this.secrets = secrets;
    }

    CompletableFuture<Outcome<Nothing>> keep(AccountId id, AccountDraft draft) {
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

    /** @return empty as well when the keyring does not open: then the person is asked for it */
    CompletableFuture<Optional<Secret>> find(AccountId id, String name) {
        CompletableFuture<Optional<Secret>> found = new CompletableFuture<>();
        SessionOpener.apart("find-secret", () -> {
            try {
                found.complete(secrets.get(id, name));
            } catch (SecretsException e) {
                LOG.log(WARNING, "a secret cannot be looked up: {0}", e.getMessage());
            } finally {
                found.complete(Optional.empty());
            }
        });
        return found;
    }

    /** Nothing depends on its being gone. */
    void forget(AccountId id, String name) {
        SessionOpener.apart("forget-secret", () -> {
            try {
                secrets.remove(id, name);
            } catch (SecretsException e) {
                LOG.log(WARNING, "a secret that is no longer used stays behind: {0}", e.getMessage());
            }
        });
    }
}
