package org.tertulia.lab.proxy;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tertulia.lab.Lab;

/** A lab in a {@link NetworkNamespace}, and {@link ProxyInside} there beside it. Its methods block until it is so. */
final class HiddenServers implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 240;

    private final Path folder;
    private final NetworkNamespace namespace;
    private final Lab lab;
    private final Process inside;
    private final BufferedWriter in;
    private final BufferedReader out;
    private final int port;

    /** How {@link TwoPeople} ended, and what it said. */
    record Ended(int code, String said) {

        String lastLine() {
            return said.lines().reduce("", (_, later) -> later);
        }
    }

    private HiddenServers(Path folder, NetworkNamespace namespace) throws IOException {
        this.folder = folder;
        this.namespace = namespace;
        lab = Lab.own(namespace.within(), folder.resolve("lab"));
        inside = new ProcessBuilder(java(namespace.within(), ProxyInside.class, List.of(namespace.address())))
                .redirectError(Redirect.INHERIT)
                .start();
        in = inside.outputWriter();
        out = inside.inputReader();
        port = Integer.parseInt(line());
    }

    static HiddenServers start(Path folder) throws IOException {
        // what a lab installs comes from outside
        var _ = Lab.shared();
        NetworkNamespace namespace = NetworkNamespace.make();
        try {
            return new HiddenServers(folder, namespace);
        } catch (IOException | RuntimeException e) {
            namespace.close();
            throw e;
        }
    }

    private List<String> java(List<String> under, Class<?> main, List<String> arguments) {
        List<String> words = new ArrayList<>(under);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        words.add("-D" + Lab.PROPERTY + "=" + lab.path("lab.home").resolve("lab.properties"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        words.addAll(arguments);
        return words;
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) throw new IllegalStateException("the process in the namespace has ended");
        return line;
    }

    private String answer(String question) throws IOException {
        in.write(question + "\n");
        in.flush();
        return line();
    }

    /** Where the proxy listens. */
    String address() {
        return namespace.address();
    }

    int port() {
        return port;
    }

    /** Where a server listens inside. */
    int port(Hidden network) {
        return lab.number(network.portKey());
    }

    /** What the proxy has been asked for since the last time. */
    List<String> asked() throws IOException {
        return List.of(answer("asked").split("\t", -1));
    }

    /**
     * Runs {@link TwoPeople} out here, with fresh accounts.
     *
     * @param under the words of a command that runs it
     * @param proxy the one they set, or none
     */
    Ended talk(List<String> under, Hidden network, List<String> proxy) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(network.name()));
        arguments.addAll(proxy);
        Path said = folder.resolve(network + ".out");
        Process people = new ProcessBuilder(java(under, TwoPeople.class, arguments))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try (BufferedWriter accounts = people.outputWriter()) {
            for (String name : List.of("alice", "bob")) accounts.write(answer(network + " " + name) + "\n");
            accounts.flush();
            if (!people.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) return new Ended(-1, "still talks");
        }
        return new Ended(people.exitValue(), Files.readString(said));
    }

    @Override
    public void close() {
        try {
            in.close();
            lab.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            namespace.close();
        }
    }
}
