package org.exocurate.review.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.TermRef;

/**
 * A known claim that a proposal touches.
 *
 * @param claim its accession and version
 * @param pending true of an open submission, which no promise rests on
 * @param explains the axes that let an opposite effect be true
 * @param independent of a corroboration only; empty also if a laboratory needed to tell is missing
 * @param nearest what different terms have in common
 * @param content of an open submission what it says, as canonical JSON; what a published claim says is read from the dataset when it is
 *     shown
 */
public record Match(
        String claim,
        boolean pending,
        Relation relation,
        Map<Axis, AxisRelation> axes,
        List<Axis> explains,
        Optional<Boolean> independent,
        Map<Axis, TermRef> nearest,
        Optional<String> content) {

    /** As it is shown. */
    public ObjectNode json() {
        return VerdictJson.match(this);
    }
}
