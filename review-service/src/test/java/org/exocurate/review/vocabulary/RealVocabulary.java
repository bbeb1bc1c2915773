package org.exocurate.review.vocabulary;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.exocurate.form.VocabularyPieceJson;
import org.exocurate.model.event.VocabularyPiece;
import org.exocurate.model.vocabulary.OverlayLine;
import org.exocurate.model.vocabulary.Scheme;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.ontology.OntologyFile;
import org.exocurate.plumbing.audit.RealAudit;
import org.exocurate.plumbing.json.StrictJson;
import org.exocurate.plumbing.outbox.RealOutbox;
import org.exocurate.plumbing.sql.Sql;
import org.exocurate.plumbing.sql.Transactions;
import org.exocurate.testing.Database;

/** The room wired by hand on a real PostgreSQL, every time in a database of its own. */
final class RealVocabulary implements AutoCloseable {

    private static final UUID STEWARD = UUID.randomUUID();

    private final Database database = Database.fresh();
    final Sql sql = database.sql();
    final Transactions transactions = database.transactions();
    final VersionTable versions = new VersionTable(sql);
    final StagedTable staged = new StagedTable(sql);
    final TermTable terms = new TermTable(sql);
    final OverlayTable overlay = new OverlayTable(sql);
    final Rows rows = new Rows(terms, overlay);
    final Vocabularies vocabularies = new Vocabularies(versions, rows);
    final Telling telling = new Telling(terms, overlay, versions, RealOutbox.on(sql, transactions));
    final List<VocabularyChanged> told = new ArrayList<>();
    final Switch bring = new Switch(versions, terms, telling, vocabularies, RealAudit.on(sql), transactions, told::add);
    final Packaged packaged = new Packaged(versions, staged, terms, overlay, rows, bring, transactions);

    /** An instance of the service beside this one. */
    Vocabularies secondInstance() {
        return new Vocabularies(versions, rows);
    }

    /** A vocabulary of a few packaged rows. */
    RealVocabulary with(Term... packagedRows) {
        packaged.takeIn(
                List.of(packagedRows),
                List.of(new OverlayLine(OverlayLine.Relation.STATE, "frozen", "", "made up for a test")),
                Arrays.toString(packagedRows));
        return this;
    }

    Loads.Answer load(Scheme scheme, Term... file) {
        return load(scheme, file(file));
    }

    static TermFile file(Term... rows) {
        return each -> {
            List.of(rows).forEach(each);
            return new OntologyFile.Report(rows.length, Map.of(), 0, List.of());
        };
    }

    Loads.Answer load(Scheme scheme, TermFile file) {
        return loads(200_000).load(new Loads.Order(scheme, "test.tsv", STEWARD), file);
    }

    Loads loads(long mostTerms) {
        VocabularyConfig config = new VocabularyConfig() {
            @Override
            public long largestFile() {
                return Long.MAX_VALUE;
            }

            @Override
            public long mostTerms() {
                return mostTerms;
            }

            @Override
            public Duration longestLoad() {
                return Duration.ofMinutes(5);
            }

            @Override
            public Optional<Path> spoolDirectory() {
                return Optional.empty();
            }
        };
        return new Loads(
                versions, staged, terms, rows, vocabularies, bring, transactions, config, new SimpleMeterRegistry());
    }

    /** What waits to be sent, in order. */
    List<VocabularyPiece> pieces() {
        return sql.list(
                "select payload from outbox order by position",
                row -> VocabularyPieceJson.read(StrictJson.read(row.getString("payload"))));
    }

    long count(String table) {
        return sql.one("select count(*) as n from " + table, row -> row.getLong("n"))
                .orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
