package org.tertulia.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.model.Secret;

/** Against a keyring that asks its person about everything. */
class PromptingKeyringTest {

    private static final AccountId HOME = new AccountId(1);
    private static final Secret SECRET = Secret.of("pässwörd");

    @TempDir
    Path folder;

    private Process bus;
    private FakeKeyring service;
    private SecretServiceKeyring keyring;

    @BeforeEach
    void startTheKeyring() throws Exception {
        bus = KeyringDaemon.bus(folder);
        service = new FakeKeyring(KeyringDaemon.address(folder));
        keyring = new SecretServiceKeyring(KeyringDaemon.address(folder), "profile-1");
    }

    @AfterEach
    void stopTheKeyring() {
        service.close();
        KeyringDaemon.end(bus);
    }

    @Test
    void everything_works_when_the_person_agrees() throws Exception {
        keyring.put(HOME, "password", SECRET, "alice@example.org");
        service.locks();
        assertEquals(Optional.of(SECRET), keyring.get(HOME, "password"));
        keyring.remove(HOME, "password");
        assertEquals(Optional.empty(), keyring.get(HOME, "password"));

        assertEquals(List.of("create default", "unlock", "store", "unlock", "delete"), service.questions);
    }

    @Test
    void a_person_who_says_no_is_heard() throws Exception {
        keyring.put(HOME, "password", SECRET, "alice@example.org");
        service.locks();
        service.personSaysNo();

        var refused = assertThrows(SecretsException.class, () -> keyring.get(HOME, "password"));

        assertEquals(Failure.of(Failure.Kind.KEYRING, "The keyring is locked."), refused.failure());
    }
}
