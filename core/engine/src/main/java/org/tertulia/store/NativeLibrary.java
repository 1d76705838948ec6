package org.tertulia.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** SQLite's native library, unpacked once and not at every start. */
public final class NativeLibrary {

    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";
    private static final System.Logger LOG = System.getLogger(NativeLibrary.class.getName());

    private NativeLibrary() {}

    /**
     * Unpacks the library into a folder unless it is there; to be called before the first store is opened. Where that
     * does not work, SQLite unpacks it by itself at every start.
     *
     * @param cache a folder that only this user can write
     */
    public static void unpackInto(Path cache) {
        if (System.getProperty(PATH) != null) return;
        try {
            Path folder = cache.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
            String name = LibraryLoaderUtil.getNativeLibName();
            if (!Files.exists(folder.resolve(name))) unpack(folder, name);
            System.setProperty(PATH, folder.toAbsolutePath().toString());
            System.setProperty(NAME, name);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "SQLite's library is not kept: " + e);
        }
    }

    /** Under another name first, so that nobody ever loads half of it. */
    private static void unpack(Path folder, String name) throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, name, ".new");
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (in == null) throw new IOException("no library for this system: " + resource);
            Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
