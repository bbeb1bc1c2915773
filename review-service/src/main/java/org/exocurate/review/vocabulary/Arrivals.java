package org.exocurate.review.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;

import org.exocurate.model.vocabulary.Term;
import org.exocurate.ontology.OntologyFile;
import org.exocurate.plumbing.http.Refused;

/** The rows of one file on their way into the database, some hundred at a time. */
final class Arrivals {

    private static final int TOGETHER = 1_000;

    private final StagedTable staged;
    private final long most;
    private final Map<String, Staged> waiting = new LinkedHashMap<>();
    private long rows;

    Arrivals(StagedTable staged, long most) {
        this.staged = staged;
        this.most = most;
    }

    /** What could not be read is passed over, and told. */
    OntologyFile.Report take(TermFile file) {
        OntologyFile.Report report = file.read(this::add);
        flush();
        return report;
    }

    private void add(Term term) {
        if (++rows > most) {
            throw Refused.tooLarge(
                    "the file has more than " + most + " rows; EXOCURATE_VOCABULARY_MOST_TERMS allows more");
        }
        waiting.merge(term.id(), new Staged(rows, term), Staged::and);
        if (waiting.size() >= TOGETHER) {
            flush();
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            staged.add(waiting.values());
            waiting.clear();
        }
    }
}
