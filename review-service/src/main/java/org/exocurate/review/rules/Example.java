package org.exocurate.review.rules;

import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A submission that shows what a rule minds. References of {@code 10.5555} name no work: the examples are made up. */
public interface Example {

    /** The body as it would be sent. */
    ObjectNode submission();

    /** A claim that the dataset took back before; empty where the rule does not ask. */
    ObjectNode retracted();

    /** The claim that it names, as published at that version; empty where the dataset holds none. */
    ObjectNode target();

    /** Notices on papers, as stewards send them; none where the rule does not ask. */
    ArrayNode notices();

    /** The ORCID iD of whoever proposes it; null where the rule does not ask. */
    String contributor();

    default Optional<String> proposer() {
        return Optional.ofNullable(contributor());
    }

    /** The rule finds nothing here. */
    record Passing(
            @Schema(type = SchemaType.OBJECT) ObjectNode submission,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(type = SchemaType.OBJECT) ObjectNode retracted,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(type = SchemaType.OBJECT) ObjectNode target,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(type = SchemaType.ARRAY) ArrayNode notices,
            @JsonInclude(JsonInclude.Include.NON_NULL) String contributor)
            implements Example {

        public Passing {
            Objects.requireNonNull(submission, "an example needs a submission");
            retracted = orNone(retracted);
            target = orNone(target);
            notices = orNone(notices);
        }
    }

    /**
     * The rule finds something here.
     *
     * @param pointer where in the submission
     */
    record Failing(
            String pointer,
            @Schema(type = SchemaType.OBJECT) ObjectNode submission,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(type = SchemaType.OBJECT) ObjectNode retracted,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(type = SchemaType.OBJECT) ObjectNode target,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(type = SchemaType.ARRAY) ArrayNode notices,
            @JsonInclude(JsonInclude.Include.NON_NULL) String contributor)
            implements Example {

        public Failing {
            Objects.requireNonNull(pointer, "an example that fails needs the pointer of its finding");
            Objects.requireNonNull(submission, "an example needs a submission");
            retracted = orNone(retracted);
            target = orNone(target);
            notices = orNone(notices);
        }
    }

    private static ArrayNode orNone(ArrayNode notices) {
        return notices == null ? JsonNodeFactory.instance.arrayNode() : notices;
    }

    private static ObjectNode orNone(ObjectNode claim) {
        return claim == null ? JsonNodeFactory.instance.objectNode() : claim;
    }
}
