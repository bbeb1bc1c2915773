package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.StudyModel;
import org.exocurate.review.rules.Rule;

/** The founding review's first limit: little of what is claimed was seen in a living body. */
final class OnlyInVitro extends ClaimRule {

    OnlyInVitro(Rule rule) {
        super(rule, "/claim/evidence");
    }

    @Override
    Optional<String> fault(Claim claim, Examination about) {
        List<StudyModel> models =
                about.supportingPrimary().stream().map(Evidence::model).toList();
        return !models.isEmpty() && models.stream().allMatch(model -> model == StudyModel.IN_VITRO)
                ? Optional.of("seen in vitro only")
                : Optional.empty();
    }
}
