package org.tertulia.remote;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Where the socket of a profile is: {@code run/socket}, in a folder that only its owner can enter, so that nobody else
 * can reach it even while it is being made. Where the profile's path is too long for a socket, {@code run} is a symbolic
 * link to such a folder in the system's place for temporary files.
 */
final class SocketPlace {

    /** The shortest that a system takes (macOS: 104 with the final zero), with some room. */
    private static final int LONGEST_PATH = 100;

    private static final String FOLDER = "run";
    private static final String SOCKET = "socket";
    private static final String ELSEWHERE = "tertulia-run-";

    private SocketPlace() {}

    /** Whoever calls holds the profile's lock: what is there is left from a process that has died. */
    static ServerSocketChannel bind(Path profile) throws IOException {
        Path socket = folder(profile.toRealPath().resolve(FOLDER)).resolve(SOCKET);
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            allow(socket, "rw-------");
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** @throws IOException when nobody listens */
    static SocketChannel connect(Path profile) throws IOException {
        Path folder = profile.resolve(FOLDER).toRealPath();
        return SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(SOCKET)));
    }

    /** What {@link #bind} has made. */
    static void remove(Path profile) throws IOException {
        Path folder = profile.resolve(FOLDER);
        Files.deleteIfExists(folder.resolve(SOCKET));
        if (Files.isSymbolicLink(folder)) removeLink(folder);
    }

    private static Path folder(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) removeLink(folder);
        if (folder.resolve(SOCKET).toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            Path elsewhere = Files.createTempDirectory(ELSEWHERE).toRealPath();
            Files.deleteIfExists(folder.resolve(SOCKET));
            Files.deleteIfExists(folder);
            return Files.createSymbolicLink(folder, elsewhere).toRealPath();
        }
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) allow(folder, "rwx------");
        else Files.createDirectory(folder, onlyOurs(folder));
        return folder;
    }

    private static void removeLink(Path link) throws IOException {
        Path target = Files.readSymbolicLink(link);
        Files.delete(link);
        boolean ours = target.isAbsolute() && target.getFileName().toString().startsWith(ELSEWHERE);
        if (ours && Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS) && Files.isWritable(target)) {
            Files.deleteIfExists(target.resolve(SOCKET));
            Files.delete(target);
        }
    }

    private static FileAttribute<?>[] onlyOurs(Path folder) {
        if (!posix(folder)) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        };
    }

    private static void allow(Path path, String permissions) throws IOException {
        Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(permissions);
        if (posix(path)) Files.setPosixFilePermissions(path, wanted);
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
