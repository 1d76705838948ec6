package org.tertulia.plugins;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Plugin;
import org.tertulia.client.Plugin.State;
import org.tertulia.client.Plugins;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Network;

/** The plug-ins folder of a profile: what lies there is loaded once, at the start. Safe for any thread. */
public final class PluginFolder implements Plugins {

    /** Nobody waits longer for a plug-in to come up. */
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int MOST = 100;
    private static final System.Logger LOG = System.getLogger(PluginFolder.class.getName());

    private final Path folder;
    private final Switches switches;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final List<Network> networks = new ArrayList<>();

    private PluginFolder(Path folder) {
        this.folder = folder;
        switches = new Switches(folder);
    }

    /**
     * Loads what is there and switched on. Blocks on the disk, and at most as long as {@code patience} for plug-ins that are
     * slow; without a jar in the folder it loads nothing at all.
     *
     * @param folder need not be there
     * @param taken ids of networks that no plug-in may have
     */
    public static PluginFolder load(Path folder, Collection<String> taken, Duration patience) {
        PluginFolder plugins = new PluginFolder(folder);
        List<Path> jars = plugins.jars();
        if (!jars.isEmpty()) plugins.load(jars, taken, patience);
        return plugins;
    }

    /** Those of all that work, guarded. */
    public List<Network> networks() {
        return List.copyOf(networks);
    }

    private List<Path> jars() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            LOG.log(WARNING, "the plug-ins folder cannot be read: {0}", e.getMessage());
            return List.of();
        }
    }

    private void load(List<Path> jars, Collection<String> taken, Duration patience) {
        Set<String> off = off();
        Map<String, Entry> ids = new LinkedHashMap<>();
        JarLoader loader = new JarLoader(folder);
        List<Start> starts = new ArrayList<>();
        for (Path jar : jars) {
            Start start = start(jar, off, ids, loader);
            if (start != null) starts.add(start);
        }
        long deadline = System.nanoTime() + patience.toNanos();
        Set<String> used = new HashSet<>(taken);
        for (Start start : starts) settle(start, used, deadline, patience);
        for (Entry entry : entries) {
            Plugin found = entry.plugin();
            LOG.log(INFO, "plug-in {0}: {1} {2}", found.id(), found.state(), found.reason());
        }
    }

    private @Nullable Start start(Path jar, Set<String> off, Map<String, Entry> ids, JarLoader loader) {
        Entry entry = describe(jar, off);
        entries.add(entry);
        Entry twin = ids.putIfAbsent(entry.id(), entry);
        try {
            if (off.contains(entry.id())) throw new RefusedException(State.OFF, "");
            if (entry.plugin().reason().isEmpty()) {
                Description.read(jar).check();
                if (twin != null)
                    throw new RefusedException(State.BROKEN, "It is the same plug-in as " + twin.file() + ".");
                Start start = new Start(entry, loader.open(jar));
                start.begin();
                return start;
            }
        } catch (RefusedException e) {
            entry.refuse(e);
        }
        return null;
    }

    private static Entry describe(Path jar, Set<String> off) {
        String file = String.valueOf(jar.getFileName());
        try {
            Description said = Description.read(jar);
            return new Entry(file, said, !off.contains(said.id()));
        } catch (RefusedException e) {
            Entry entry = new Entry(file, null, !off.contains(file));
            if (!off.contains(file)) entry.refuse(e);
            return entry;
        }
    }

    private Set<String> off() {
        try {
            return switches.off();
        } catch (IOException e) {
            LOG.log(WARNING, "which plug-ins are switched off cannot be read: {0}", e.getMessage());
            return Set.of();
        }
    }

    /** Its networks are ours, or it is known why not. */
    private void settle(Start start, Set<String> used, long deadline, Duration patience) {
        Entry entry = start.entry();
        try {
            List<Network> made = start.await(Math.max(0, deadline - System.nanoTime()), patience);
            List<String> ids = made.stream().map(Network::id).toList();
            for (String id : ids) {
                if (!used.add(id))
                    throw new RefusedException(State.BROKEN, "There is a network already that is called " + id + ".");
            }
            if (entry.decide(State.WORKING, "", ids)) networks.addAll(made);
        } catch (RefusedException e) {
            entry.refuse(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public List<Plugin> all() {
        return entries.stream()
                .map(Entry::plugin)
                .sorted(Comparator.comparing(Plugin::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    public CompletionStage<Outcome<Nothing>> setEnabled(String id, boolean enabled) {
        return apart(() -> {
            switches.set(id, enabled);
            for (Entry entry : entries) if (entry.id().equals(id)) entry.enable(enabled);
            return Outcome.ok();
        });
    }

    @Override
    public CompletionStage<Outcome<Plugin>> install(Path jar) {
        return apart(() -> {
            try {
                Description said = Description.read(jar);
                said.check();
                return Outcome.done(put(jar, said));
            } catch (RefusedException e) {
                return Outcome.failed(Failure.Kind.REJECTED, e.reason());
            }
        });
    }

    private synchronized Plugin put(Path jar, Description said) throws IOException {
        Files.createDirectories(folder);
        Path target = folder.resolve(said.id() + ".jar");
        Path copy = folder.resolve(said.id() + ".new");
        Files.copy(jar, copy, REPLACE_EXISTING);
        for (Entry old : entries) {
            if (old.id().equals(said.id())) Files.deleteIfExists(folder.resolve(old.file()));
        }
        Files.move(copy, target, REPLACE_EXISTING);
        switches.set(said.id(), true);
        Entry entry = new Entry(said.id() + ".jar", said, true);
        var _ = entry.decide(State.NEW, "", List.of());
        entries.removeIf(old -> old.id().equals(said.id()));
        entries.add(entry);
        return entry.plugin();
    }

    private interface Work<T> {
        Outcome<T> run() throws IOException;
    }

    private static <T> CompletionStage<Outcome<T>> apart(Work<T> work) {
        CompletableFuture<Outcome<T>> done = new CompletableFuture<>();
        Thread.ofVirtual().name("plugins").start(() -> {
            try {
                done.complete(work.run());
            } catch (IOException e) {
                done.complete(Outcome.failed(Failure.Kind.STORAGE, String.valueOf(e.getMessage())));
            } catch (RuntimeException e) {
                LOG.log(WARNING, "the plug-ins folder could not be changed", e);
                done.complete(Outcome.failed(Failure.Kind.INTERNAL, ""));
            }
        });
        return done;
    }
}
