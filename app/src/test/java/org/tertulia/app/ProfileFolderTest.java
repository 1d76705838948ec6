package org.tertulia.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFolderTest {

    @TempDir
    Path folder;

    @Test
    void aNewProfileIsReadableByItsOwnerAlone() throws IOException {
        Path profile = folder.resolve("share/tertulia");
        ProfileFolder.make(profile);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(profile)));
    }

    @Test
    void theIdStaysTheSame() throws IOException {
        assertEquals(ProfileId.of(folder), ProfileId.of(folder));
    }

    @Test
    void aDamagedIdIsMadeAnew() throws IOException {
        String first = ProfileId.of(folder);
        Files.writeString(folder.resolve("profile.id"), "nonsense");
        String second = ProfileId.of(folder);
        assertNotEquals(first, second);
        assertEquals(second, ProfileId.of(folder));
    }
}
