package org.tertulia.store;

import java.util.Optional;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Avatar;

/** Whose picture is which, and the pictures that are here. */
public final class AvatarRows {

    /** Pictures kept for an account; the one that came first goes first, and can be fetched again. */
    static final int MOST_PICTURES = 2_000;

    private static final byte[] NOT_HERE = {};

    private final Db db;
    private final Interned interned;

    AvatarRows(Db db, Interned interned) {
        this.db = db;
        this.interned = interned;
    }

    /** With its image where that has been fetched. */
    public Avatar of(AccountId account, Address address) {
        String handle = handle(account, address);
        return handle.isEmpty()
                ? Avatar.NONE
                : new Avatar(handle, picture(account, handle).orElse(NOT_HERE));
    }

    /** Of which picture was told last; empty for none. */
    public String handle(AccountId account, Address address) {
        return interned.find(address)
                .flatMap(number -> db.first(
                        "SELECT handle FROM avatar WHERE account = ? AND address = ?",
                        row -> row.getString(1),
                        account.value(),
                        number))
                .orElse("");
    }

    private Optional<byte[]> picture(AccountId account, String handle) {
        return db.first(
                "SELECT image FROM picture WHERE account = ? AND handle = ?",
                row -> row.getBytes(1),
                account.value(),
                handle);
    }

    /** How many of an account's addresses have one. */
    public int count(AccountId account) {
        return (int) db.number(0, "SELECT count(*) FROM avatar WHERE account = ?", account.value());
    }

    /** The picture that it had goes, unless it is somebody else's too. @param handle empty: there is none any more */
    public void put(AccountId account, Address address, String handle) {
        String before = handle(account, address);
        if (handle.isEmpty()) {
            interned.find(address)
                    .ifPresent(number ->
                            db.update("DELETE FROM avatar WHERE account = ? AND address = ?", account.value(), number));
        } else {
            db.update(
                    "INSERT OR REPLACE INTO avatar VALUES(?, ?, ?)", account.value(), interned.number(address), handle);
        }
        db.update(
                "DELETE FROM picture WHERE account = ?1 AND handle = ?2"
                        + " AND NOT EXISTS(SELECT 1 FROM avatar WHERE account = ?1 AND handle = ?2)",
                account.value(),
                before);
    }

    /** A picture has come. */
    public void keep(AccountId account, Avatar avatar) {
        db.update(
                "INSERT OR REPLACE INTO picture(account, handle, image) VALUES(?, ?, ?)",
                account.value(),
                avatar.handle(),
                avatar.image());
        db.update(
                "DELETE FROM picture WHERE account = ?1 AND id <= (SELECT id FROM picture WHERE account = ?1"
                        + " ORDER BY id DESC LIMIT 1 OFFSET ?2)",
                account.value(),
                MOST_PICTURES);
    }

    void forget(AccountId account) {
        db.update("DELETE FROM avatar WHERE account = ?", account.value());
        db.update("DELETE FROM picture WHERE account = ?", account.value());
    }
}
