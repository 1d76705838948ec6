package org.tertulia.lab.nearby;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tertulia.model.Availability;

/** A {@link Neighbour} in a process of its own, within a namespace: does what a line says, and answers with one. */
final class NeighbourInside implements AutoCloseable {

    private static final String DONE = "done";

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    /** @param within the words of a command that runs the one behind them */
    NeighbourInside(List<String> within, String name, String link) throws IOException {
        List<String> words = new ArrayList<>(within);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        words.addAll(
                List.of("-cp", System.getProperty("java.class.path"), NeighbourInside.class.getName(), name, link));
        process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        in = process.outputWriter(StandardCharsets.UTF_8);
        out = process.inputReader(StandardCharsets.UTF_8);
        answered("to come online");
    }

    void does(String... words) throws IOException {
        in.write(String.join("\t", words) + "\n");
        in.flush();
        answered(String.join(" ", words));
    }

    private void answered(String what) throws IOException {
        String line = out.readLine();
        if (!DONE.equals(line)) throw new AssertionError("it did not work inside " + what + ": " + line);
    }

    /** Gone without a word, as when the power goes. */
    void isKilled() {
        var _ = process.destroyForcibly()
                .onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    /** It says good-bye when its input ends. */
    @Override
    public void close() throws IOException {
        if (process.isAlive()) in.close();
        var _ = process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        out.close();
    }

    /** @param args the name and the interface */
    public static void main(String[] args) throws Exception {
        try (Neighbour neighbour = new Neighbour(args[0], args[1]);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(DONE);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(answer(neighbour, line.split("\t", -1)));
            }
        }
        System.exit(0);
    }

    private static String answer(Neighbour neighbour, String[] words) {
        try {
            switch (words[0]) {
                case "says" -> neighbour.says(words[1], words[2]);
                case "sees" -> neighbour.sees(words[1], words[2]);
                case "shows" -> neighbour.shows(Availability.valueOf(words[1]), words[2]);
                case "sees-there" -> neighbour.sees(words[1], Availability.valueOf(words[2]), words[3]);
                default -> throw new IllegalArgumentException(words[0]);
            }
            return DONE;
        } catch (RuntimeException | AssertionError e) {
            return String.valueOf(e).replace('\n', ' ');
        }
    }
}
