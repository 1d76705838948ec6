package org.tertulia.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;

/** Our accounts and their settings. */
public final class AccountRows {

    private static final String SELECT = "SELECT id, network, address, enabled FROM account WHERE removed = 0";

    private final Db db;
    private final Interned interned;

    AccountRows(Db db, Interned interned) {
        this.db = db;
        this.interned = interned;
    }

    public AccountId insert(String network, Address address, boolean enabled, Map<String, String> settings) {
        AccountId id = new AccountId(db.number(
                0,
                "INSERT INTO account(network, address, enabled) VALUES(?, ?, ?) RETURNING id",
                network,
                interned.number(address),
                enabled ? 1 : 0));
        settings.forEach((key, value) -> putSetting(id, key, value));
        return id;
    }

    public List<AccountRow> all() {
        return db.list(SELECT + " ORDER BY id", this::read);
    }

    public Optional<AccountRow> find(AccountId id) {
        return db.first(SELECT + " AND id = ?", this::read, id.value());
    }

    public void setEnabled(AccountId id, boolean enabled) {
        db.update("UPDATE account SET enabled = ? WHERE id = ?", enabled ? 1 : 0, id.value());
    }

    public void putSetting(AccountId id, String key, String value) {
        db.update(
                "INSERT INTO account_setting VALUES(?, ?, ?) ON CONFLICT(account, key) DO UPDATE SET value = excluded.value",
                id.value(),
                key,
                value);
    }

    /** These and no others. */
    public void replaceSettings(AccountId id, Map<String, String> settings) {
        db.update("DELETE FROM account_setting WHERE account = ?", id.value());
        settings.forEach((key, value) -> putSetting(id, key, value));
    }

    /** Forgets all of an account but its conversations, which stay readable. */
    public void remove(AccountId id) {
        db.update(
                "DELETE FROM outbox WHERE conversation IN (SELECT id FROM conversation WHERE account = ?)", id.value());
        db.update("DELETE FROM account_setting WHERE account = ?", id.value());
        db.update("DELETE FROM lent WHERE account = ?", id.value());
        db.update("DELETE FROM request WHERE account = ?", id.value());
        db.update("DELETE FROM blocked WHERE account = ?", id.value());
        db.update("DELETE FROM contact WHERE account = ?", id.value());
        new AvatarRows(db, interned).forget(id);
        db.update("DELETE FROM person WHERE id NOT IN (SELECT person FROM contact)");
        db.update("UPDATE conversation SET joined = 0 WHERE account = ?", id.value());
        db.update("UPDATE account SET removed = 1, enabled = 0 WHERE id = ?", id.value());
    }

    private AccountRow read(ResultSet row) throws SQLException {
        AccountId id = new AccountId(row.getLong(1));
        return new AccountRow(id, row.getString(2), interned.address(row.getLong(3)), row.getBoolean(4), settings(id));
    }

    private Map<String, String> settings(AccountId id) {
        Map<String, String> settings = new LinkedHashMap<>();
        db.list(
                        "SELECT key, value FROM account_setting WHERE account = ?",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        id.value())
                .forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
        return settings;
    }
}
