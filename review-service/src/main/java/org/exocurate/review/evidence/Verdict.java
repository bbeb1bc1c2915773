package org.exocurate.review.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Accession;

/**
 * What the dataset says of a proposal: one document, the same for the same inputs.
 *
 * @param relation the strongest relation to a published claim; empty for a retraction, which has none
 * @param matches the strongest first, at most {@link #LISTED}; retracted claims are listed and do not count
 * @param matchCount how many published claims match, up to {@link #COUNTED}
 * @param andMore more match than are counted
 * @param contradicts published claims that the proposal's claim contradicts, as far as they are listed
 * @param firsts the first published claim of each relation that was found, listed or not, as accession and version
 */
public record Verdict(
        Optional<Relation> relation,
        List<Match> matches,
        int matchCount,
        boolean andMore,
        List<Finding> findings,
        CheckedAt checkedAt,
        List<Accession> contradicts,
        Map<Relation, String> firsts) {

    /** Matches are counted up to here. */
    static final int COUNTED = 1_000;

    /** No more matches are listed than this, pending ones among them. */
    public static final int LISTED = 50;

    /** The verdict of a retraction. */
    public static final String NONE = "none";

    public Verdict {
        matches = List.copyOf(matches);
        findings = List.copyOf(findings);
        contradicts = List.copyOf(contradicts);
        firsts = Map.copyOf(firsts);
    }

    public String word() {
        return relation.map(Relation::name).orElse(NONE);
    }

    /** Its place in a queue that has contradictions first, and after them the strongest. */
    public int urgency() {
        return switch (relation.orElse(Relation.NEW)) {
            case CONTRADICTS -> 0;
            case DUPLICATE -> 1;
            default -> Relation.STRONGEST_FIRST.indexOf(relation.orElse(Relation.NEW));
        };
    }

    /** The first published claim that the proposal stands to like this, however many stronger matches there are. */
    public Optional<String> first(Relation wanted) {
        return Optional.ofNullable(firsts.get(wanted));
    }

    /** The document as it is stored and shown. */
    public ObjectNode json() {
        return VerdictJson.of(this);
    }
}
