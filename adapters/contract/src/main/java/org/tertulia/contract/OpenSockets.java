package org.tertulia.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The sockets that this process holds at this moment, as Linux tells them; nothing where there is no {@code /proc}. */
final class OpenSockets {

    private static final Path SELF = Path.of("/proc/self");
    private static final int LISTENING = 0x0A;
    private static final Duration HANGING_UP = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);

    private OpenSockets() {}

    /** Says of a connection whether it is meant to be there. */
    interface Known {
        boolean knows(int local, int remote);
    }

    /** Who was here before may be about to hang up still; what stays open when it has gone is left behind for good. */
    static void awaitNone() {
        long end = System.nanoTime() + HANGING_UP.toNanos();
        List<String> open = besides((_, _) -> false);
        while (!open.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
            open = besides((_, _) -> false);
        }
        if (!open.isEmpty()) throw new AssertionError("An earlier story has left connections open: " + open);
    }

    /** Those that nobody knows: there should be none. */
    static List<String> besides(Known known) {
        try {
            return found(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Known known) throws IOException {
        if (!Files.isDirectory(SELF.resolve("fd"))) return List.of();
        Set<String> inodes = inodes();
        List<String> found = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String line : Files.readAllLines(SELF.resolve("net").resolve(table))) {
                List<String> columns = List.of(line.strip().split("\\s+", -1));
                if (columns.size() < 10 || !inodes.contains(columns.get(9))) continue;
                int local = port(columns.get(1));
                int remote = port(columns.get(2));
                boolean listening = Integer.parseInt(columns.get(3), 16) == LISTENING;
                if (!listening && !known.knows(local, remote)) found.add(table + " " + line.strip());
            }
        }
        return found;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
    }

    private static Set<String> inodes() throws IOException {
        Set<String> inodes = new HashSet<>();
        try (var descriptors = Files.list(SELF.resolve("fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (!Files.isSymbolicLink(descriptor)) continue;
                String target = Files.readSymbolicLink(descriptor).toString();
                if (target.startsWith("socket:[")) inodes.add(target.substring(8, target.length() - 1));
            }
        }
        return inodes;
    }
}
