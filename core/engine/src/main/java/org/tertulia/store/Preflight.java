package org.tertulia.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at a database without being able to write it, so that one we cannot use is left as it is. */
final class Preflight {

    /** A file up to this size is always read through; a larger one only after it was not closed properly. */
    private static final long QUICKLY_READ = 8 << 20;

    private final Connections connections;
    private final Migrations migrations;

    Preflight(Connections connections, Migrations migrations) {
        this.connections = connections;
        this.migrations = migrations;
    }

    /** @throws StoreException when the database is locked, damaged or from a newer version */
    void check(Path file) {
        long size = size(file);
        if (size == 0) return;
        try (Db db = connections.readOnly()) {
            long version = Migrations.version(db);
            migrations.refuseNewer(version);
            if (version == 0 && db.number(0, "SELECT count(*) FROM sqlite_schema") > 0) {
                throw new StoreException(
                        StoreException.Problem.CORRUPT,
                        "The profile's database was made by another program. Nothing was changed: move the file away.");
            }
            if (version > 0 && (size <= QUICKLY_READ || leftOpen(db))) readThrough(db);
        }
    }

    private static boolean leftOpen(Db db) {
        return db.number(1, "SELECT open FROM meta") == 1;
    }

    private static void readThrough(Db db) {
        List<String> complaints = db.list("PRAGMA quick_check(1)", row -> row.getString(1));
        if (!complaints.equals(List.of("ok"))) throw StoreException.damaged(complaints.toString());
    }

    private static long size(Path file) {
        try {
            if (!Files.exists(file)) return 0;
            if (!Files.isRegularFile(file)) throw new IOException("not a file: " + file);
            return Files.size(file);
        } catch (IOException e) {
            throw StoreException.unreachable(e);
        }
    }
}
