package org.exocurate.testing;

import java.security.Principal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import jakarta.transaction.TransactionManager;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;

import org.exocurate.plumbing.migration.PlumbingMigration;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;

/** A schema of its own in the real PostgreSQL, with the plumbing's tables, wired with real transactions as in a service. */
public final class Database implements AutoCloseable {

    private final AgroalDataSource source;
    private final Sql sql;
    private final Transactions transactions;

    private Database(AgroalDataSource source, TransactionManager manager) {
        this.source = source;
        this.sql = new Sql(source);
        this.transactions = new Transactions(manager);
    }

    /** Empty but for the plumbing's tables. */
    public static Database fresh() {
        String schema = "t" + UUID.randomUUID().toString().replace("-", "");
        try (AgroalDataSource maker = pool(RealStack.jdbcUrl("review"), manager())) {
            new Sql(maker).update("create schema " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return migrated(RealStack.jdbcUrl("review") + "?currentSchema=" + schema);
    }

    public AgroalDataSource source() {
        return source;
    }

    public Sql sql() {
        return sql;
    }

    public Transactions transactions() {
        return transactions;
    }

    @Override
    public void close() {
        source.close();
    }

    private static Database migrated(String url) {
        try {
            TransactionManager manager = manager();
            AgroalDataSource source = pool(url, manager);
            new PlumbingMigration(source).migrate();
            return new Database(source, manager);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TransactionManager manager() {
        arjPropertyManager.getObjectStoreEnvironmentBean().setObjectStoreDir("target/transactions");
        return com.arjuna.ats.jta.TransactionManager.transactionManager();
    }

    private static AgroalDataSource pool(String url, TransactionManager manager) throws SQLException {
        NarayanaTransactionIntegration transactions =
                new NarayanaTransactionIntegration(manager, new TransactionSynchronizationRegistryImple());
        Principal user = new NamePrincipal("review");
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(20)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .transactionIntegration(transactions)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(url)
                                .principal(user)
                                .credential(new SimplePassword(RealStack.password("review"))))));
    }
}
