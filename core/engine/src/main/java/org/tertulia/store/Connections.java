package org.tertulia.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Makes connections to one database file. */
final class Connections {

    private final Path file;

    Connections(Path file) {
        this.file = file;
    }

    Db writer() {
        SQLiteConfig config = config();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        return open(config);
    }

    Db reader() {
        SQLiteConfig config = config();
        config.setPragma(SQLiteConfig.Pragma.CASE_SENSITIVE_LIKE, "true");
        Db db = open(config);
        db.execute("PRAGMA query_only = 1");
        return db;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(2_000);
        config.setCacheSize(-16 * 1024);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(256L << 20));
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return config;
    }

    private Db open(SQLiteConfig config) {
        try {
            return new Db(config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
