package org.tertulia.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tertulia.contract.Patience;

/**
 * A foreign client in a process of its own, one of {@code lab/foreign}: told what to do by JSON lines, one command at a
 * time, and all that it tells is kept.
 */
final class ForeignProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Process process;
    private final BufferedWriter in;
    private final Patience patience = new Patience();
    private final List<Event> told = new CopyOnWriteArrayList<>();
    private int commands;

    /** One line of what it tells. */
    record Event(JsonNode json) {

        boolean is(String key, String value) {
            return value.equals(text(key));
        }

        boolean flag(String key) {
            return json.path(key).asBoolean();
        }

        String text(String key) {
            return json.path(key).asText();
        }
    }

    /**
     * Returns when it has signed in.
     *
     * @param script in {@code lab/foreign}
     */
    ForeignProcess(Lab lab, String script, List<String> arguments, String password) {
        name = script.substring(0, script.indexOf('_'));
        List<String> words = new ArrayList<>(List.of(
                lab.value("python"),
                LabScript.checkout().resolve("lab/foreign").resolve(script).toString()));
        words.addAll(arguments);
        try {
            process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            in = process.outputWriter(UTF_8);
            BufferedReader out = process.inputReader(UTF_8);
            Thread.ofVirtual().name(name + "-" + arguments.getFirst()).start(() -> read(out));
            line(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var _ = await(name + " signed in", () -> last("ready", e -> true));
    }

    private void read(BufferedReader out) {
        try (out) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told.add(new Event(JSON.readTree(line)));
                patience.nudge();
            }
        } catch (IOException e) {
            System.getLogger(ForeignProcess.class.getName()).log(System.Logger.Level.DEBUG, name + " has gone", e);
        }
    }

    /** Returns when it is done; an error there is one here. */
    void does(String what, Map<String, String> with) {
        Map<String, Object> command = new HashMap<>(with);
        int id = ++commands;
        command.put("id", id);
        command.put("do", what);
        try {
            line(JSON.writeValueAsString(command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Event reply = await(
                name + " doing " + what,
                () -> told.stream()
                        .filter(e -> e.json().path("reply").asInt() == id)
                        .findFirst());
        if (!reply.flag("ok")) throw new AssertionError(name + ": " + what + ": " + reply.text("error"));
    }

    private void line(String text) throws IOException {
        in.write(text);
        in.write('\n');
        in.flush();
    }

    Optional<Event> last(String kind, Predicate<Event> wanted) {
        return told.stream().filter(e -> e.is("event", kind) && wanted.test(e)).reduce((earlier, later) -> later);
    }

    Optional<Event> nth(String kind, int index, Predicate<Event> wanted) {
        return told.stream()
                .filter(e -> e.is("event", kind) && wanted.test(e))
                .skip(index)
                .findFirst();
    }

    List<Event> all(String kind, Predicate<Event> wanted) {
        return told.stream().filter(e -> e.is("event", kind) && wanted.test(e)).toList();
    }

    <T> T await(String what, Supplier<Optional<T>> probe) {
        return patience.await(what, probe, () -> {
            List<Event> all = List.copyOf(told);
            return name + " told " + all.subList(Math.max(0, all.size() - 20), all.size());
        });
    }

    /** It leaves politely when its input ends; it is killed when it does not. */
    @Override
    public void close() {
        try {
            in.close();
            if (!process.waitFor(6, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
