package org.tertulia.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** What tells the profiles of one person apart in their common keyring; made once, never changed. */
final class ProfileId {

    private static final System.Logger LOG = System.getLogger(ProfileId.class.getName());

    private ProfileId() {}

    /**
     * A damaged one is made anew: then the passwords in the keyring are asked for once more, which is better than not to
     * start.
     *
     * @throws IOException when the profile's folder cannot be read or written
     */
    static String of(Path profile) throws IOException {
        Path file = profile.resolve("profile.id");
        if (Files.exists(file)) {
            try {
                return UUID.fromString(Files.readString(file).strip()).toString();
            } catch (IllegalArgumentException e) {
                LOG.log(Level.WARNING, "{0} is damaged and made anew", file);
            }
        }
        String id = UUID.randomUUID().toString();
        Files.writeString(file, id + "\n");
        return id;
    }
}
