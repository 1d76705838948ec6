package org.tertulia.secrets;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Picks where the secrets of a profile rest. */
public final class SecretStores {

    /** The encrypted file's name in the profile's folder. */
    public static final String FILE = "secrets.tertulia";

    private static final Logger LOG = System.getLogger(SecretStores.class.getName());

    private SecretStores() {}

    /**
     * The encrypted file where the profile has one, otherwise the system's keyring, otherwise an encrypted file that is
     * yet to be made and is LOCKED until then. Blocks while the keyring is looked for.
     *
     * @param folder of the profile, which its lock keeps for this process
     * @param profile tells profiles of one login apart in their common keyring; never changes
     */
    public static SecretStore open(Path folder, String profile) {
        return open(folder, profile, System.getenv());
    }

    static SecretStore open(Path folder, String profile, Map<String, String> environment) {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) return new EncryptedFile(file);
        return keyring(profile, environment).orElseGet(() -> new EncryptedFile(file));
    }

    private static Optional<SecretStore> keyring(String profile, Map<String, String> environment) {
        var address = Bus.sessionAddress(environment);
        if (address.isEmpty()) {
            LOG.log(Level.INFO, "No session D-Bus, so no keyring");
            return Optional.empty();
        }
        var keyring = new SecretServiceKeyring(address.get(), profile);
        try {
            keyring.probe();
            return Optional.of(keyring);
        } catch (SecretsException e) {
            LOG.log(Level.INFO, "No keyring: {0}", e.getMessage());
            return Optional.empty();
        }
    }
}
