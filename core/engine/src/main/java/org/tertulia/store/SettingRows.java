package org.tertulia.store;

import java.util.Optional;

/** The profile's own small facts by name, such as the presence that we want to show. */
public final class SettingRows {

    private final Db db;

    SettingRows(Db db) {
        this.db = db;
    }

    public Optional<String> get(String key) {
        return db.first("SELECT value FROM setting WHERE key = ?", row -> row.getString(1), key);
    }

    public void put(String key, String value) {
        db.update("INSERT INTO setting VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", key, value);
    }

    public void remove(String key) {
        db.update("DELETE FROM setting WHERE key = ?", key);
    }
}
