package org.tertulia.secrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.client.Messenger.SecretStorage;
import org.tertulia.model.AccountId;
import org.tertulia.model.Failure;
import org.tertulia.model.Secret;

class EncryptedFileTest {

    private static final AccountId HOME = new AccountId(1);
    private static final AccountId WORK = new AccountId(2);
    private static final Secret PASSPHRASE = Secret.of("contraseña 🔑 larga");
    private static final int FEW = 1_000;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve(SecretStores.FILE);
    }

    private EncryptedFile opened() throws SecretsException {
        var store = new EncryptedFile(file, FEW);
        store.unlock(PASSPHRASE);
        return store;
    }

    @Test
    void what_is_put_is_there_after_a_restart() throws Exception {
        try (var store = opened()) {
            store.put(HOME, "password", Secret.of("eins"), "alice@example.org");
            store.put(WORK, "password", Secret.of(""), "alice@example.com");
            store.put(HOME, "password", Secret.of("zwei 🔑"), "alice@example.org");
        }
        try (var store = opened()) {
            assertEquals(Optional.of(Secret.of("zwei 🔑")), store.get(HOME, "password"));
            assertEquals(Optional.of(Secret.of("")), store.get(WORK, "password"));
            assertEquals(Optional.empty(), store.get(WORK, "proxy.password"));
        }
    }

    @Test
    void removing_an_account_removes_all_of_its_secrets_and_nothing_else() throws Exception {
        try (var store = opened()) {
            store.put(HOME, "password", Secret.of("a"), "");
            store.put(HOME, "proxy.password", Secret.of("b"), "");
            store.put(WORK, "password", Secret.of("c"), "");
            store.put(WORK, "proxy.password", Secret.of("d"), "");
            store.removeAll(HOME);
            store.remove(WORK, "proxy.password");
        }
        try (var store = opened()) {
            assertEquals(Optional.empty(), store.get(HOME, "password"));
            assertEquals(Optional.empty(), store.get(HOME, "proxy.password"));
            assertEquals(Optional.of(Secret.of("c")), store.get(WORK, "password"));
            assertEquals(Optional.empty(), store.get(WORK, "proxy.password"));
        }
    }

    @Test
    void it_is_locked_until_the_passphrase_is_given_and_after_it_is_closed() throws Exception {
        var store = new EncryptedFile(file, FEW);
        assertEquals(SecretStorage.LOCKED, store.storage());
        assertLocked(store);

        store.unlock(PASSPHRASE);
        assertEquals(SecretStorage.ENCRYPTED_FILE, store.storage());

        store.close();
        assertEquals(SecretStorage.LOCKED, store.storage());
        assertLocked(store);
    }

    private static void assertLocked(EncryptedFile store) {
        var read = assertThrows(SecretsException.class, () -> store.get(HOME, "password"));
        var written = assertThrows(SecretsException.class, () -> store.put(HOME, "password", Secret.of("x"), ""));
        assertEquals(Failure.Kind.KEYRING, read.failure().kind());
        assertEquals(Failure.Kind.KEYRING, written.failure().kind());
    }

    @Test
    void a_wrong_passphrase_is_refused_and_leaves_the_file_as_it_was() throws Exception {
        opened().close();
        byte[] before = Files.readAllBytes(file);
        var store = new EncryptedFile(file, FEW);

        for (String wrong : new String[] {"", "contraseña", "x".repeat(10_000)}) {
            var refused = assertThrows(SecretsException.class, () -> store.unlock(Secret.of(wrong)));
            assertEquals(Failure.of(Failure.Kind.WRONG_CREDENTIALS, "The passphrase is wrong."), refused.failure());
        }

        assertEquals(SecretStorage.LOCKED, store.storage());
        assertArrayEquals(before, Files.readAllBytes(file));
        store.unlock(PASSPHRASE);
        assertEquals(SecretStorage.ENCRYPTED_FILE, store.storage());
    }

    @Test
    void only_the_owner_may_read_the_file_and_it_tells_nothing() throws Exception {
        try (var store = opened()) {
            store.put(HOME, "password", Secret.of("correct-horse-battery"), "alice@example.org");
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("correct-horse"));
        assertFalse(text.contains("password"));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is left beside it");
        }
    }

    @Test
    void the_same_secrets_never_make_the_same_bytes() throws Exception {
        try (var store = opened()) {
            store.put(HOME, "password", Secret.of("a"), "");
            byte[] first = Files.readAllBytes(file);
            store.put(HOME, "password", Secret.of("b"), "");
            store.put(HOME, "password", Secret.of("a"), "");
            assertFalse(Arrays.equals(first, Files.readAllBytes(file)));
        }
    }

    @Test
    void what_a_crash_left_half_written_does_not_hurt() throws Exception {
        Files.writeString(folder.resolve(SecretStores.FILE + ".new"), "half");
        try (var store = opened()) {
            store.put(HOME, "password", Secret.of("a"), "");
        }
        try (var store = opened()) {
            assertEquals(Optional.of(Secret.of("a")), store.get(HOME, "password"));
        }
    }

    @Test
    void what_could_not_be_written_is_not_believed_to_be_stored() throws Exception {
        var store = opened();
        store.put(HOME, "password", Secret.of("a"), "");
        Files.delete(file);
        Files.createDirectory(file);
        Files.writeString(file.resolve("in-the-way"), "");

        var refused = assertThrows(SecretsException.class, () -> store.put(HOME, "password", Secret.of("b"), ""));

        assertEquals(Failure.Kind.KEYRING, refused.failure().kind());
        assertEquals(Optional.of(Secret.of("a")), store.get(HOME, "password"));
    }

    @Test
    void a_damaged_file_is_named_and_never_overwritten() throws Exception {
        try (var store = opened()) {
            store.put(HOME, "password", Secret.of("a secret of some length"), "");
        }
        byte[] good = Files.readAllBytes(file);
        var random = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            assertDamaged(harmed(good, random));
        }
        assertDamaged(new byte[0]);
        assertDamaged(new byte[(int) SealedFile.MAX_SIZE + 1]);
    }

    private static byte[] harmed(byte[] good, Random random) {
        byte[] bad = random.nextBoolean() ? good.clone() : Arrays.copyOf(good, random.nextInt(good.length));
        if (bad.length == good.length) bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        return bad;
    }

    private void assertDamaged(byte[] content) throws IOException {
        Files.write(file, content);
        var refused = assertThrows(SecretsException.class, () -> new EncryptedFile(file, FEW).unlock(PASSPHRASE));
        assertEquals(Failure.Kind.KEYRING, refused.failure().kind());
        assertTrue(
                refused.failure().detail().contains(file.toString()),
                refused.failure().detail());
        assertArrayEquals(content, Files.readAllBytes(file));
    }

    @Test
    void a_vault_of_any_bytes_is_read_or_refused_within_bounds() throws Exception {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            if (bytes.length > 3) Arrays.fill(bytes, 0, 3, (byte) 0);
            try {
                assertTrue(SecretsVault.read(bytes).size() < 64);
            } catch (IOException refused) {
                assertNotEquals("", String.valueOf(refused.getMessage()) + refused.getClass());
            }
        }
    }

    @Test
    void the_real_count_of_iterations_is_in_the_file_and_opens_it() throws Exception {
        try (var store = new EncryptedFile(file)) {
            store.unlock(PASSPHRASE);
        }
        assertEquals(
                600_000, java.nio.ByteBuffer.wrap(Files.readAllBytes(file)).getInt("TERTULIA-SECRETS-1\n".length()));
        try (var store = opened()) {
            assertEquals(SecretStorage.ENCRYPTED_FILE, store.storage());
        }
    }
}
