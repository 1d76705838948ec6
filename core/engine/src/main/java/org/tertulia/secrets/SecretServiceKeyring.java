package org.tertulia.secrets;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.model.AccountId;
import org.tertulia.model.Secret;

/**
 * Secrets in the system's keyring, through the freedesktop Secret Service: GNOME Keyring, KWallet, KeePassXC and others.
 * One item each in the default collection, with a label that a person understands.
 */
final class SecretServiceKeyring implements SecretStore {

    private final String address;
    private final String profile;
    private volatile boolean closed;

    /** @param address the session bus */
    SecretServiceKeyring(String address, String profile) {
        this.address = address;
        this.profile = profile;
    }

    /** Fails when nothing on the bus can keep secrets. */
    void probe() throws SecretsException {
        connect().close();
    }

    @Override
    public SecretStorage storage() {
        return SecretStorage.KEYRING;
    }

    @Override
    public void unlock(Secret passphrase) {
        // The keyring has a password of its own, and asks for it with its own window.
    }

    @Override
    public Optional<Secret> get(AccountId account, String name) throws SecretsException {
        try (var service = connect()) {
            var found = service.find(attributes(account, name));
            return found.isEmpty() ? Optional.empty() : Optional.of(service.read(found.getFirst()));
        }
    }

    @Override
    public void put(AccountId account, String name, Secret value, String owner) throws SecretsException {
        try (var service = connect()) {
            service.write("Tertulia: " + name + " of " + owner, attributes(account, name), value);
        }
    }

    @Override
    public void remove(AccountId account, String name) throws SecretsException {
        removeWhere(attributes(account, name));
    }

    @Override
    public void removeAll(AccountId account) throws SecretsException {
        removeWhere(attributes(account));
    }

    private void removeWhere(Map<String, String> attributes) throws SecretsException {
        try (var service = connect()) {
            for (String item : service.find(attributes)) service.delete(item);
        }
    }

    private SecretService connect() throws SecretsException {
        if (closed) throw SecretsException.keyring("The keyring is closed.");
        return new SecretService(address);
    }

    private Map<String, String> attributes(AccountId account) {
        return Map.of("application", "tertulia", "profile", profile, "account", Long.toString(account.value()));
    }

    private Map<String, String> attributes(AccountId account, String name) {
        var all = new HashMap<>(attributes(account));
        all.put("name", name);
        return all;
    }

    @Override
    public void close() {
        closed = true;
    }
}
