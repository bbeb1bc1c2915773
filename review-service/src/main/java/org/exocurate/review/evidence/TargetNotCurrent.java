package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Target;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.rules.Rule;

/** What is to be changed has to be there, as it was when the change was thought of. */
record TargetNotCurrent(Rule rule) implements EvidenceRule {

    @Override
    public List<Finding> judge(Examination about) {
        return about.named()
                .flatMap(named -> fault(named, about.target()))
                .map(message -> List.of(Finding.of(rule, "/target", message)))
                .orElse(List.of());
    }

    private static Optional<String> fault(Target named, Optional<PublishedClaim> target) {
        if (target.isEmpty()) {
            return Optional.of("the dataset holds no " + named.accession() + ": look the claim up in /dataset/claims");
        }
        PublishedClaim now = target.get();
        if (!now.isLive()) {
            return Optional.of(now.accession() + " is retracted: what is to stand again is proposed with ADD");
        }
        return now.version() == named.version()
                ? Optional.empty()
                : Optional.of(now.accession() + " is at version " + now.version() + ", not " + named.version()
                        + ": read it again and send the change to that");
    }
}
