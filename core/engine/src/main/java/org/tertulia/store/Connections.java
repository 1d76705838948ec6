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

    /** FULL: with NORMAL an acknowledged message could die with the power. */
    Db writer() {
        SQLiteConfig config = config();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        Db db = open(config);
        db.execute("PRAGMA secure_delete = 1");
        return db;
    }

    /** Cannot write, not even when it is closed. */
    Db readOnly() {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return open(config);
    }

    Db reader() {
        SQLiteConfig config = config();
        Db db = open(config);
        db.execute("PRAGMA query_only = 1");
        return db;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(2_000);
        // Asked after every INSERT otherwise, a tenth of the CPU of storing a message; we use RETURNING.
        config.setGetGeneratedKeys(false);
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
