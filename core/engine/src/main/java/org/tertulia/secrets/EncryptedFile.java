package org.tertulia.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.model.AccountId;
import org.tertulia.model.Secret;
import org.tertulia.secrets.SecretsVault.Key;

/**
 * Secrets in a file of the profile under a passphrase, where the system has no keyring. LOCKED until
 * {@link #unlock}; the passphrase itself is not kept. The profile's lock keeps a second process away.
 */
final class EncryptedFile implements SecretStore {

    private final Path file;
    private final int iterations;
    private final Map<Key, Secret> secrets = new TreeMap<>();
    private volatile SealedFile.@Nullable Key key;

    EncryptedFile(Path file) {
        this(file, SealedFile.ITERATIONS);
    }

    /** @param iterations of the key derivation, for a file that is made now */
    EncryptedFile(Path file, int iterations) {
        this.file = file;
        this.iterations = iterations;
    }

    @Override
    public SecretStorage storage() {
        return key == null ? SecretStorage.LOCKED : SecretStorage.ENCRYPTED_FILE;
    }

    @Override
    public synchronized void unlock(Secret passphrase) throws SecretsException {
        if (key != null) return;
        if (passphrase.isEmpty()) throw SecretsException.wrongPassphrase();
        try {
            if (Files.exists(file)) {
                var opened = SealedFile.open(file, passphrase);
                secrets.putAll(SecretsVault.read(opened.text()));
                key = opened.key();
            } else {
                var fresh = SealedFile.Key.fresh(passphrase, iterations);
                SealedFile.write(file, fresh, SecretsVault.write(Map.of()));
                key = fresh;
            }
        } catch (IOException | GeneralSecurityException e) {
            throw SecretsException.keyring("The file of secrets cannot be opened: " + file, e);
        }
    }

    @Override
    public synchronized Optional<Secret> get(AccountId account, String name) throws SecretsException {
        var _ = open();
        return Optional.ofNullable(secrets.get(new Key(account, name)));
    }

    @Override
    public synchronized void put(AccountId account, String name, Secret value, String owner) throws SecretsException {
        var changed = new TreeMap<>(secrets);
        changed.put(new Key(account, name), value);
        save(changed);
    }

    @Override
    public synchronized void remove(AccountId account, String name) throws SecretsException {
        var changed = new TreeMap<>(secrets);
        changed.remove(new Key(account, name));
        save(changed);
    }

    @Override
    public synchronized void removeAll(AccountId account) throws SecretsException {
        var changed = new TreeMap<>(secrets);
        changed.keySet().removeIf(each -> each.account().equals(account));
        save(changed);
    }

    /** Memory follows the disk, so that what could not be written is not believed to be. */
    private void save(Map<Key, Secret> changed) throws SecretsException {
        var open = open();
        if (changed.equals(secrets)) return;
        try {
            SealedFile.write(file, open, SecretsVault.write(changed));
        } catch (IOException | GeneralSecurityException e) {
            throw SecretsException.keyring("The file of secrets cannot be written: " + file, e);
        }
        secrets.clear();
        secrets.putAll(changed);
    }

    private SealedFile.Key open() throws SecretsException {
        var open = key;
        if (open == null) throw SecretsException.keyring("The file of secrets is locked; it needs its passphrase.");
        return open;
    }

    @Override
    public synchronized void close() {
        key = null;
        secrets.clear();
    }
}
