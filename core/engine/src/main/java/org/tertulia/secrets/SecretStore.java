package org.tertulia.secrets;

import java.util.Optional;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.model.AccountId;
import org.tertulia.model.Secret;

/**
 * The secrets of one profile. Safe for any thread; every call but {@link #storage} may block: on disk, on D-Bus, or on
 * the person whom the system asks to open the keyring. So never call it from the core's or the event thread.
 */
public interface SecretStore extends AutoCloseable {

    /** Where secrets rest at this moment. Does not block. */
    SecretStorage storage();

    /**
     * Opens the encrypted file, or makes it when there is none. Does nothing where a keyring is in use or the file is
     * already open.
     *
     * @throws SecretsException when the passphrase is wrong or the file cannot be read or made
     */
    void unlock(Secret passphrase) throws SecretsException;

    /**
     * @param name such as {@code AccountSettings.PASSWORD}
     * @return empty when there is none
     * @throws SecretsException when the keyring or the file is locked or cannot be reached
     */
    Optional<Secret> get(AccountId account, String name) throws SecretsException;

    /**
     * Stores, in place of what stood there; durable when it returns.
     *
     * @param owner the account's own address, for the label that the person sees in the keyring's own window
     * @throws SecretsException when the keyring or the file is locked or cannot be reached
     */
    void put(AccountId account, String name, Secret value, String owner) throws SecretsException;

    /**
     * Removes one; harmless when there is none.
     *
     * @throws SecretsException when the keyring or the file is locked or cannot be reached
     */
    void remove(AccountId account, String name) throws SecretsException;

    /**
     * Removes all that an account has.
     *
     * @throws SecretsException when the keyring or the file is locked or cannot be reached
     */
    void removeAll(AccountId account) throws SecretsException;

    /** Forgets what is open; later calls fail. */
    @Override
    void close();
}
