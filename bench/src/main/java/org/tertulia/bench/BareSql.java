package org.tertulia.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.tertulia.model.Address;

/** The same questions in plain JDBC: prepared statements, the columns read and thrown away, nothing of ours between. */
final class BareSql implements AutoCloseable {

    private static final String COLUMNS = "SELECT m.id, m.conversation, m.sender, m.name, m.flags, m.sent, m.body";

    private final Connection connection;
    private final PreparedStatement search;
    private final PreparedStatement page;

    BareSql(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = -16384");
            statement.execute("PRAGMA mmap_size = 268435456");
        }
        search = connection.prepareStatement(COLUMNS
                + " FROM message_index f JOIN message m ON m.id = f.rowid WHERE message_index MATCH ?"
                + " AND f.rowid >= ? ORDER BY f.rowid DESC LIMIT 51");
        page = connection.prepareStatement(
                COLUMNS + " FROM message m WHERE m.conversation = ? AND m.id < ? ORDER BY m.id DESC LIMIT 51");
    }

    /** The index's token of a sender. */
    String senderToken(Address sender) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(
                "SELECT 's_' || id FROM address WHERE scheme = ? AND value = ? AND device = ?")) {
            find.setString(1, sender.scheme());
            find.setString(2, sender.value());
            find.setString(3, sender.device());
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /** @return how many rows there were */
    int search(String expression, long since) throws SQLException {
        search.setString(1, expression);
        search.setLong(2, since);
        return read(search);
    }

    int page(long conversation, long before) throws SQLException {
        page.setLong(1, conversation);
        page.setLong(2, before);
        return read(page);
    }

    private static int read(PreparedStatement statement) throws SQLException {
        int rows = 0;
        long sink = 0;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                for (int column = 1; column <= 6; column++) sink += row.getLong(column);
                sink += row.getString(7).length();
                rows++;
            }
        }
        if (sink == Long.MIN_VALUE) throw new SQLException("never");
        return rows;
    }

    @Override
    public void close() throws SQLException {
        search.close();
        page.close();
        connection.close();
    }
}
