package org.tertulia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.model.Secret;
import org.tertulia.secrets.SecretStore;
import org.tertulia.secrets.SecretStores;

/** Passwords in an encrypted file: its passphrase is wanted by who connects, and by nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LockedTest {

    private static final String PASSPHRASE = "correct horse";

    private Path folder;
    private Visit visit;
    private int asked;

    /** Once: deriving a key is slow on purpose. Each command opens the file anew, as each process does. */
    @BeforeAll
    void makesAnAccount(@TempDir Path folder) throws Exception {
        this.folder = folder;
        Path profile = folder.resolve("profile");
        Files.createDirectories(profile);
        try (SecretStore first = locked(profile)) {
            first.unlock(Secret.of(PASSPHRASE));
            visit = Visit.registered(profile, first);
        }
        visit.secrets = () -> locked(profile);
    }

    @BeforeEach
    void saysNothing() {
        asked = 0;
        visit.environment = Map.of();
        visit.ask = prompt -> {
            asked++;
            return Optional.empty();
        };
    }

    private static SecretStore locked(Path profile) {
        return SecretStores.open(profile, "a-profile");
    }

    @Test
    void whoOnlyLooksIsNotAsked() throws Exception {
        assertEquals(0, visit.types("accounts").code());
        assertEquals(0, visit.types("conversations").code());
        assertEquals(
                4,
                visit.types("send", "--timeout", "0", "nora@loopback", "stored").code());
        assertEquals(0, asked);
    }

    @Test
    void whoConnectsIsAskedOnce() throws Exception {
        visit.ask = prompt -> {
            asked++;
            assertEquals("Passphrase of the secrets file: ", prompt);
            return Optional.of(Secret.of(PASSPHRASE));
        };
        assertEquals(new Visit.Ended(0, "", ""), visit.types("send", "nora@loopback", "hello"));
        assertEquals(1, asked);
    }

    @Test
    void aScriptSaysItInAFileOrInTheEnvironment() throws Exception {
        Path file = Files.writeString(folder.resolve("passphrase"), PASSPHRASE + "\nand more\n");
        assertEquals(
                0,
                visit.types("send", "--passphrase-file", file.toString(), "nora@loopback", "hello")
                        .code());
        visit.environment = Map.of(Passphrase.VARIABLE, PASSPHRASE);
        assertEquals(0, visit.types("send", "nora@loopback", "hello").code());
        assertEquals(0, asked);
    }

    @Test
    void withoutItTheMessageWaitsAndThatIsSaid() throws Exception {
        Visit.Ended ended = visit.types("send", "nora@loopback", "hello");
        assertEquals(4, ended.code());
        assertTrue(ended.err().contains("The passwords are locked away."), ended.err());
    }

    /** The message is stored by then, and that is what is said. */
    @Test
    void aWrongOneIsToldAndTheMessageWaits() throws Exception {
        visit.environment = Map.of(Passphrase.VARIABLE, "wrong horse");
        Visit.Ended ended = visit.types("send", "nora@loopback", "hello");
        assertEquals(4, ended.code());
        assertTrue(ended.err().contains("The password is wrong."), ended.err());
        assertTrue(!ended.err().contains("wrong horse"), ended.err());
        assertEquals(1, visit.types("contacts", "add", "otto@loopback").code());
    }

    @Test
    void aFileThatIsNotThereIsAMistakeBeforeAnythingIsDone() throws Exception {
        Visit.Ended missing =
                visit.types("send", "--passphrase-file", folder + "/none", "nora@loopback", "never stored");
        assertEquals(1, missing.code());
        assertTrue(missing.err().contains("/none cannot be read"), missing.err());
        assertTrue(!visit.types("history", "export").out().contains("never stored"));
    }
}
