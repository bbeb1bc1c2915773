package org.exocurate.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One service's database, looked at where a promise is about rows, and changed only to see the change found. */
record Database(String url, String user, String password) {

    /** The one value that a query gives. */
    String one(String query, Object... arguments) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement statement = bound(connection, query, arguments);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String query, Object... arguments) {
        return Long.parseLong(one(query, arguments));
    }

    int update(String statement, Object... arguments) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement update = bound(connection, statement, arguments)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement bound(Connection connection, String query, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
