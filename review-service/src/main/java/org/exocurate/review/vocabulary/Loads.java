package org.exocurate.review.vocabulary;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jboss.logging.Logger;

import org.exocurate.model.vocabulary.Scheme;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.ontology.OntologyFile;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.sql.Transactions;

/** Makes a new version of the vocabulary from a file, in one transaction: it is in force as a whole or not at all. */
@ApplicationScoped
class Loads {

    private static final Logger LOG = Logger.getLogger(Loads.class);

    private final VersionTable versions;
    private final StagedTable staged;
    private final TermTable terms;
    private final Rows rows;
    private final Vocabularies vocabularies;
    private final Switch bring;
    private final Transactions transactions;
    private final VocabularyConfig config;
    private final Timer timer;

    Loads(
            VersionTable versions,
            StagedTable staged,
            TermTable terms,
            Rows rows,
            Vocabularies vocabularies,
            Switch bring,
            Transactions transactions,
            VocabularyConfig config,
            MeterRegistry meters) {
        this.versions = versions;
        this.staged = staged;
        this.terms = terms;
        this.rows = rows;
        this.vocabularies = vocabularies;
        this.bring = bring;
        this.transactions = transactions;
        this.config = config;
        this.timer = Timer.builder("exocurate.vocabulary.load")
                .description("how long it takes to take a file of terms in")
                .register(meters);
    }

    /** @param source what the file is called */
    record Order(Scheme scheme, String source, UUID by) {}

    /** @param made false if the file says nothing new, and the version in force is the one before */
    record Answer(LoadReport report, boolean made) {}

    /** Refused while another file is being loaded. */
    Answer load(Order order, TermFile file) {
        return timer.record(() -> transactions.lasting(config.longestLoad(), () -> loaded(order, file)));
    }

    /** Refuses already before a large file is sent; {@link #load} decides. */
    void requireIdle() {
        transactions.fresh(this::claimMaking);
    }

    private void claimMaking() {
        if (!versions.mayMake()) {
            throw Refused.conflict("another version of the vocabulary is being made; try again when it is done");
        }
    }

    private Answer loaded(Order order, TermFile file) {
        claimMaking();
        staged.clear();
        OntologyFile.Report read = new Arrivals(staged, config.mostTerms()).take(file);
        staged.judge(Origin.LOADED);
        Map<Outcome, Long> counts = staged.counts();
        Map<String, Long> schemes = staged.schemes();
        Mistakes.requireOfScheme(order.scheme(), schemes, read);
        VersionTable.Head head = versions.head();
        Vocabulary former = vocabularies.get();
        boolean made = !LoadReport.saysNothingNew(counts);
        long number = made ? head.number() + 1 : head.number();
        Vocabulary next = made ? next(number, former) : former;
        LoadReport report = new LoadReport(
                number, next.version(), next.size(), schemes, counts, staged.examples(LoadReport.EXAMPLES), read);
        staged.clear();
        if (made) {
            bring.to(version(order, report), next, Optional.of(former));
            LOG.infof("version %d of the vocabulary: %s", number, counts);
        }
        return new Answer(report, made);
    }

    private Vocabulary next(long number, Vocabulary former) {
        terms.takeStaged(Origin.LOADED, number);
        long count = terms.count(number);
        if (count > config.mostTerms()) {
            throw Refused.tooLarge("the vocabulary would hold " + count + " rows, and " + config.mostTerms()
                    + " are allowed; with more memory EXOCURATE_VOCABULARY_MOST_TERMS allows more");
        }
        Vocabulary next = rows.built(number);
        Mistakes.requireNoCircle(former, next, staged);
        return next;
    }

    private Version version(Order order, LoadReport report) {
        return new Version(
                report.number(),
                report.digest(),
                versions.now(),
                Optional.of(order.by()),
                Optional.of(order.scheme().prefix()),
                order.source(),
                report.terms(),
                CanonicalJson.of(report.json()));
    }
}
