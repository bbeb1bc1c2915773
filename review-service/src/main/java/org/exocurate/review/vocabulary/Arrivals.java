package org.exocurate.review.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.exocurate.model.vocabulary.Scheme;
import org.exocurate.plumbing.http.Refused;

/** The rows of one file on their way into the database, some hundred at a time, and what was wrong with the others. */
final class Arrivals {

    private static final int TOGETHER = 1_000;
    private static final int FAULTS_TOLD = 100;

    private final StagedTable staged;
    private final long most;
    private final Map<String, Staged> waiting = new LinkedHashMap<>();
    private final List<LineFault> faults = new ArrayList<>();
    private long rows;
    private long faulty;

    Arrivals(StagedTable staged, long most) {
        this.staged = staged;
        this.most = most;
    }

    void take(TermFile file) {
        file.read(this::add, this::add);
        flush();
    }

    private void add(Staged row) {
        if (Scheme.of(row.term().id()).isEmpty()) {
            add(new LineFault(row.line(), "'" + row.term().id() + "' is of no scheme that is known here"));
            return;
        }
        if (++rows > most) {
            throw Refused.tooLarge(
                    "the file has more than " + most + " rows; EXOCURATE_VOCABULARY_MOST_TERMS allows more");
        }
        waiting.merge(row.term().id(), row, Staged::and);
        if (waiting.size() >= TOGETHER) {
            flush();
        }
    }

    private void add(LineFault fault) {
        faulty++;
        if (faults.size() < FAULTS_TOLD) {
            faults.add(fault);
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            staged.add(waiting.values());
            waiting.clear();
        }
    }

    /** The first of them. */
    List<LineFault> faults() {
        return List.copyOf(faults);
    }

    long faulty() {
        return faulty;
    }
}
