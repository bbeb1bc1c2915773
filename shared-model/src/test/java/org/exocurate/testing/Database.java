package org.exocurate.testing;

import java.sql.SQLException;
import java.time.Duration;
import jakarta.transaction.TransactionManager;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;

import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;

/**
 * A database of its own on a real PostgreSQL, with the tables of the plumbing and of the service whose tests these are, wired
 * with real transactions as in a service. Every test that wires its objects by hand gets its database here.
 */
public final class Database implements AutoCloseable {

    private final AgroalDataSource source;
    private final Sql sql;
    private final Transactions transactions;

    private Database(AgroalDataSource source, Transactions transactions) {
        this.source = source;
        this.sql = new Sql(source);
        this.transactions = transactions;
    }

    /** Empty but for what the migrations write. */
    public static Database fresh() {
        TransactionManager manager = narayana();
        return new Database(pool(MigratedPostgres.copy(), manager), new Transactions(manager));
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

    private static TransactionManager narayana() {
        arjPropertyManager.getObjectStoreEnvironmentBean().setObjectStoreDir("target/transactions");
        return com.arjuna.ats.jta.TransactionManager.transactionManager();
    }

    private static AgroalDataSource pool(String url, TransactionManager manager) {
        NarayanaTransactionIntegration transactions =
                new NarayanaTransactionIntegration(manager, new TransactionSynchronizationRegistryImple());
        try {
            return AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(20)
                            .acquisitionTimeout(Duration.ofSeconds(20))
                            .transactionIntegration(transactions)
                            .connectionFactoryConfiguration(connection -> connection
                                    .jdbcUrl(url)
                                    .principal(new NamePrincipal(MigratedPostgres.USER))
                                    .credential(new SimplePassword(MigratedPostgres.USER)))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
