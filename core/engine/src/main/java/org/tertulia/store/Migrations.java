package org.tertulia.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The schema, step by step: step n leads from version n-1 to n, kept in {@code PRAGMA user_version}. */
final class Migrations {

    private final List<String> steps;

    Migrations(List<String> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Those that come with the program: {@code migrations/0001.sql} and on. */
    static Migrations shipped() {
        List<String> steps = new ArrayList<>();
        for (String sql = read(1); !sql.isEmpty(); sql = read(steps.size() + 1)) steps.add(sql);
        return new Migrations(steps);
    }

    int count() {
        return steps.size();
    }

    /** As an older program knew them. */
    Migrations first(int count) {
        return new Migrations(steps.subList(0, count));
    }

    /** Does what is missing, each step in a transaction of its own; a profile from the future is left alone. */
    void run(Db db) {
        long version = version(db);
        refuseNewer(version);
        for (int i = (int) version; i < steps.size(); i++) step(db, i);
    }

    void refuseNewer(long version) {
        if (version > steps.size()) {
            throw new StoreException(
                    StoreException.Problem.NEWER,
                    "The profile was written by a newer Tertulia (its version is " + version + ", this program knows "
                            + steps.size() + "). Nothing was changed. Update Tertulia to open it.");
        }
    }

    static long version(Db db) {
        return db.number(0, "PRAGMA user_version");
    }

    private void step(Db db, int index) {
        db.execute("BEGIN IMMEDIATE");
        try {
            db.execute(steps.get(index));
            db.execute("PRAGMA user_version = " + (index + 1));
            db.execute("COMMIT");
        } catch (RuntimeException e) {
            db.rollback();
            throw e;
        }
    }

    private static String read(int number) {
        try (InputStream in = Migrations.class.getResourceAsStream("migrations/%04d.sql".formatted(number))) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
