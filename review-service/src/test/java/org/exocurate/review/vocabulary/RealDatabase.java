package org.exocurate.review.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jakarta.transaction.TransactionManager;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;

/** An empty database of its own on a real PostgreSQL, with the tables of this room. */
final class RealDatabase implements AutoCloseable {

    private static final List<String> SCRIPTS = List.of(
            "/db/plumbing/V0_1__outbox_inbox_parked.sql",
            "/db/plumbing/V0_2__audit.sql",
            "/db/migration/V4__vocabulary.sql");
    private static final TransactionManager MANAGER = com.arjuna.ats.jta.TransactionManager.transactionManager();
    private static final EmbeddedPostgres SERVER = server();

    private final AgroalDataSource source = source(database());
    final Transactions transactions = new Transactions(MANAGER);
    final Sql sql = new Sql(source);

    @Override
    public void close() {
        source.close();
    }

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String database() {
        String name = "vocabulary_" + UUID.randomUUID().toString().replace('-', '_');
        execute("postgres", "create database " + name);
        SCRIPTS.forEach(script -> execute(name, text(script)));
        return name;
    }

    private static String text(String path) {
        try (var in = RealDatabase.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String database, String statements) {
        try (Connection connection = SERVER.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AgroalDataSource source(String database) {
        var registry = new TransactionSynchronizationRegistryImple();
        var pool = new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(p -> p.maxSize(8)
                .acquisitionTimeout(Duration.ofSeconds(20))
                .transactionIntegration(new NarayanaTransactionIntegration(MANAGER, registry))
                .connectionFactoryConfiguration(f -> f.jdbcUrl(SERVER.getJdbcUrl("postgres", database))
                        .principal(new NamePrincipal("postgres"))
                        .credential(new SimplePassword("postgres"))));
        try {
            return AgroalDataSource.from(pool);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
