package org.tertulia.lab.nearby;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.tertulia.contract.Patience;

/**
 * Pidgin's Bonjour (libpurple, by Finch, its window for terminals) on a computer of its own: {@code lab/foreign/pidgin_room.sh}
 * in namespaces of network, mounts and processes, with its own system bus and Avahi.
 */
final class Pidgin implements AutoCloseable {

    private final Process process;
    private final BufferedWriter in;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Patience patience = new Patience();

    /** Is announced soon after this has returned. */
    Pidgin(List<String> within, Path home, String name) throws IOException {
        List<String> words = new ArrayList<>(within);
        words.addAll(List.of("unshare", "--mount", "--uts", "--pid", "--fork", "--kill-child", "bash"));
        words.add(Path.of("foreign/pidgin_room.sh").toAbsolutePath().toString());
        words.addAll(List.of(home.toString(), name));
        process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        in = process.outputWriter(UTF_8);
        BufferedReader out = process.inputReader(UTF_8);
        Thread.ofVirtual().name("pidgin").start(() -> read(out));
        await("ready");
    }

    private void read(BufferedReader out) {
        try (out) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told.add(line);
                patience.nudge();
            }
        } catch (IOException e) {
            told.add("gone: " + e.getMessage());
        }
    }

    /** Until a line has this in it. */
    void await(String text) {
        var _ = patience.await(
                "Pidgin telling " + text,
                () -> told.stream().filter(line -> line.contains(text)).findFirst(),
                () -> "it told " + told.subList(Math.max(0, told.size() - 20), told.size()));
    }

    /** The number by which it knows somebody in its list, who it has seen. */
    int sees(String who) throws IOException {
        Optional<String> answer = Optional.empty();
        for (int i = 0; answer.isEmpty() && i < 60; i++) {
            answer = asks("buddy " + who).filter(number -> !number.equals("0"));
        }
        return Integer.parseInt(answer.orElseThrow(() -> new AssertionError("Pidgin does not see " + who)));
    }

    /** Asks until the answer is this. */
    void sees(String who, String status, String message) throws IOException {
        String last = "";
        for (int i = 0; i < 60; i++) {
            last = asks("status " + sees(who)).orElse("");
            if (last.equals(status + " " + message)) return;
        }
        throw new AssertionError("Pidgin sees " + who + " as " + last);
    }

    void says(String to, String html) throws IOException {
        var _ = asks("say " + to + " " + html);
    }

    /** @param status its own word: available, away */
    void shows(String status, String message) throws IOException {
        var _ = asks("show " + status + " " + message);
    }

    private synchronized Optional<String> asks(String line) throws IOException {
        long before = told.stream().filter(each -> each.startsWith("= ")).count();
        in.write(line + "\n");
        in.flush();
        return Optional.of(patience.await(
                        "Pidgin answering",
                        () -> told.stream()
                                .filter(each -> each.startsWith("= "))
                                .skip(before)
                                .findFirst(),
                        () -> "to " + line + "; it told " + told.subList(Math.max(0, told.size() - 10), told.size()))
                .substring(2)
                .strip());
    }

    @Override
    public void close() throws IOException {
        in.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
