package org.tertulia.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sockets that this process holds at this moment, as Linux tells them; nothing where there is no {@code /proc}. */
final class OpenSockets {

    private static final Path SELF = Path.of("/proc/self");
    private static final int LISTENING = 0x0A;

    private OpenSockets() {}

    /** Those that lead neither to the proxy nor from it: there should be none. */
    static List<String> besides(RecordingSocks5 proxy) throws IOException {
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
                boolean proxied = local == proxy.port() || remote == proxy.port();
                if (!listening && !proxied && !proxy.ownPorts().contains(local)) found.add(table + " " + line.strip());
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
