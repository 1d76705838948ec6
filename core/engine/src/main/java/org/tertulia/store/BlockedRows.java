package org.tertulia.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Blocked;

/** Those of whom nothing is to be heard. */
public final class BlockedRows {

    private static final String SELECT = "SELECT account, address, name, since, network FROM blocked";

    private final Db db;
    private final Interned interned;

    BlockedRows(Db db, Interned interned) {
        this.db = db;
        this.interned = interned;
    }

    /** Inserts it, or replaces the one with its account and address. */
    public void put(Blocked blocked) {
        db.update(
                "INSERT OR REPLACE INTO blocked(account, address, name, since, network) VALUES(?, ?, ?, ?, ?)",
                blocked.account().value(),
                interned.number(blocked.address()),
                blocked.name(),
                Times.milli(blocked.since()),
                blocked.byNetwork() ? 1 : 0);
    }

    public Optional<Blocked> find(AccountId account, Address address) {
        return interned.find(address)
                .flatMap(number ->
                        db.first(SELECT + " WHERE account = ? AND address = ?", this::read, account.value(), number));
    }

    /** The last one first. */
    public List<Blocked> all() {
        return db.list(SELECT + " ORDER BY since DESC, address DESC", this::read);
    }

    public List<Blocked> of(AccountId account) {
        return db.list(SELECT + " WHERE account = ?", this::read, account.value());
    }

    public void remove(AccountId account, Address address) {
        interned.find(address)
                .ifPresent(number ->
                        db.update("DELETE FROM blocked WHERE account = ? AND address = ?", account.value(), number));
    }

    private Blocked read(ResultSet row) throws SQLException {
        return new Blocked(
                new AccountId(row.getLong(1)),
                interned.address(row.getLong(2)),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getBoolean(5));
    }
}
