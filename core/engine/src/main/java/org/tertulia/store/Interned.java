package org.tertulia.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tertulia.model.Address;

/**
 * Addresses and names, each stored once and remembered by number. A number is never used again, so what a connection
 * remembers stays true; only a rollback takes numbers back.
 */
final class Interned {

    private static final int MOST = 8192;

    private final Db db;
    private final Map<Long, Address> addresses = new Recent<>();
    private final Map<Long, String> names = new Recent<>();
    private final Map<Address, Long> addressNumbers = new Recent<>();
    private final Map<String, Long> nameNumbers = new Recent<>();

    Interned(Db db) {
        this.db = db;
    }

    Address address(long number) {
        Address known = addresses.get(number);
        if (known != null) return known;
        Address read = db.first(
                        "SELECT scheme, value, device FROM address WHERE id = ?",
                        row -> new Address(row.getString(1), row.getString(2), row.getString(3)),
                        number)
                .orElseThrow(() -> new StoreException(StoreException.Problem.CORRUPT, "no address " + number));
        addresses.put(number, read);
        return read;
    }

    String name(long number) {
        String known = names.get(number);
        if (known != null) return known;
        String read = db.first("SELECT text FROM name WHERE id = ?", row -> row.getString(1), number)
                .orElseThrow(() -> new StoreException(StoreException.Problem.CORRUPT, "no name " + number));
        names.put(number, read);
        return read;
    }

    /** The number of an address that may never have been stored. */
    Optional<Long> find(Address address) {
        Long known = addressNumbers.get(address);
        if (known != null) return Optional.of(known);
        long number = db.number(
                0,
                "SELECT id FROM address WHERE value = ? AND device = ? AND scheme = ?",
                address.value(),
                address.device(),
                address.scheme());
        if (number == 0) return Optional.empty();
        addressNumbers.put(address, number);
        return Optional.of(number);
    }

    long number(Address address) {
        return find(address).orElseGet(() -> {
            long number = db.number(
                    0,
                    "INSERT INTO address(scheme, value, device) VALUES(?, ?, ?) RETURNING id",
                    address.scheme(),
                    address.value(),
                    address.device());
            addressNumbers.put(address, number);
            return number;
        });
    }

    long number(String name) {
        Long known = nameNumbers.get(name);
        if (known != null) return known;
        long number = db.number(0, "SELECT id FROM name WHERE text = ?", name);
        if (number == 0) number = db.number(0, "INSERT INTO name(text) VALUES(?) RETURNING id", name);
        nameNumbers.put(name, number);
        return number;
    }

    /** What was written since the transaction began is no longer true. */
    void forget() {
        addresses.clear();
        names.clear();
        addressNumbers.clear();
        nameNumbers.clear();
    }

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }
}
