package org.tertulia.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs {@code lab/lab} of this checkout for one home.
 *
 * @param within the words of a command that runs the script, or none
 * @param servers the servers that it is about; none means all
 */
record LabScript(List<String> within, Path command, Path home, List<String> servers) {
    private static final int LIMIT_MINUTES = 10;

    static LabScript ofCheckout(List<String> within, Path home, List<String> servers) {
        return new LabScript(within, checkout().resolve("lab/lab"), home, servers);
    }

    /** The nearest folder upwards that has the lab's script: Maven runs tests in the module's folder. */
    static Path checkout() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("lab/lab"))) {
                return folder;
            }
        }
        throw new IllegalStateException("lab/lab is not above " + Path.of("").toAbsolutePath());
    }

    /** With all that the tests need beside the servers. */
    void up() {
        run("up", "--screen", "--clients");
    }

    void run(String verb, String... options) {
        List<String> words = new ArrayList<>(List.of(command.toString(), verb, "--home", home.toString()));
        words.addAll(List.of(options));
        words.addAll(servers);
        execute(words);
    }

    /** SIGKILL, without the time that a script takes. */
    void killAtOnce() {
        try (Stream<Path> notes = Files.list(home.resolve("run"))) {
            notes.filter(note -> note.getFileName().toString().endsWith(".pid"))
                    .filter(note -> servers.isEmpty()
                            || servers.contains(note.getFileName().toString().replaceFirst("\\.pid$", "")))
                    .flatMap(note -> process(note).stream())
                    .forEach(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of a pid file, if it is one of this lab's: its command line names the folder. */
    private Optional<ProcessHandle> process(Path note) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(note).strip()))
                    .filter(process -> process.info().commandLine().orElse("").contains(home + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs to the end and returns what it printed; a failure carries that text. */
    String execute(List<String> behind) {
        List<String> words = new ArrayList<>(within);
        words.addAll(behind);
        try {
            Path output = Files.createTempFile("lab", ".out");
            try {
                int code = exitCode(words, output);
                String text = Files.readString(output, StandardCharsets.UTF_8);
                if (code != 0) {
                    throw new IllegalStateException(behind.getFirst() + " ended with " + code + ": " + text);
                }
                return text;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int exitCode(List<String> words, Path output) throws IOException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            throw new IllegalStateException(words + " has not ended after " + LIMIT_MINUTES + " minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + words, e);
        } finally {
            process.destroy();
        }
    }
}
