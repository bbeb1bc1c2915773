package org.exocurate.review.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.claim.TermRef;
import org.exocurate.review.rules.Rule;

/** The dataset is about heart and vessels, bones, joints and muscles; elsewhere its curators know less. */
final class OutsideBothSystems extends ClaimRule {

    private final Systems systems;

    OutsideBothSystems(Rule rule, Systems systems) {
        super(rule, "/claim");
        this.systems = systems;
    }

    /** What the dataset is about. */
    record Systems(List<String> within) {

        Systems {
            within = List.copyOf(within);
        }
    }

    /** A place that is unknown may be within; a biomarker has no recipient, and its condition is what counts. */
    @Override
    Optional<String> fault(Claim claim, Examination about) {
        List<TermRef> places = Stream.of(claim.donor().term(), claim.recipient().term())
                .filter(Objects::nonNull)
                .toList();
        boolean outside = !places.isEmpty()
                && places.stream().allMatch(place -> place.isResolved() && !about.isWithin(place, systems.within()));
        return outside && claim.type() != ClaimType.BIOMARKER
                ? Optional.of(
                        "neither donor nor recipient is of heart, vessels, blood, marrow, bones, joints or muscles")
                : Optional.empty();
    }
}
