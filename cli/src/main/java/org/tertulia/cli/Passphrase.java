package org.tertulia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Secret;

/** Where the passphrase of the secrets file comes from: a file, the environment, or the person. */
final class Passphrase {

    static final String VARIABLE = "TERTULIA_PASSPHRASE";

    private static final int LONGEST = 4096;

    private final Surroundings around;
    private final Words words;
    private final Optional<Path> file;

    Passphrase(Surroundings around, Words words, Optional<Path> file) {
        this.around = around;
        this.words = words;
        this.file = file;
    }

    /** Before anything is done that may need it: a file that cannot be read is a mistake. */
    void check() {
        if (file.isPresent() && !Files.isReadable(file.get())) {
            throw words.trouble(ExitCode.FAILED, "passphrase.file", file.get());
        }
    }

    /** @return {@code null} when there is none to be had */
    @Nullable
    Secret get() {
        if (file.isPresent()) return firstLine(file.get());
        String given = around.environment().get(VARIABLE);
        if (given != null && !given.isEmpty()) return Secret.of(given);
        return around.ask().apply(words.say("passphrase") + " ").orElse(null);
    }

    private Secret firstLine(Path path) {
        try {
            if (Files.isRegularFile(path) && Files.size(path) > LONGEST) throw new IOException("too long");
            try (var lines = Files.lines(path)) {
                return Secret.of(lines.findFirst().orElse(""));
            }
        } catch (IOException e) {
            throw words.trouble(ExitCode.FAILED, "passphrase.file", path);
        }
    }
}
