package org.exocurate.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.exocurate.model.vocabulary.Term;

/** What was found in a file: terms, which are handed on at once, and faults, of which the first are kept. */
final class Findings {

    private static final int KEPT = 100;
    private static final int LONGEST = 40;

    private final Consumer<Term> each;
    private final Map<String, Long> passedOver = new TreeMap<>();
    private final List<OntologyFile.Fault> faults = new ArrayList<>();
    private long rows;
    private long faultCount;

    Findings(Consumer<Term> each) {
        this.each = each;
    }

    void term(Term term) {
        rows++;
        each.accept(term);
    }

    void fault(long line, String detail) {
        faultCount++;
        if (faults.size() < KEPT) {
            faults.add(new OntologyFile.Fault(line, detail));
        }
    }

    /** A record of a scheme that is not known here: ontologies carry parts of many others. */
    void passOver(String id) {
        String[] parts = id.substring(id.lastIndexOf('/') + 1).split("[:_]", 2);
        String prefix = parts.length < 2 ? "" : parts[0];
        passedOver.merge(prefix.substring(0, Math.min(prefix.length(), LONGEST)), 1L, Long::sum);
    }

    OntologyFile.Report report() {
        return new OntologyFile.Report(rows, passedOver, faultCount, faults);
    }
}
