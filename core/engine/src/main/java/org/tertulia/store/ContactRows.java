package org.tertulia.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Contact;
import org.tertulia.model.PersonId;
import org.tertulia.model.Presence;

/** Contact lists. Presence is not stored: contacts come with {@link Presence#UNKNOWN}. */
public final class ContactRows {

    private static final String SELECT = "SELECT account, address, name, subscription, groups, person FROM contact";
    private static final String LINE = "\n";

    private final Db db;
    private final Interned interned;

    ContactRows(Db db, Interned interned) {
        this.db = db;
        this.interned = interned;
    }

    /** Inserts it, or replaces the one with its account and address. */
    public void put(Contact contact) {
        db.update(
                "INSERT OR REPLACE INTO contact(account, address, name, subscription, groups, person)"
                        + " VALUES(?, ?, ?, ?, ?, ?)",
                contact.account().value(),
                interned.number(contact.address()),
                contact.name(),
                Codes.SUBSCRIPTION.code(contact.subscription()),
                String.join(LINE, contact.groups()),
                contact.person().value());
    }

    public Optional<Contact> find(AccountId account, Address address) {
        return interned.find(address)
                .flatMap(number ->
                        db.first(SELECT + " WHERE account = ? AND address = ?", this::read, account.value(), number));
    }

    public List<Contact> of(AccountId account) {
        return db.list(SELECT + " WHERE account = ?", this::read, account.value());
    }

    public List<Contact> all() {
        return db.list(SELECT, this::read);
    }

    /** Removes the contact, and the person when it was their last. */
    public void remove(AccountId account, Address address) {
        find(account, address).ifPresent(contact -> {
            db.update(
                    "DELETE FROM contact WHERE account = ? AND address = ?", account.value(), interned.number(address));
            db.update(
                    "DELETE FROM person WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM contact WHERE person = ?1)",
                    contact.person().value());
        });
    }

    private Contact read(ResultSet row) throws SQLException {
        String groups = row.getString(5);
        return new Contact(
                new AccountId(row.getLong(1)),
                interned.address(row.getLong(2)),
                row.getString(3),
                Codes.SUBSCRIPTION.value(row.getInt(4)),
                groups.isEmpty() ? List.of() : Arrays.asList(groups.split(LINE, -1)),
                new PersonId(row.getLong(6)),
                Presence.UNKNOWN);
    }
}
