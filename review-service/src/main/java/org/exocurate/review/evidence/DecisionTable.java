package org.exocurate.review.evidence;

import java.util.List;
import java.util.stream.Stream;

import org.exocurate.model.claim.Works;

import static org.exocurate.review.evidence.Axis.CARGO;
import static org.exocurate.review.evidence.Axis.CARGO_ROLE;
import static org.exocurate.review.evidence.Axis.COMPARATOR;
import static org.exocurate.review.evidence.Axis.CONDITION;
import static org.exocurate.review.evidence.Axis.DONOR;
import static org.exocurate.review.evidence.Axis.DONOR_STATE;
import static org.exocurate.review.evidence.Axis.PROCESS;
import static org.exocurate.review.evidence.Axis.RECIPIENT;

/** The relation of a new claim to a known one: the table of DESIGN 3, in its order. */
record DecisionTable(Comparison pair, Opposition opposition, SharedWorks works) {

    /** By what is known of the works of the new claim. */
    static DecisionTable of(Comparison pair, Works known) {
        return new DecisionTable(
                pair,
                new Opposition(pair),
                SharedWorks.of(pair.one().evidence(), pair.other().evidence(), known));
    }

    DecisionTable(Comparison pair, SharedWorks works) {
        this(pair, new Opposition(pair), works);
    }

    Relation relation() {
        if (aboutOtherThings()) {
            return Relation.UNRELATED;
        }
        if (opposition.opposed()) {
            return opposition.explains().isEmpty() ? Relation.CONTRADICTS : Relation.DUAL_ROLE;
        }
        if (pair.isDifferent(PROCESS)) {
            return Relation.UNRELATED;
        }
        if (opposition.noChangeAgainstChange()) {
            return extended() ? Relation.UNRELATED : Relation.OVERLAPS;
        }
        if (pair.allSame()) {
            return works.bringsANewOne() ? Relation.CORROBORATES : Relation.DUPLICATE;
        }
        if (extended()) {
            return Relation.EXTENDS;
        }
        return works.shareOne() ? Relation.NEAR_DUPLICATE : byWidth();
    }

    /** Type, donor, cargo or recipient differ, or two levels tell of different conditions. */
    private boolean aboutOtherThings() {
        return !pair.sameType()
                || Stream.of(DONOR, CARGO, RECIPIENT).anyMatch(pair::isDifferent)
                || (pair.biomarkers() && pair.isDifferent(CONDITION));
    }

    private boolean extended() {
        return Stream.of(CONDITION, DONOR_STATE, CARGO_ROLE, COMPARATOR).anyMatch(pair::tellsApart);
    }

    private Relation byWidth() {
        if (pair.anyNarrower() && pair.anyBroader()) {
            return Relation.OVERLAPS;
        }
        return pair.anyNarrower() ? Relation.REFINES : Relation.GENERALISES;
    }

    /** What lets an opposite effect be true; nothing unless the relation is a dual role. */
    List<Axis> explains() {
        return relation() == Relation.DUAL_ROLE ? opposition.explains() : List.of();
    }
}
