package org.tertulia.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of everything that a person has written and been told. */
final class ProfileFolder {

    private ProfileFolder() {}

    /** Makes a new one readable by its owner alone, before anything is put into it; an old one stays as it is. */
    static void make(Path profile) throws IOException {
        if (Files.isDirectory(profile)) return;
        boolean posix = profile.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(profile, posix ? onlyOurs() : new FileAttribute<?>[0]);
    }

    private static FileAttribute<?>[] onlyOurs() {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        };
    }
}
