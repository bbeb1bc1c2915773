package org.exocurate.review.dataset;

import java.util.EnumSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.JsonDiff;

/** What makes one document of another: JSON Patch (RFC 6902), each replaced value told as it was. */
public final class JsonDifference {

    private static final EnumSet<DiffFlags> AS_IT_IS_READ = EnumSet.of(
            DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION, DiffFlags.ADD_ORIGINAL_VALUE_ON_REPLACE);

    private JsonDifference() {}

    public static ArrayNode between(JsonNode before, JsonNode after) {
        return (ArrayNode) JsonDiff.asJson(before, after, AS_IT_IS_READ);
    }
}
