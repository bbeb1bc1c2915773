package org.exocurate.review.dataset;

import java.util.Objects;
import java.util.Set;

import org.exocurate.model.claim.CargoRole;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.claim.Regulation;
import org.exocurate.model.claim.TermRef;
import org.exocurate.model.vocabulary.Vocabulary;

/** Which way a claim points, and whether a revision turned it round, by one vocabulary. */
record Direction(Vocabulary vocabulary) {

    private static final Set<Outcome> OPPOSITES = Set.of(Outcome.PROTECTIVE, Outcome.DETRIMENTAL);

    /** Whether protective became harmful, or another regulation came to be claimed of a comparable process. */
    boolean turned(Claim former, Claim next) {
        Outcome was = outcome(former);
        Outcome is = outcome(next);
        if (was != is && OPPOSITES.contains(was) && OPPOSITES.contains(is)) {
            return true;
        }
        boolean sameOutcome = was == is && OPPOSITES.contains(was);
        boolean sameSubject = former.effect().process() != null
                && former.effect().process().equals(next.effect().process())
                && Objects.equals(former.recipient(), next.recipient());
        return regulationTurned(former, next) && (sameSubject || !sameOutcome);
    }

    private boolean regulationTurned(Claim former, Claim next) {
        boolean bothStated = regulation(former) != null && regulation(next) != null;
        boolean oneSubject = former.type() == ClaimType.BIOMARKER
                || comparable(former.effect().process(), next.effect().process());
        return bothStated && oneSubject && regulation(former) != regulation(next);
    }

    private boolean comparable(TermRef one, TermRef other) {
        if (one == null || other == null) {
            return false;
        }
        String a = AxisKeys.key(one);
        String b = AxisKeys.key(other);
        return a.equals(b) || vocabulary.isBelow(a, b) || vocabulary.isBelow(b, a);
    }

    private static Outcome outcome(Claim claim) {
        Outcome outcome = claim.effect().outcome();
        if (!depleted(claim) || !OPPOSITES.contains(outcome)) {
            return outcome;
        }
        return outcome == Outcome.PROTECTIVE ? Outcome.DETRIMENTAL : Outcome.PROTECTIVE;
    }

    /** Of a depleted cargo, what the cargo itself does. */
    private static Regulation regulation(Claim claim) {
        Regulation regulation = claim.effect().regulation();
        if (!depleted(claim) || regulation == null) {
            return regulation;
        }
        return switch (regulation) {
            case INCREASES -> Regulation.DECREASES;
            case DECREASES -> Regulation.INCREASES;
            case NO_CHANGE -> Regulation.NO_CHANGE;
        };
    }

    private static boolean depleted(Claim claim) {
        return claim.cargo().role() == CargoRole.DEPLETED;
    }
}
