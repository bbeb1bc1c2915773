package org.exocurate.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.exocurate.local.terminal.Refused;

/** A database that nobody keeps: made empty, and dropped with whatever is in it. */
final class Scratch implements AutoCloseable {

    private static final String PREFIX = "rehearsal_";

    private final DataDir data;
    private final int port;
    private final String name;

    private Scratch(DataDir data, int port, String name) {
        this.data = data;
        this.port = port;
        this.name = name;
    }

    /** Owned by the user that has this name. */
    static Scratch of(String owner, DataDir data, int port) {
        Scratch scratch = new Scratch(
                data, port, PREFIX + owner + "_" + ProcessHandle.current().pid());
        scratch.run(
                "drop database if exists " + scratch.name + " with (force)",
                "create database " + scratch.name + " owner " + owner,
                "revoke all on database " + scratch.name + " from public");
        return scratch;
    }

    /** What a launcher that was killed could not drop itself. */
    static void dropLeftOvers(Connection superuser) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = superuser.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select datname from pg_database where starts_with(datname, '" + PREFIX + "')")) {
                while (rows.next()) {
                    names.add(rows.getString("datname"));
                }
            }
            for (String left : names) {
                statement.execute("drop database if exists " + left + " with (force)");
            }
        }
    }

    String url() {
        return Postgres.url(port, name);
    }

    @Override
    public void close() {
        run("drop database if exists " + name + " with (force)");
    }

    private void run(String... statements) {
        try (Connection connection = Postgres.superuser(data, port);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new Refused("PostgreSQL cannot lend a database: " + e.getMessage(), e);
        }
    }
}
