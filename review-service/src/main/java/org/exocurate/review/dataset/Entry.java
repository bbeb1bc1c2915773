package org.exocurate.review.dataset;

import org.exocurate.model.dataset.ChangeType;
import org.exocurate.model.dataset.ClaimStatus;

/**
 * What a change is about to write.
 *
 * @param former what the claim was; null for a new one
 */
record Entry(ChangeType type, Held former, DatasetClaim next) {

    /** By how much the number of claims in this status changes. */
    int turned(ClaimStatus status) {
        int before = former != null && former.claim().status() == status ? 1 : 0;
        int after = next.status() == status ? 1 : 0;
        return after - before;
    }
}
