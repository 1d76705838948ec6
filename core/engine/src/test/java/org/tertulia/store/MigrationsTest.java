package org.tertulia.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {

    private static final List<String> STEPS = List.of(
            "CREATE TABLE a(x); INSERT INTO a VALUES(1);",
            "ALTER TABLE a ADD COLUMN y INTEGER NOT NULL DEFAULT 2;",
            "-- a comment; with a semicolon\nCREATE TABLE b AS SELECT x + y AS sum FROM a;");

    @TempDir
    Path folder;

    @Test
    void everyOlderVersionArrivesAtTheNewest() {
        for (int version = 0; version <= STEPS.size(); version++) {
            try (Db db = new Connections(folder.resolve("from" + version)).writer()) {
                new Migrations(STEPS.subList(0, version)).run(db);
                assertEquals(version, Migrations.version(db));
                new Migrations(STEPS).run(db);
                assertEquals(STEPS.size(), Migrations.version(db));
                assertEquals(3, db.number(0, "SELECT sum FROM b"));
            }
        }
    }

    @Test
    void aStepThatFailsLeavesTheVersionBeforeIt() {
        try (Db db = new Connections(folder.resolve("db")).writer()) {
            Migrations broken =
                    new Migrations(List.of(STEPS.getFirst(), "CREATE TABLE c(x); INSERT INTO nowhere VALUES(1);"));
            assertThrows(StoreException.class, () -> broken.run(db));
            assertEquals(1, Migrations.version(db));
            assertEquals(0, db.number(0, "SELECT count(*) FROM sqlite_schema WHERE name = 'c'"));
            new Migrations(STEPS).run(db);
            assertEquals(3, db.number(0, "SELECT sum FROM b"));
        }
    }

    @Test
    void theShippedStepsMakeAProfileOfThisVersion() {
        try (Db db = new Connections(folder.resolve("db")).writer()) {
            Migrations.shipped().run(db);
            assertEquals(Migrations.shipped().count(), Migrations.version(db));
            assertEquals(1, db.number(0, "SELECT count(*) FROM meta"));
        }
    }

    @Test
    void aConversationOfAnEarlierVersionNamesNobodyAndNothingHasHappenedThere() {
        try (Db db = new Connections(folder.resolve("db")).writer()) {
            Migrations.shipped().first(4).run(db);
            db.update("INSERT INTO conversation(account, kind, address, title, topic, nick, joined)"
                    + " VALUES(1, 2, 1, 'Kitchen', '', '', 1)");
            Migrations.shipped().run(db);
            assertEquals(1, db.number(0, "SELECT count(*) FROM conversation WHERE mentions = 0"));
            assertEquals(0, db.number(1, "SELECT count(*) FROM room_note"));
        }
    }

    @Test
    void aConversationOfTheFirstVersionHasNoDraftAndIsNotMuted() {
        try (Db db = new Connections(folder.resolve("db")).writer()) {
            Migrations.shipped().first(1).run(db);
            db.update("INSERT INTO conversation(account, kind, address, title, topic, nick, joined)"
                    + " VALUES(1, 0, 1, 'Ana', '', '', 0)");
            Migrations.shipped().run(db);
            assertEquals(
                    1,
                    db.number(0, "SELECT count(*) FROM conversation WHERE title = 'Ana' AND draft = '' AND muted = 0"));
        }
    }
}
