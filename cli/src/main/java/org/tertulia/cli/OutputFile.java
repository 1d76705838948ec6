package org.tertulia.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where an export goes: the standard output, or a file that only its owner can read, and that stands there whole or as it
 * was before.
 */
final class OutputFile {

    private OutputFile() {}

    /** What is written; UTF-8. */
    interface Content {
        void to(Writer out) throws IOException, InterruptedException;
    }

    /** @param file {@code null}: the standard output */
    static void write(@Nullable Path file, Surroundings around, Words words, Content content)
            throws InterruptedException {
        if (file == null) {
            print(around.out(), content);
            return;
        }
        try {
            Path whole = file.toAbsolutePath();
            Path folder = whole.getParent();
            if (folder == null) throw new IOException("it has no folder");
            // Java makes temporary files readable by their owner alone.
            Path part = Files.createTempFile(folder, ".tertulia-", ".part");
            try {
                try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                    content.to(out);
                }
                move(part, whole);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw words.trouble(ExitCode.FAILED, "output", file, e.getClass().getSimpleName());
        }
    }

    private static void print(OutputStream stream, Content content) throws InterruptedException {
        try {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            content.to(out);
            out.flush();
        } catch (IOException e) {
            throw new Output.GoneException(e);
        } catch (UncheckedIOException e) {
            throw new Output.GoneException(new IOException(e.getCause()));
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
