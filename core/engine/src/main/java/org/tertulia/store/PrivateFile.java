package org.tertulia.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A database that only its owner can read, wherever its folder is; SQLite gives its log the same permissions. */
final class PrivateFile {

    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    private PrivateFile() {}

    /** Makes an empty file where there is none; takes the permissions of others from one that is there. */
    static void make(Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) return;
        try {
            if (Files.notExists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                return;
            }
            Set<PosixFilePermission> now = EnumSet.noneOf(PosixFilePermission.class);
            now.addAll(view.readAttributes().permissions());
            if (now.retainAll(OWNERS)) view.setPermissions(now);
        } catch (AccessDeniedException e) {
            throw StoreException.unreachable(e);
        } catch (IOException e) {
            // Somebody else's file, or none that can be: opening it says what is wrong.
        }
    }
}
