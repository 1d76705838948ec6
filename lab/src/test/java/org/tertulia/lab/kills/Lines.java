package org.tertulia.lab.kills;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A program that is spoken to and answers by lines; everything it says goes to one listener, from one thread. */
final class Lines implements AutoCloseable {

    private final Process process;
    private final Writer input;
    private final Thread reader;

    private Lines(Process process, Consumer<String> listener) {
        this.process = process;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        this.reader = Thread.ofVirtual().start(() -> read(process.inputReader(StandardCharsets.UTF_8), listener));
    }

    static Lines start(List<String> command, Path errors, Consumer<String> listener) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                    .start();
            return new Lines(process, listener);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(BufferedReader output, Consumer<String> listener) {
        try (output) {
            for (String line = output.readLine(); line != null; line = output.readLine()) listener.accept(line);
        } catch (IOException killed) {
            // what a killed process says last may be cut off: the next one says it again
        }
    }

    /** Says a line; a program that is being killed does not hear it. */
    void say(String line) {
        try {
            input.write(line + "\n");
            input.flush();
        } catch (IOException killed) {
            // the caller counts what was answered, not what was said
        }
    }

    /** SIGKILL; returns when the process is gone and all it said has been heard. */
    void kill() {
        process.destroyForcibly();
        end();
    }

    @Override
    public void close() {
        process.destroy();
        end();
    }

    private void end() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
