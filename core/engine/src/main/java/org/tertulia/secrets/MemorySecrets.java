package org.tertulia.secrets;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.model.AccountId;
import org.tertulia.model.Secret;

/** Secrets that are gone when the process ends: for tests and for looking around offline. Never blocks, never fails. */
public final class MemorySecrets implements SecretStore {

    private final Map<Key, Secret> secrets = new ConcurrentHashMap<>();

    private record Key(AccountId account, String name) {}

    @Override
    public SecretStorage storage() {
        return SecretStorage.KEYRING;
    }

    @Override
    public void unlock(Secret passphrase) {
        // Nothing here is ever locked.
    }

    @Override
    public Optional<Secret> get(AccountId account, String name) {
        return Optional.ofNullable(secrets.get(new Key(account, name)));
    }

    /** All of one account, by name: what a test takes along into another process. */
    public Map<String, Secret> of(AccountId account) {
        Map<String, Secret> all = new TreeMap<>();
        secrets.forEach((key, secret) -> {
            if (key.account().equals(account)) all.put(key.name(), secret);
        });
        return all;
    }

    @Override
    public void put(AccountId account, String name, Secret value, String owner) {
        secrets.put(new Key(account, name), value);
    }

    @Override
    public void remove(AccountId account, String name) {
        secrets.remove(new Key(account, name));
    }

    @Override
    public void removeAll(AccountId account) {
        secrets.keySet().removeIf(key -> key.account().equals(account));
    }

    @Override
    public void close() {
        // A store that is opened again by the same test still has what was put.
    }
}
