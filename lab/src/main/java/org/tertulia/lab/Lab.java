package org.tertulia.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * A set of real chat servers in a folder of their own, driven by {@code lab/lab}.
 *
 * <p>Every method may block for seconds. {@link #shared()} is for scenarios that leave the servers running;
 * one that stops or kills them takes its {@link #own(Path) own}.
 */
public final class Lab implements AutoCloseable {
    /** System property: path of the {@code lab.properties} of the run's shared lab. */
    public static final String PROPERTY = "tertulia.lab";

    private final LabScript script;
    private final Path file;
    private final boolean ours;

    private Lab(LabScript script, Path file, boolean ours) {
        this.script = script;
        this.file = file;
        this.ours = ours;
    }

    /** The lab of this test run; without one, the checkout's default lab is started and stopped with this JVM. */
    public static Lab shared() {
        String named = System.getProperty(PROPERTY);
        if (named != null && !named.isBlank()) {
            Path file = Path.of(named).toAbsolutePath();
            return new Lab(LabScript.ofCheckout(List.of(), file.resolveSibling(""), List.of()), file, false);
        }
        LabScript script = LabScript.ofCheckout(List.of(), LabScript.checkout().resolve(".tertulia/lab"), List.of());
        script.up();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> script.run("down"), "lab-down"));
        return new Lab(script, script.home().resolve("lab.properties"), false);
    }

    /**
     * Starts servers of one's own in {@code home}, on free ports; {@link #close()} stops them and keeps the folder.
     *
     * @param servers folders of {@code lab/servers}; none means all of them
     */
    public static Lab own(Path home, String... servers) {
        return own(List.of(), home, servers);
    }

    /**
     * Likewise, where another command puts them.
     *
     * @param within the words of a command that runs what is behind them, such as {@code ip netns exec NAME}
     */
    public static Lab own(List<String> within, Path home, String... servers) {
        LabScript script = LabScript.ofCheckout(within, home.toAbsolutePath(), List.of(servers));
        script.up();
        return new Lab(script, script.home().resolve("lab.properties"), true);
    }

    /** The servers come back with their data; returns when they answer. */
    public void start() {
        script.run("start");
    }

    /** Stops the servers politely. */
    public void stop() {
        script.run("stop");
    }

    /** SIGKILL, at this very moment; returns when all are gone. */
    public void kill() {
        script.killAtOnce();
        script.run("kill");
    }

    /** A value of {@code lab.properties}, read anew because pids change. */
    public String value(String key) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("No lab in " + file, e);
        }
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(file + " has no " + key);
        }
        return value;
    }

    /** A number of {@code lab.properties}, such as {@code xmpp.port}. */
    public int number(String key) {
        return Integer.parseInt(value(key));
    }

    /** A path of {@code lab.properties}, such as {@code ca.file}. */
    public Path path(String key) {
        return Path.of(value(key));
    }

    /** Makes an XMPP account on the server's side, without a client. */
    public void register(String user, String domain, String password) {
        script.execute(List.of("prosodyctl", "--config", value("xmpp.config"), "register", user, domain, password));
    }

    /** What Prosody has in the archive of a user of {@code lab.test}, oldest first; works while it is down. */
    public List<Archived> archiveOf(String user) {
        return archive("user", user);
    }

    /** What Prosody has in the archive of a room of {@code conference.lab.test}, oldest first. */
    public List<Archived> archiveOfRoom(String room) {
        return archive("room", room);
    }

    private List<Archived> archive(String kind, String name) {
        return script.execute(List.of(value("xmpp.archive.command"), value("lab.home"), kind, name))
                .lines()
                .map(Archived::parse)
                .toList();
    }

    @Override
    public void close() {
        if (ours) {
            stop();
        }
    }
}
