package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.exocurate.review.evidence.Axis.CARGO;
import static org.exocurate.review.evidence.Axis.CARGO_ROLE;
import static org.exocurate.review.evidence.Axis.COMPARATOR;
import static org.exocurate.review.evidence.Axis.CONDITION;
import static org.exocurate.review.evidence.Axis.DONOR_STATE;
import static org.exocurate.review.evidence.Axis.PROCESS;
import static org.exocurate.review.evidence.Axis.RECIPIENT;
import static org.exocurate.review.evidence.AxisRelation.BROADER;
import static org.exocurate.review.evidence.AxisRelation.NARROWER;
import static org.exocurate.review.evidence.AxisRelation.SAME;

/** Whether two claims say opposite things, and what explains that both can be true (DESIGN 3, opposed). */
record Opposition(Comparison pair) {

    boolean opposed() {
        return oppositeOutcomes() || oppositeRegulations() || noChangeAgainstAChangeItCovers();
    }

    /** (a) One protects, the other harms, unless process and condition are both different. */
    private boolean oppositeOutcomes() {
        boolean opposite = pair.one().saysOutcome()
                && pair.other().saysOutcome()
                && pair.one().outcome() != pair.other().outcome();
        return opposite && !(pair.isDifferent(PROCESS) && pair.isDifferent(CONDITION));
    }

    /** (b) One increases what the other decreases; not where process or recipient differ in width and the outcomes agree. */
    private boolean oppositeRegulations() {
        boolean opposite = pair.one().saysChange()
                && pair.other().saysChange()
                && pair.one().regulation() != pair.other().regulation();
        return opposite && processesComparable() && !setAside();
    }

    private boolean setAside() {
        boolean otherWidth = pair.on(PROCESS) != SAME || pair.on(RECIPIENT) != SAME;
        return otherWidth
                && pair.one().saysOutcome()
                && pair.one().outcome() == pair.other().outcome();
    }

    /** (c) One sees no change where the other, no broader on any axis, sees one. */
    private boolean noChangeAgainstAChangeItCovers() {
        AxisRelation covering = pair.one().saysNoChange() ? BROADER : NARROWER;
        return noChangeAgainstChange()
                && processesComparable()
                && pair.allButEffect(axis -> axis == COMPARATOR || pair.on(axis) == SAME || pair.on(axis) == covering);
    }

    boolean noChangeAgainstChange() {
        return (pair.one().saysNoChange() && pair.other().saysChange())
                || (pair.one().saysChange() && pair.other().saysNoChange());
    }

    /** Both stated and comparable; biomarkers have none, which counts as met. */
    private boolean processesComparable() {
        boolean stated = pair.one().process() != null && pair.other().process() != null;
        return pair.biomarkers() || (stated && !pair.isDifferent(PROCESS));
    }

    /** The axes on which the claims surely differ, so that both can be true. */
    List<Axis> explains() {
        List<Axis> explains = new ArrayList<>();
        if (cargoNamedOnOneSide()) {
            explains.add(CARGO);
        }
        Stream.of(DONOR_STATE, CARGO_ROLE, CONDITION, COMPARATOR)
                .filter(pair::tellsApart)
                .forEach(explains::add);
        if (pair.isDifferent(PROCESS)
                && pair.one().process().resolved()
                && pair.other().process().resolved()) {
            explains.add(PROCESS);
        }
        explains.sort(null);
        return List.copyOf(explains);
    }

    /** One speaks of the whole vesicle or of a kind, the other of one cargo by name. */
    private boolean cargoNamedOnOneSide() {
        return (pair.one().cargo() == null && pair.other().namesCargo())
                || (pair.other().cargo() == null && pair.one().namesCargo());
    }
}
