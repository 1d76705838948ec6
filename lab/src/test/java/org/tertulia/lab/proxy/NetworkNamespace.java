package org.tertulia.lab.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A network namespace of Linux with a loopback of its own, and one cable (a veth pair) between it and us: it reaches
 * nothing else, and nothing else reaches it. Needs root. Its methods block for moments; it goes with this JVM at the latest.
 */
public final class NetworkNamespace implements AutoCloseable {

    /** The end of the cable that is inside. */
    public static final String INSIDE = "out";

    private final long pid = ProcessHandle.current().pid();
    private final String name = "tertulia-" + pid;
    private final String cable = "tt" + pid;
    private final Thread atExit = new Thread(this::remove, "namespace-away");

    private NetworkNamespace() {}

    /** Both ends of the cable have an address when this returns. */
    public static NetworkNamespace make() {
        NetworkNamespace made = new NetworkNamespace();
        Runtime.getRuntime().addShutdownHook(made.atExit);
        try {
            made.lay();
            return made;
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
    }

    private void lay() {
        ip("netns", "add", name);
        ip("-n", name, "link", "set", "lo", "up");
        ip("link", "add", cable, "type", "veth", "peer", "name", INSIDE, "netns", name);
        ip("address", "add", address(1) + "/30", "dev", cable);
        ip("link", "set", cable, "up");
        ip("-n", name, "address", "add", address(2) + "/30", "dev", INSIDE);
        ip("-n", name, "link", "set", INSIDE, "up");
    }

    /** Of the four that this process has of 10.213.0.0/16: another run beside this one has others. */
    private String address(int which) {
        long first = pid % (1 << 14) * 4;
        return "10.213." + first / 256 + "." + (first % 256 + which);
    }

    /** The address of that end. */
    String address() {
        return address(2);
    }

    /** The end of the cable that is ours. */
    public String cable() {
        return cable;
    }

    /** The words of a command that runs what is behind them inside. */
    public List<String> within() {
        return List.of("ip", "netns", "exec", name);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        remove();
    }

    /** With everything that still runs inside. */
    private void remove() {
        if (ip("netns", "list").lines().noneMatch(line -> line.split(" ", 2)[0].equals(name))) return;
        List<ProcessHandle> inside = ip("netns", "pids", name)
                .lines()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)).stream())
                .toList();
        inside.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : inside) {
            var _ = each.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
        // first the cable, whose one end takes the other with it at once: a namespace takes its end along when it likes
        if (ip("-brief", "link").lines().anyMatch(line -> line.startsWith(cable + "@"))) ip("link", "delete", cable);
        ip("netns", "delete", name);
    }

    /** Returns what it printed. */
    private static String ip(String... words) {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(words));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) throw new IllegalStateException(command + " ended with " + code + ": " + said);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + command, e);
        }
    }
}
