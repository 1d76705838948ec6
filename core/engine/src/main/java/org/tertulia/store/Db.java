package org.tertulia.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection with its prepared statements; for one thread at a time. */
final class Db implements AutoCloseable {

    /** Turns the row that a result stands on into a value. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final String ROLLBACK = "ROLLBACK";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Db(Connection connection) {
        this.connection = connection;
    }

    /** Runs one or more statements that answer nothing. */
    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** @return how many rows changed */
    int update(String sql, @Nullable Object... arguments) {
        try {
            return bind(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        try (ResultSet rows = bind(sql, arguments).executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) all.add(reader.read(rows));
            return all;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        try (ResultSet rows = bind(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The one number that a statement answers, or {@code otherwise} where there is no row or NULL. */
    long number(long otherwise, String sql, @Nullable Object... arguments) {
        try (ResultSet rows = bind(sql, arguments).executeQuery()) {
            if (!rows.next()) return otherwise;
            long value = rows.getLong(1);
            return rows.wasNull() ? otherwise : value;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Ends a transaction without its writes; does nothing when a failure has ended it already. */
    void rollback() {
        try {
            bind(ROLLBACK).executeUpdate();
        } catch (SQLException e) {
            StoreException failure = failed(ROLLBACK, e);
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) throw failure;
        }
    }

    /** A statement that has failed once is closed by the driver, without a word. */
    private StoreException failed(String sql, SQLException cause) {
        try (PreparedStatement gone = prepared.remove(sql)) {
            return StoreException.of(cause);
        } catch (SQLException e) {
            cause.addSuppressed(e);
            return StoreException.of(cause);
        }
    }

    private PreparedStatement bind(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
        return statement;
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : prepared.values()) statement.close();
            prepared.clear();
            connection.close();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
