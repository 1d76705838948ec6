package org.tertulia.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.model.AccountId;
import org.tertulia.model.Secret;

class SecretStoresTest {

    private static final AccountId HOME = new AccountId(1);

    @TempDir
    Path folder;

    @TempDir
    Path profile;

    @Test
    void where_there_is_a_keyring_it_is_used_and_the_profile_stays_empty() throws Exception {
        try (var daemon = KeyringDaemon.unlocked(folder);
                var store = open(Map.of("DBUS_SESSION_BUS_ADDRESS", KeyringDaemon.address(folder) + ",guid=0123"))) {
            store.put(HOME, "password", Secret.of("x"), "alice@example.org");

            assertEquals(SecretStorage.KEYRING, store.storage());
            assertEquals(Optional.of(Secret.of("x")), daemon.open("profile-1").get(HOME, "password"));
            try (var files = Files.list(profile)) {
                assertEquals(0, files.count());
            }
        }
    }

    @Test
    void the_bus_is_also_found_in_the_runtime_folder() throws Exception {
        try (var _ = KeyringDaemon.unlocked(folder);
                var store = open(Map.of("XDG_RUNTIME_DIR", folder.toString()))) {
            assertEquals(SecretStorage.KEYRING, store.storage());
        }
    }

    @Test
    void without_a_bus_a_passphrase_is_asked_for_once_and_then_the_file_stays_in_use() throws Exception {
        try (var store = open(Map.of())) {
            assertEquals(SecretStorage.LOCKED, store.storage());
            store.unlock(Secret.of("passphrase"));
            assertEquals(SecretStorage.ENCRYPTED_FILE, store.storage());
            store.put(HOME, "password", Secret.of("x"), "alice@example.org");
        }
        try (var _ = KeyringDaemon.unlocked(folder);
                var store = open(Map.of("DBUS_SESSION_BUS_ADDRESS", KeyringDaemon.address(folder)))) {
            assertEquals(SecretStorage.LOCKED, store.storage());
            store.unlock(Secret.of("passphrase"));
            assertEquals(Optional.of(Secret.of("x")), store.get(HOME, "password"));
        }
    }

    @Test
    void a_bus_without_a_keyring_counts_as_none() throws Exception {
        Process bus = KeyringDaemon.bus(folder);
        try (var store = open(Map.of("DBUS_SESSION_BUS_ADDRESS", KeyringDaemon.address(folder)))) {
            assertEquals(SecretStorage.LOCKED, store.storage());
        } finally {
            KeyringDaemon.end(bus);
        }
    }

    @Test
    void an_address_that_we_cannot_speak_to_counts_as_none() {
        for (String address : new String[] {"autolaunch:", "tcp:host=127.0.0.1,port=9", "unix:path=/nowhere", "junk"}) {
            try (var store = open(Map.of("DBUS_SESSION_BUS_ADDRESS", address))) {
                assertEquals(SecretStorage.LOCKED, store.storage(), address);
            }
        }
    }

    private SecretStore open(Map<String, String> environment) {
        return SecretStores.open(profile, "profile-1", environment);
    }
}
