package org.exocurate.review.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jakarta.transaction.TransactionManager;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;
import org.exocurate.plumbing.audit.Audit;
import org.exocurate.plumbing.audit.RealAudit;
import org.exocurate.plumbing.outbox.Outbox;
import org.exocurate.plumbing.outbox.RealOutbox;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.review.catalogue.RealCatalogue;
import org.exocurate.review.evidence.OpposedEffects;
import org.exocurate.review.files.RealFiles;
import org.exocurate.review.keys.RealKeys;
import org.exocurate.review.keys.SigningKeys;
import org.exocurate.review.works.Papers;

/** The room wired by hand on a real PostgreSQL; every instance is an empty dataset in a database of its own. */
final class RealDataset implements AutoCloseable {

    private static final EmbeddedPostgres SERVER = server();
    private static final List<String> SCRIPTS = List.of(
            "/db/plumbing/V0_1__outbox_inbox_parked.sql",
            "/db/plumbing/V0_2__audit.sql",
            "/db/migration/V2__dataset.sql",
            "/db/migration/V4__vocabulary.sql",
            "/db/migration/V5__works.sql",
            "/db/migration/V6__notices.sql",
            "/db/migration/V8__catalogue.sql",
            "/db/migration/V11__catalogue_in_memory.sql",
            "/db/migration/V12_1__regulation.sql",
            "/db/migration/V12_2__contest.sql",
            "/db/migration/V15_1__routes.sql",
            "/db/migration/V18__coded_files.sql",
            "/db/migration/V19__deflated_files.sql");
    private static final String TEMPLATE = template();
    private static final Vocabulary VOCABULARY = VocabularyFiles.packaged();
    private static final TransactionManager MANAGER = com.arjuna.ats.jta.TransactionManager.transactionManager();

    private final AgroalDataSource source = source(database());
    final Transactions transactions = new Transactions(MANAGER);

    final CountedSql sql = new CountedSql(source);
    final Outbox outbox = RealOutbox.on(sql, transactions);
    final Audit audit = RealAudit.on(sql);
    final LongRun run = new LongRun(MANAGER, transactions, sql);
    final HeadTable heads = new HeadTable(sql);
    final ChangeTable changes = new ChangeTable(sql);
    final ClaimStateTable states = new ClaimStateTable(sql);
    final ReleaseTable releaseRows = new ReleaseTable(sql);
    final MerkleTree tree = new MerkleTree(new MerkleTable(sql));
    final SigningKeys keys = RealKeys.on(sql);
    final RealFiles fileRows = RealFiles.on(sql, keys);
    final Placing placing = new Placing(RealCatalogue.writing(sql), heads, changes, transactions);
    final Papers papers = Papers.on(sql);
    private final Ledger ledger = new Ledger(heads, changes, states, tree, placing, outbox, audit);
    private final Reweighing reweighing = new Reweighing(heads, states, ledger, papers.bibliography());
    final Dataset dataset = new Dataset(
            heads,
            states,
            changes,
            new Consequences(states, papers.bibliography()),
            ledger,
            reweighing,
            papers.bibliography());
    final Releases releases = new Releases(
            heads,
            changes,
            releaseRows,
            new Manifest(heads, changes, new ContributionTable(sql), tree, RealFiles.publication()),
            keys,
            () -> VOCABULARY,
            new OpposedEffects(),
            outbox,
            audit);
    final FileMaking files =
            new FileMaking(run, releaseRows, fileRows.files(), states, changes, new ContributionTable(sql));
    final LogEnd end = new LogEnd(heads, changes);
    final WalkTable walkRows = new WalkTable(sql);
    final Walk walk = new Walk(
            run,
            heads,
            walkRows,
            new LogCheck(changes),
            new StateCheck(walkRows, papers.bibliography()),
            new TreeCheck(walkRows),
            new ReleaseCheck(releaseRows, changes, states, walkRows, keys, fileRows.files()),
            RealAudit.walk(sql, end));
    final Verification verification = new Verification(new VerificationTable(sql), walk, audit, transactions);
    final ChangePages pages = new ChangePages(heads, changes, releaseRows);
    final ClaimFilter filter = new ClaimFilter(() -> VOCABULARY);
    final LogFilter logFilter = new LogFilter(filter, () -> VOCABULARY);
    final ChangeLog log = new ChangeLog(heads, changes, releaseRows);

    <T> T inTransaction(Supplier<T> work) {
        return transactions.fresh(work);
    }

    Applied add(Claim claim, Accession... contradicts) {
        return inTransaction(() -> dataset.add(approval(), claim, List.of(contradicts)));
    }

    Release release() {
        return inTransaction(() -> releases.release("steward", Optional.empty()))
                .release();
    }

    void makeFiles() {
        boolean more = true;
        while (more) {
            more = files.makeOne();
        }
    }

    DatasetClaim at(Accession accession, long asOf) {
        return states.one(accession, asOf).orElseThrow().claim();
    }

    DatasetClaim now(Accession accession) {
        return at(accession, Long.MAX_VALUE);
    }

    static Approval approval() {
        return new Approval(UUID.randomUUID(), UUID.randomUUID(), List.of(UUID.randomUUID(), UUID.randomUUID()));
    }

    /** Changes rows behind the service's back. */
    int byHand(String statement) {
        return sql.update(statement);
    }

    @Override
    public void close() {
        source.close();
    }

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of one that was made once: a tenth of the time that its scripts take. */
    private static String database() {
        String name = "dataset_" + UUID.randomUUID().toString().replace('-', '_');
        execute("postgres", "create database " + name + " template " + TEMPLATE);
        return name;
    }

    private static String template() {
        execute("postgres", "create database dataset_template");
        SCRIPTS.forEach(script -> execute("dataset_template", script(script)));
        return "dataset_template";
    }

    static String script(String path) {
        try (var in = RealDataset.class.getResourceAsStream(path)) {
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
        var pool = new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(p -> p.maxSize(16)
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
