package org.exocurate.review.queue;

import java.util.EnumSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.JsonDiff;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.dataset.ClaimStatus;
import org.exocurate.review.dataset.PublishedClaim;

/** What a proposal would change of the claim that it is about, field by field: JSON Patch (RFC 6902) with the values before. */
final class Difference {

    private static final EnumSet<DiffFlags> AS_IT_IS_READ = EnumSet.of(
            DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION, DiffFlags.ADD_ORIGINAL_VALUE_ON_REPLACE);

    private Difference() {}

    static ArrayNode of(Proposal proposal, PublishedClaim target) {
        return switch (proposal.kind()) {
            case ADD -> JsonNodeFactory.instance.arrayNode();
            case REVISE -> between(ClaimJson.write(target.claim()), ClaimJson.write(proposal.claim()));
            case ADD_EVIDENCE -> between(
                    ClaimJson.write(target.claim()), ClaimJson.write(target.gaining(proposal.evidence())));
            case RETRACT -> retraction(target);
        };
    }

    private static ArrayNode between(JsonNode before, JsonNode after) {
        return (ArrayNode) JsonDiff.asJson(before, after, AS_IT_IS_READ);
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
