package org.exocurate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

import org.exocurate.plumbing.migration.PlumbingMigration;

/**
 * The one PostgreSQL of this JVM for tests that need no more than that; it starts in a second, for it need not survive a fall.
 * The migrations run once, on a database that all others are copied from.
 */
final class MigratedPostgres {

    static final String USER = "postgres";

    private static final String MODEL = "model";
    private static final EmbeddedPostgres SERVER = migrated();

    private MigratedPostgres() {}

    /** The address of a new database. */
    static String copy() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        create(SERVER, name + " template " + MODEL);
        return SERVER.getJdbcUrl(USER, name);
    }

    private static EmbeddedPostgres migrated() {
        EmbeddedPostgres server = started();
        create(server, MODEL);
        DataSource model = server.getDatabase(USER, MODEL);
        // As a service does: its own tables first, which are those of the module whose tests run.
        Flyway.configure(MigratedPostgres.class.getClassLoader())
                .dataSource(model)
                .load()
                .migrate();
        new PlumbingMigration(model).migrate();
        return server;
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(EmbeddedPostgres server, String database) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
