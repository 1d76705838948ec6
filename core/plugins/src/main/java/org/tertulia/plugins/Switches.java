package org.tertulia.plugins;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Who is switched off: the file {@code off} beside the jars, an id a line. */
final class Switches {

    private final Path file;

    Switches(Path folder) {
        file = folder.resolve("off");
    }

    synchronized Set<String> off() throws IOException {
        return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : new TreeSet<>();
    }

    synchronized void set(String id, boolean enabled) throws IOException {
        Set<String> off = off();
        if (!(enabled ? off.remove(id) : off.add(id))) return;
        Path written = file.resolveSibling("off.new");
        Files.write(written, off);
        Files.move(written, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
