package org.exocurate.review.vocabulary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import org.exocurate.model.vocabulary.OverlayLine;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;
import org.exocurate.ontology.OntologyFile;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.plumbing.sql.Transactions;

/** The compact vocabulary that the software brings: the first version, and a further one whenever a release brings other rows. */
@ApplicationScoped
class Packaged {

    private static final Logger LOG = Logger.getLogger(Packaged.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String SOURCE = "packaged";

    private final VersionTable versions;
    private final StagedTable staged;
    private final TermTable terms;
    private final OverlayTable overlay;
    private final Rows rows;
    private final Switch bring;
    private final Transactions transactions;

    Packaged(
            VersionTable versions,
            StagedTable staged,
            TermTable terms,
            OverlayTable overlay,
            Rows rows,
            Switch bring,
            Transactions transactions) {
        this.versions = versions;
        this.staged = staged;
        this.terms = terms;
        this.overlay = overlay;
        this.rows = rows;
        this.bring = bring;
        this.transactions = transactions;
    }

    /** Takes in what the packaged files say, unless that was done before. */
    void takeIn() {
        String digest = Sha256.hex(VocabularyFiles.packagedBytes());
        if (!versions.head().packaged().equals(digest)) {
            List<Term> packaged = new ArrayList<>();
            VocabularyFiles.packagedRows(packaged::add);
            List<OverlayLine> lines = new ArrayList<>();
            VocabularyFiles.packagedOverlay(lines::add);
            takeIn(packaged, lines, digest);
        }
    }

    /** These rows, known by their digest. */
    void takeIn(List<Term> packaged, List<OverlayLine> lines, String digest) {
        transactions.lasting(LONGEST, () -> {
            takenIn(packaged, ordered(lines), digest);
            return digest;
        });
    }

    private void takenIn(List<Term> packaged, List<OverlayLine> lines, String digest) {
        versions.waitToMake();
        VersionTable.Head head = versions.head();
        if (head.packaged().equals(digest)) {
            return;
        }
        staged.clear();
        OntologyFile.Report read = new Arrivals(staged, Long.MAX_VALUE).take(each -> read(packaged, each));
        staged.judge(Origin.PACKAGED);
        Map<Outcome, Long> counts = staged.counts();
        long number = head.number() + 1;
        terms.takeStaged(Origin.PACKAGED, number);
        boolean changed = terms.endMissing(number) > 0 || !LoadReport.saysNothingNew(counts);
        if (!overlay.at(head.number()).equals(lines)) {
            overlay.replace(number, lines);
            changed = true;
        }
        versions.packaged(digest);
        if (changed) {
            bring(head.number(), number, counts, read);
        }
        staged.clear();
    }

    private void bring(long from, long number, Map<Outcome, Long> counts, OntologyFile.Report read) {
        Vocabulary next = rows.built(number);
        LoadReport report = new LoadReport(
                number,
                next.version(),
                next.size(),
                staged.schemes(),
                counts,
                number == 1 ? List.of() : staged.examples(LoadReport.EXAMPLES),
                read);
        Optional<Vocabulary> former = number == 1 ? Optional.empty() : Optional.of(rows.built(from));
        bring.to(version(report), next, former);
        LOG.infof("version %d of the vocabulary came with this software: %s", number, counts);
    }

    private static OntologyFile.Report read(List<Term> packaged, Consumer<Term> each) {
        packaged.forEach(each);
        return new OntologyFile.Report(packaged.size(), Map.of(), 0, List.of());
    }

    private static List<OverlayLine> ordered(List<OverlayLine> lines) {
        return lines.stream().distinct().sorted(OverlayTable.ORDER).toList();
    }

    private Version version(LoadReport report) {
        return new Version(
                report.number(),
                report.digest(),
                versions.now(),
                Optional.empty(),
                Optional.empty(),
                SOURCE,
                report.terms(),
                CanonicalJson.of(report.json()));
    }
}
