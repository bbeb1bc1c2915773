package org.exocurate.review.dataset;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.exocurate.model.claim.Works;
import org.exocurate.review.dataset.Faults.Kind;
import org.exocurate.review.works.Bibliography;

/** Compares what the claims cite with what is kept of it, some claims at a time; a claim that is taken back cites nothing. */
final class CitationCheck {

    private static final int AT_A_TIME = 500;

    private final Bibliography bibliography;
    private final Faults faults;
    private final SortedMap<Long, Set<Works.Joined>> said = new TreeMap<>();
    private long checked;

    CitationCheck(Bibliography bibliography, Faults faults) {
        this.bibliography = bibliography;
        this.faults = faults;
    }

    /** Takes the states of claims in order of accession and sequence: the last of a claim is what counts. */
    void see(DatasetClaim state) {
        long accession = state.accession().number();
        if (said.size() >= AT_A_TIME && !said.containsKey(accession)) {
            end();
        }
        said.put(
                accession,
                state.retracted()
                        ? Set.of()
                        : Bibliography.citations(state.claim().evidence()));
    }

    /** No more states. */
    void end() {
        if (said.isEmpty()) {
            return;
        }
        long to = said.lastKey();
        Map<Long, Set<Works.Joined>> kept = bibliography.cited(checked, to);
        said.forEach((accession, pairs) -> {
            if (!pairs.equals(kept.getOrDefault(accession, Set.of()))) {
                faults.of(Kind.STATE, accession, "what it cites is not what is kept of it");
            }
        });
        said.clear();
        checked = to;
    }
}
