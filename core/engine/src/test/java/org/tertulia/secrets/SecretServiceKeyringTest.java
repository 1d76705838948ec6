package org.tertulia.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.model.Secret;

/** Against the real gnome-keyring on a D-Bus of its own. */
class SecretServiceKeyringTest {

    private static final AccountId HOME = new AccountId(1);
    private static final AccountId WORK = new AccountId(2);

    @TempDir
    Path folder;

    private KeyringDaemon daemon;
    private SecretServiceKeyring keyring;

    @BeforeEach
    void startTheKeyring() throws Exception {
        daemon = KeyringDaemon.unlocked(folder);
        keyring = daemon.open("profile-1");
    }

    @AfterEach
    void stopTheKeyring() {
        daemon.close();
    }

    @Test
    void what_is_put_comes_back_and_only_for_its_account_name_and_profile() throws Exception {
        keyring.put(HOME, "password", Secret.of("pässwörd 🔑 \"'\n"), "alice@example.org");

        assertEquals(Optional.of(Secret.of("pässwörd 🔑 \"'\n")), keyring.get(HOME, "password"));
        assertEquals(Optional.empty(), keyring.get(HOME, "proxy.password"));
        assertEquals(Optional.empty(), keyring.get(WORK, "password"));
        assertEquals(Optional.empty(), daemon.open("profile-2").get(HOME, "password"));
        assertEquals(SecretStorage.KEYRING, keyring.storage());
    }

    @Test
    void a_second_put_replaces_the_first() throws Exception {
        keyring.put(HOME, "password", Secret.of("old"), "alice@example.org");
        keyring.put(HOME, "password", Secret.of("new"), "alice@example.org");

        assertEquals(Optional.of(Secret.of("new")), keyring.get(HOME, "password"));
        keyring.remove(HOME, "password");
        assertEquals(Optional.empty(), keyring.get(HOME, "password"));
    }

    @Test
    void every_length_survives_the_encryption_of_the_session() throws Exception {
        for (int length : new int[] {0, 1, 15, 16, 17, 4096}) {
            Secret secret = Secret.of("x".repeat(length));
            keyring.put(HOME, "password", secret, "alice@example.org");
            assertEquals(Optional.of(secret), keyring.get(HOME, "password"), "length " + length);
        }
    }

    @Test
    void removing_an_account_removes_all_of_its_secrets_and_nothing_else() throws Exception {
        keyring.put(HOME, "password", Secret.of("a"), "alice@example.org");
        keyring.put(HOME, "proxy.password", Secret.of("b"), "alice@example.org");
        keyring.put(WORK, "password", Secret.of("c"), "alice@example.com");

        keyring.removeAll(HOME);

        assertEquals(Optional.empty(), keyring.get(HOME, "password"));
        assertEquals(Optional.empty(), keyring.get(HOME, "proxy.password"));
        assertEquals(Optional.of(Secret.of("c")), keyring.get(WORK, "password"));
    }

    @Test
    void removing_what_is_not_there_is_harmless() throws Exception {
        keyring.remove(HOME, "password");
        keyring.removeAll(HOME);
    }

    @Test
    void the_secret_is_there_after_the_keyring_has_restarted_and_nowhere_in_plain_text() throws Exception {
        keyring.put(HOME, "password", Secret.of("correct-horse-battery"), "alice@example.org");
        daemon.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("correct-horse"),
                        file.toString());
            }
        }

        daemon = KeyringDaemon.unlocked(folder);

        assertEquals(Optional.of(Secret.of("correct-horse-battery")), keyring.get(HOME, "password"));
    }

    @Test
    void a_locked_keyring_that_nobody_opens_is_a_failure_that_says_so() throws Exception {
        keyring.put(HOME, "password", Secret.of("x"), "alice@example.org");
        daemon.close();
        daemon = KeyringDaemon.locked(folder);

        var refused = assertThrows(SecretsException.class, () -> keyring.get(HOME, "password"));

        assertEquals(Failure.of(Failure.Kind.KEYRING, "The keyring is locked."), refused.failure());
    }

    @Test
    void a_keyring_that_went_away_is_a_failure_that_says_so() {
        daemon.close();

        var refused = assertThrows(SecretsException.class, () -> keyring.get(HOME, "password"));

        assertEquals(Failure.Kind.KEYRING, refused.failure().kind());
        assertTrue(
                refused.failure().detail().contains("D-Bus"), refused.failure().detail());
    }
}
