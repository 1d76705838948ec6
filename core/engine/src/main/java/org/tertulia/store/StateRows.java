package org.tertulia.store;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tertulia.model.AccountId;

/** Key-value state that is lent to an account's adapter: cursors, caches, keys. */
public final class StateRows {

    private final Db db;

    StateRows(Db db) {
        this.db = db;
    }

    public Optional<byte[]> get(AccountId account, String key) {
        return db.first(
                "SELECT value FROM lent WHERE account = ? AND key = ?", row -> row.getBytes(1), account.value(), key);
    }

    /** All entries whose key starts with {@code prefix}. */
    public SortedMap<String, byte[]> scan(AccountId account, String prefix) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        db.list(
                        "SELECT key, value FROM lent WHERE account = ? AND key >= ? AND key < ? ORDER BY key",
                        row -> new Entry(row.getString(1), row.getBytes(2)),
                        account.value(),
                        prefix,
                        prefix + Character.toString(Character.MAX_CODE_POINT))
                .forEach(entry -> found.put(entry.key, entry.value));
        return found;
    }

    public void put(AccountId account, String key, byte[] value) {
        db.update(
                "INSERT INTO lent VALUES(?, ?, ?) ON CONFLICT(account, key) DO UPDATE SET value = excluded.value",
                account.value(),
                key,
                value);
    }

    public void delete(AccountId account, String key) {
        db.update("DELETE FROM lent WHERE account = ? AND key = ?", account.value(), key);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(String key, byte[] value) {}
}
