package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Which claims are asked for: the conditions that a claim's state meets, and how many claims from where on. */
final class ClaimQuery {

    // What a former version wrote says so in its content only.
    private static final String REGULATION =
            "coalesce(claim_state.regulation, change.content::jsonb #>> '{claim,effect,regulation}')";

    private final ClaimConditions conditions;
    private final int limit;

    /** As of a sequence, or of the head where none is given; one more than the limit is read, to see whether more follow. */
    ClaimQuery(ClaimConditions conditions, OptionalLong asOf, long after, int limit) {
        this.conditions = conditions;
        this.limit = limit;
        if (asOf.isPresent()) {
            conditions.where("since <= ? and (until is null or until > ?)", asOf.getAsLong(), asOf.getAsLong());
        } else {
            conditions.where("until is null");
        }
        conditions.where("claim_state.accession > ?", after);
    }

    /** On rows of claim_state joined with the change that made them. */
    static ClaimConditions conditionsOnStates() {
        return new ClaimConditions("claim_state", REGULATION);
    }

    /** No claim after this one is asked for, so none is walked over. */
    ClaimQuery upTo(long accession) {
        conditions.where("claim_state.accession <= ?", accession);
        return this;
    }

    int limit() {
        return limit;
    }

    String where() {
        return "where " + conditions.sql() + " order by claim_state.accession limit ?";
    }

    Object[] arguments() {
        List<Object> all = new ArrayList<>(conditions.arguments());
        all.add(limit + 1);
        return all.toArray();
    }
}
