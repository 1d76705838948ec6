package org.tertulia.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** What tells the profiles of one person apart in their common keyring; made once, never changed. */
final class ProfileId {

    private ProfileId() {}

    /** @throws IOException when the profile's folder cannot be read or written */
    static String of(Path profile) throws IOException {
        Path file = Files.createDirectories(profile).resolve("profile.id");
        if (Files.exists(file))
            return UUID.fromString(Files.readString(file).strip()).toString();
        String id = UUID.randomUUID().toString();
        Files.writeString(file, id + "\n");
        return id;
    }
}
