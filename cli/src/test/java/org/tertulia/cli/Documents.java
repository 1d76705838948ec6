package org.tertulia.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The command line as its pages see it. */
final class Documents {

    private Documents() {}

    static CommandLine line(Locale locale) {
        Words words = new Words(locale);
        var around = new Surroundings(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                StandardCharsets.UTF_8,
                locale,
                ZoneOffset.UTC,
                Map.of(),
                _ -> Optional.empty(),
                _ -> {
                    throw new Door.ShutException("closed");
                });
        var output = new Output(OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
        return CommandLineFace.line(
                new Desk(around, words, output, new Root(words)), output, new Mistakes(words, output, output));
    }

    /** All of them, a group before its own. */
    static Stream<CommandLine> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(Documents::commands));
    }

    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("ARCHITECTURE.md"))) return folder;
        }
        throw new IllegalStateException("ARCHITECTURE.md is not above");
    }
}
