package org.exocurate.review.decision;

import java.util.List;
import java.util.Optional;

import org.exocurate.model.claim.Evidence;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.people.Person;
import org.exocurate.review.queue.Decision;
import org.exocurate.review.queue.ReviewItem;

/** The rules on who may decide an item (DESIGN 4); each refusal names its rule. */
final class WhoMayDecide {

    private final Person curator;
    private final Person contributor;
    private final ReviewItem item;
    private final List<Evidence> cited;
    private final List<Decision> standing;
    private final List<Person> approvers;

    /**
     * {@code cited} is all evidence that the item is about; the standing approvals are those of the approvers.
     */
    WhoMayDecide(
            Person curator,
            Person contributor,
            ReviewItem item,
            List<Evidence> cited,
            List<Decision> standing,
            List<Person> approvers) {
        this.curator = curator;
        this.contributor = contributor;
        this.item = item;
        this.cited = cited;
        this.standing = standing;
        this.approvers = approvers;
    }

    /** Refuses with 403 and the rule's name, or says whether the decision counts as independent. */
    boolean check(DecisionForm form) {
        if (curator.isSameAs(contributor)) {
            throw Refused.forbidden("not-the-contributor", "nobody decides on their own submission");
        }
        if (!curator.isVouchedFor()) {
            throw Refused.forbidden(
                    "curator-needs-orcid",
                    "a curator decides under an ORCID iD, which this token lacks, or by a role that a steward gave here");
        }
        Optional<String> tie = tie(form);
        if (form.decision() == Decision.Kind.APPROVE) {
            checkApproval(tie);
        }
        return tie.isEmpty();
    }

    private void checkApproval(Optional<String> tie) {
        if (approvers.stream().anyMatch(curator::isSameAs)) {
            throw Refused.forbidden(
                    "two-different-curators", "your approval stands already; the second has to be another curator's");
        }
        boolean afterIndependent = standing.stream().anyMatch(Decision::independent);
        boolean mayCount = item.verdict().approvalsNeeded() > 1 && afterIndependent;
        if (tie.isPresent() && !mayCount) {
            throw Refused.forbidden(
                    tie.get(),
                    "with this tie an approval counts only after an independent one; any curator may reject");
        }
    }

    /** The rule by which the curator is not independent. */
    private Optional<String> tie(DecisionForm form) {
        if (form.conflictOfInterest() == Decision.Conflict.DECLARED) {
            return Optional.of("declared-conflict-of-interest");
        }
        if (curator.sharesOrganisationWith(contributor)) {
            return Optional.of("same-organisation");
        }
        return citesCurator() ? Optional.of("author-of-cited-work") : Optional.empty();
    }

    private boolean citesCurator() {
        return curator.orcid()
                .filter(orcid -> cited.stream().anyMatch(piece -> piece.isBy(orcid)))
                .isPresent();
    }
}
