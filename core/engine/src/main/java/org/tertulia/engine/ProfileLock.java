package org.tertulia.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tertulia.model.Failure;

/** One profile, one writer process: held from opening to closing, and freed by the system when the process dies. */
final class ProfileLock implements AutoCloseable {

    /**
     * Profiles open in this process. Needed beside the file's lock: closing any channel to a file frees all locks that
     * the process holds on it (POSIX), so a second opening must not touch the file at all.
     */
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path profile;

    private ProfileLock(FileChannel channel, Path profile) {
        this.channel = channel;
        this.profile = profile;
    }

    static ProfileLock take(Path profile) throws ProfileException {
        Path real = null;
        try {
            makeFolder(profile);
            real = profile.toRealPath();
            if (!OPEN_HERE.add(real)) throw inUse(profile);
            FileChannel channel =
                    FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) return new ProfileLock(channel, real);
            channel.close();
            OPEN_HERE.remove(real);
            throw inUse(profile);
        } catch (IOException e) {
            if (real != null) OPEN_HERE.remove(real);
            String why = "The profile's folder " + profile + " cannot be used: " + e.getMessage();
            throw new ProfileException(Failure.of(Failure.Kind.STORAGE, why), false, e);
        }
    }

    private static ProfileException inUse(Path profile) {
        String why = "Tertulia is already running with the profile " + profile + ".";
        return new ProfileException(Failure.of(Failure.Kind.STORAGE, why), true, null);
    }

    private static void makeFolder(Path profile) throws IOException {
        if (Files.isDirectory(profile)) return;
        boolean posix = profile.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] onlyOurs = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(profile, onlyOurs);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        OPEN_HERE.remove(profile);
    }
}
