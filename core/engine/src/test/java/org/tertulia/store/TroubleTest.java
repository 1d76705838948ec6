package org.tertulia.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.model.Failure;
import org.tertulia.model.Message;
import org.tertulia.model.MessageId;
import org.tertulia.store.StoreException.Problem;

/** A database that cannot be used gets a clear message, and not a byte of it is changed. */
final class TroubleTest {

    @TempDir
    Path folder;

    @Test
    void aLockedDatabaseSaysThatAnotherProgramUsesIt() throws IOException {
        Path file = profileWith("hola");
        try (Db other = new Connections(file).writer()) {
            other.execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
            StoreException said = assertThrows(StoreException.class, () -> Store.open(file));
            assertEquals(Problem.LOCKED, said.problem());
            assertTrue(
                    said.failure().detail().contains("Another program"),
                    said.failure().detail());
            other.rollback();
        }
        stillHas(file, "hola");
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws IOException {
        Path file = profileWith("hola");
        try (Db db = new Connections(file).writer()) {
            db.execute("PRAGMA user_version = 9999");
        }
        refusedAndUntouched(file, Problem.NEWER, "Update Tertulia");
    }

    @Test
    void aDamagedHeaderIsToldAndLeftAlone() throws IOException {
        Path file = profileWith("hola");
        overwrite(file, 0, 100);
        refusedAndUntouched(file, Problem.CORRUPT, "damaged");
    }

    @Test
    void aDamagedPageIsToldAndLeftAlone() throws IOException {
        Path file = profileWith("hola ".repeat(3000));
        overwrite(file, Files.size(file) / 2, 8192);
        refusedAndUntouched(file, Problem.CORRUPT, "damaged");
    }

    @Test
    void aFileThatIsCutOffIsToldAndLeftAlone() throws IOException {
        Path file = profileWith("hola ".repeat(3000));
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(open.length() / 2);
        }
        refusedAndUntouched(file, Problem.CORRUPT, "damaged");
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws IOException {
        Path file = folder.resolve("profile.db");
        try (Db db = new Connections(file).writer()) {
            db.execute("CREATE TABLE theirs(x)");
        }
        refusedAndUntouched(file, Problem.CORRUPT, "another program");
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("profile.db"), "my shopping list, which I would like to keep");
        refusedAndUntouched(file, Problem.CORRUPT, "damaged");
    }

    @Test
    void whatIsNoFileIsTold() throws IOException {
        Path file = Files.createDirectory(folder.resolve("profile.db"));
        StoreException said = assertThrows(StoreException.class, () -> Store.open(file));
        assertEquals(Problem.READ_ONLY, said.problem());
        assertTrue(
                said.failure().detail().contains("permissions"), said.failure().detail());
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "x");
        StoreException said = assertThrows(StoreException.class, () -> Store.open(blocked.resolve("sub/profile.db")));
        assertEquals(Problem.READ_ONLY, said.problem());
    }

    @Test
    void aDatabaseThatBecomesReadOnlySaysSoAndKeepsWhatIsThere() throws IOException {
        try (World world = new World(folder)) {
            world.says("hola");
            world.store.db.execute("PRAGMA query_only = 1");
            StoreException said = assertThrows(StoreException.class, () -> world.says("not written"));
            assertEquals(Problem.READ_ONLY, said.problem());
            assertEquals(Failure.Kind.STORAGE, said.failure().kind());
            assertEquals("READ_ONLY", said.failure().facts().get("problem"));
            world.store.rollback();
            world.store.db.execute("PRAGMA query_only = 0");
            assertEquals(List.of("hola"), world.found("hola"));
        }
    }

    @Test
    void aFullDiskStopsTheTurnAndWhatWasCommittedStands() {
        try (World world = new World(folder)) {
            world.says("before");
            long pages = world.store.db.number(0, "PRAGMA page_count");
            world.store.db.number(0, "PRAGMA max_page_count = " + (pages + 4));
            world.store.begin();
            StoreException said = assertThrows(StoreException.class, () -> {
                for (int i = 0; i < 1000; i++) world.add(world.chat, World.ANA, "much text ".repeat(100));
                world.commit();
            });
            assertEquals(Problem.FULL, said.problem());
            assertTrue(
                    said.failure().detail().contains("free some space"),
                    said.failure().detail());
            world.store.rollback();
            assertEquals(List.of("before"), world.found("before"));

            world.store.db.number(0, "PRAGMA max_page_count = 1000000");
            world.says("behind");
            assertEquals(List.of("behind"), world.found("behind"));
            assertEquals(List.of(), world.found("much"));
            world.checkIndex(2);
        }
    }

    @Test
    void aDefectOfOursIsNoTroubleOfTheStore() {
        try (World world = new World(folder)) {
            MessageId taken = world.says("first");
            Message second = World.message(taken, world.chat, World.ANA, "same id");
            world.store.begin();
            StoreException said = assertThrows(
                    StoreException.class, () -> world.store.messages().insert(second, List.of()));
            world.store.rollback();
            assertEquals(Problem.DEFECT, said.problem());
            assertEquals(Failure.Kind.INTERNAL, said.failure().kind());
            assertFalse(String.valueOf(said.getMessage()).contains("same id"));
        }
    }

    private Path profileWith(String text) {
        try (World world = new World(folder)) {
            world.says(text);
            return world.file;
        }
    }

    private static void stillHas(Path file, String text) {
        try (Store store = Store.open(file)) {
            assertEquals(
                    text,
                    store.reader()
                            .search(new SearchRequest(text, null, null, null, null, null, 1))
                            .value()
                            .hits()
                            .getFirst()
                            .message()
                            .body()
                            .text());
        }
    }

    private static void refusedAndUntouched(Path file, Problem problem, String words) throws IOException {
        byte[] before = Files.readAllBytes(file);
        StoreException said = assertThrows(StoreException.class, () -> Store.open(file));
        assertEquals(problem, said.problem(), said.getMessage());
        assertTrue(said.failure().detail().contains(words), said.failure().detail());
        assertTrue(
                said.failure().detail().contains("Nothing was changed"),
                said.failure().detail());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private static void overwrite(Path file, long at, int bytes) throws IOException {
        byte[] noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            open.write(noise);
        }
    }
}
