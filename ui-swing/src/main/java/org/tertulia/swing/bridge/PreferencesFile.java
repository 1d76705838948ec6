package org.tertulia.swing.bridge;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tertulia.swing.model.FacePreferences;

/** Preferences in a properties file; read once, written beside the event thread, whole or not at all. */
public final class PreferencesFile implements FacePreferences, AutoCloseable {

    private static final Logger LOG = System.getLogger(PreferencesFile.class.getName());

    private final Path file;
    private final ConcurrentMap<String, String> values = new ConcurrentHashMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("preferences").factory());

    private PreferencesFile(Path file) {
        this.file = file;
    }

    /** Reads the file, if there is one: not on the event thread. One that cannot be read counts as empty. */
    public static PreferencesFile open(Path file) {
        PreferencesFile preferences = new PreferencesFile(file);
        if (Files.exists(file)) preferences.read();
        return preferences;
    }

    @Override
    public String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    @Override
    public void put(String key, String value) {
        if (!value.equals(values.put(key, value)) && !writer.isShutdown()) writer.execute(this::write);
    }

    /** Waits until what was put is on the disk. */
    @Override
    public void close() {
        writer.close();
    }

    private void read() {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
            properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "preferences cannot be read, starting with the usual ones: " + file, e);
        }
    }

    private void write() {
        Properties properties = new Properties();
        properties.putAll(values);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            try (Writer out = Files.newBufferedWriter(fresh)) {
                properties.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "preferences cannot be written: " + file, e);
        }
    }
}
