package org.tertulia.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Request;

/** Requests that wait for the person's yes or no. */
public final class RequestRows {

    private static final String SELECT = "SELECT account, kind, subject, asker, name, text, at FROM request";

    private final Db db;
    private final Interned interned;

    RequestRows(Db db, Interned interned) {
        this.db = db;
        this.interned = interned;
    }

    /** Inserts it, or replaces the same request. */
    public void put(Request request) {
        db.update(
                "INSERT OR REPLACE INTO request(account, kind, subject, asker, name, text, at)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?)",
                request.account().value(),
                Codes.REQUEST.code(request.kind()),
                interned.number(request.subject()),
                interned.number(request.from()),
                request.name(),
                request.text(),
                Times.milli(request.at()));
    }

    public Optional<Request> find(AccountId account, Request.Kind kind, Address subject) {
        return interned.find(subject)
                .flatMap(number -> db.first(
                        SELECT + " WHERE account = ? AND kind = ? AND subject = ?",
                        this::read,
                        account.value(),
                        Codes.REQUEST.code(kind),
                        number));
    }

    /** How many wait for an answer. */
    public int count(AccountId account) {
        return (int) db.number(0, "SELECT count(*) FROM request WHERE account = ?", account.value());
    }

    /** The oldest first. */
    public List<Request> all() {
        return db.list(SELECT + " ORDER BY at", this::read);
    }

    public List<Request> of(AccountId account) {
        return db.list(SELECT + " WHERE account = ? ORDER BY at", this::read, account.value());
    }

    /** @return whether there was one */
    public boolean remove(AccountId account, Request.Kind kind, Address subject) {
        return interned.find(subject)
                .map(number -> db.update(
                                "DELETE FROM request WHERE account = ? AND kind = ? AND subject = ?",
                                account.value(),
                                Codes.REQUEST.code(kind),
                                number)
                        > 0)
                .orElse(false);
    }

    private Request read(ResultSet row) throws SQLException {
        return new Request(
                new AccountId(row.getLong(1)),
                Codes.REQUEST.value(row.getInt(2)),
                interned.address(row.getLong(3)),
                interned.address(row.getLong(4)),
                row.getString(5),
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)));
    }
}
