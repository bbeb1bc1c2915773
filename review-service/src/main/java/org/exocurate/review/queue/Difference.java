package org.exocurate.review.queue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.dataset.ClaimStatus;
import org.exocurate.review.dataset.JsonDifference;
import org.exocurate.review.dataset.PublishedClaim;

/** What a proposal would change of the claim that it is about, field by field: JSON Patch (RFC 6902) with the values before. */
final class Difference {

    private Difference() {}

    static ArrayNode of(Proposal proposal, PublishedClaim target) {
        return switch (proposal.kind()) {
            case ADD -> JsonNodeFactory.instance.arrayNode();
            case REVISE -> JsonDifference.between(ClaimJson.write(target.claim()), ClaimJson.write(proposal.claim()));
            case ADD_EVIDENCE -> JsonDifference.between(
                    ClaimJson.write(target.claim()), ClaimJson.write(target.gaining(proposal.evidence())));
            case RETRACT -> retraction(target);
        };
    }

    private static ArrayNode retraction(PublishedClaim target) {
        ArrayNode difference = JsonNodeFactory.instance.arrayNode();
        difference
                .addObject()
                .put("op", "replace")
                .put("path", "/status")
                .put("fromValue", target.status().name())
                .put("value", ClaimStatus.RETRACTED.name());
        return difference;
    }
}
