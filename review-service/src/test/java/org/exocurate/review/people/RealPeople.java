package org.exocurate.review.people;

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
import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.exocurate.model.event.PersonEvent;
import org.exocurate.plumbing.identity.KnownStandings;
import org.exocurate.plumbing.identity.RememberedStandings;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.outbox.RealOutbox;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;

/** The room wired by hand on a real PostgreSQL; every instance has an empty database of its own. */
final class RealPeople implements AutoCloseable {

    private static final List<String> SCRIPTS = List.of(
            "/db/plumbing/V0_1__outbox_inbox_parked.sql",
            "/db/migration/V1__people_and_queue.sql",
            "/db/migration/V2__dataset.sql",
            "/db/migration/V3__decision_body.sql",
            "/db/migration/V14__people.sql");
    private static final TransactionManager MANAGER = com.arjuna.ats.jta.TransactionManager.transactionManager();
    private static final EmbeddedPostgres SERVER = server();

    private final AgroalDataSource source = source(database());
    final Transactions transactions = new Transactions(MANAGER);
    final Sql sql = new Sql(source);
    private final PersonTable personRows = new PersonTable(sql);
    private final ProfileTable profileRows = new ProfileTable(sql);
    private final PersonStepTable stepRows = new PersonStepTable(sql);
    private final TraceTable traceRows = new TraceTable(sql);
    final Prints prints = new Prints(Optional.empty(), traceRows, transactions);
    private final MemberNews news = new MemberNews(RealOutbox.on(sql, transactions), JsonFormat.mapper());
    final PersonStandings standings = new PersonStandings(profileRows);
    private final KnownStandings known = RememberedStandings.of(standings);
    final People people = new People(personRows, profileRows, stepRows, prints);
    final Members members = new Members(profileRows, stepRows, news, known, transactions);

    /** Forgets by what people are known again this long after submission-service has answered. */
    Erasures erasures(Duration grace) {
        return new Erasures(personRows, profileRows, stepRows, traceRows, prints, news, known, transactions, grace);
    }

    /** What submission-service tells of a person. */
    void told(UUID known, long version, Told profile) {
        transactions.fresh(() -> personRows.told(
                UUID.randomUUID(),
                new PersonEvent(
                        known,
                        version,
                        profile.account().issuer(),
                        profile.account().subject(),
                        profile.name().orElse(null),
                        profile.orcid().orElse(null),
                        profile.organisation().orElse(null))));
    }

    Person met(Told who) {
        return transactions.fresh(() -> people.met(who));
    }

    <T> T in(Supplier<T> work) {
        return transactions.fresh(work);
    }

    /** What was told to submission-service of a person, oldest first. */
    List<JsonNode> news(UUID person) {
        return sql.list(
                "select payload from outbox where aggregateid = ? order by version",
                row -> StrictJson.read(row.getString("payload")),
                person.toString());
    }

    /** Every value of every row of every table, as text. */
    String everything() {
        StringBuilder all = new StringBuilder();
        sql.list(
                        "select table_name from information_schema.tables where table_schema = 'public'",
                        row -> row.getString("table_name"))
                .forEach(table -> sql.list("select t::text as row from " + table + " t", row -> row.getString("row"))
                        .forEach(
                                row -> all.append(table).append(' ').append(row).append('\n')));
        return all.toString();
    }

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
        String name = "people_" + UUID.randomUUID().toString().replace('-', '_');
        execute("postgres", "create database " + name);
        SCRIPTS.forEach(script -> execute(name, text(script)));
        return name;
    }

    private static String text(String path) {
        try (var in = RealPeople.class.getResourceAsStream(path)) {
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
