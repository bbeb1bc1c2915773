package org.exocurate.review.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.plumbing.json.Sha256;
import org.exocurate.review.queue.Decision;

/**
 * A decision on the wire.
 *
 * @param digest of the canonical body, by which a repeat is known
 */
record DecisionForm(
        Decision.Kind decision,
        String reason,
        Optional<ReasonCode> reasonCode,
        Decision.Conflict conflictOfInterest,
        Optional<String> conflictOfInterestText,
        JsonNode overrides,
        String digest) {

    /** Why an item is rejected. */
    enum ReasonCode {
        DUPLICATE,
        INSUFFICIENT_EVIDENCE,
        OUT_OF_SCOPE,
        NOT_IN_SOURCE,
        RETRACTED_SOURCE,
        INCORRECT_TERM,
        OTHER
    }

    private static final int LONGEST = 4_000;
    private static final Set<String> FIELDS =
            Set.of("decision", "reason", "reasonCode", "conflictOfInterest", "conflictOfInterestText", "overrides");

    /** The decision; a body with faults is refused, all of them named. */
    static DecisionForm read(JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        if (!body.isObject()) {
            throw Refused.invalid(List.of(Fault.at("", "the body must be an object")));
        }
        unknown(body, faults);
        Optional<Decision.Kind> decision = oneOf(body, "decision", Decision.Kind.class, true, faults);
        boolean rejects = decision.equals(Optional.of(Decision.Kind.REJECT));
        Optional<ReasonCode> code = oneOf(body, "reasonCode", ReasonCode.class, rejects, faults);
        Optional<Decision.Conflict> conflict = oneOf(body, "conflictOfInterest", Decision.Conflict.class, true, faults);
        Optional<String> reason = text(body, "reason", true, faults);
        Optional<String> conflictText = text(body, "conflictOfInterestText", false, faults);
        JsonNode overrides = overrides(body, faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return new DecisionForm(
                decision.orElseThrow(),
                reason.orElseThrow(),
                code,
                conflict.orElseThrow(),
                conflictText,
                overrides,
                Sha256.hex(CanonicalJson.of(body)));
    }

    /** True if the decision says why this rule may be passed over. */
    boolean overrides(String rule) {
        for (JsonNode override : overrides) {
            if (override.path("rule").asText().equals(rule)) {
                return true;
            }
        }
        return false;
    }

    private static void unknown(JsonNode body, List<Fault> faults) {
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                faults.add(Fault.at("/" + name.replace("~", "~0").replace("/", "~1"), "unknown field"));
            }
        }
    }

    private static <E extends Enum<E>> Optional<E> oneOf(
            JsonNode body, String field, Class<E> values, boolean required, List<Fault> faults) {
        JsonNode sent = body.path(field);
        if (sent.isMissingNode() || sent.isNull()) {
            if (required) {
                faults.add(Fault.at("/" + field, field + " is required: one of " + names(values)));
            }
            return Optional.empty();
        }
        Optional<E> value = Arrays.stream(values.getEnumConstants())
                .filter(v -> sent.isTextual() && v.name().equals(sent.textValue()))
                .findFirst();
        if (value.isEmpty()) {
            faults.add(Fault.at("/" + field, "unknown " + field + "; one of " + names(values)));
        }
        return value;
    }

    private static <E extends Enum<E>> String names(Class<E> values) {
        return String.join(
                ", ", Arrays.stream(values.getEnumConstants()).map(Enum::name).toList());
    }

    private static Optional<String> text(JsonNode body, String field, boolean required, List<Fault> faults) {
        JsonNode sent = body.path(field);
        if ((sent.isMissingNode() || sent.isNull()) && !required) {
            return Optional.empty();
        }
        boolean fits = sent.isTextual() && !sent.textValue().isBlank() && characters(sent.textValue()) <= LONGEST;
        if (!fits) {
            faults.add(Fault.at("/" + field, field + " must be a text of 1 to " + LONGEST + " characters"));
        }
        return fits ? Optional.of(sent.textValue()) : Optional.empty();
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static JsonNode overrides(JsonNode body, List<Fault> faults) {
        JsonNode sent = body.path("overrides");
        if (sent.isMissingNode() || sent.isNull()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!sent.isArray()) {
            faults.add(Fault.at("/overrides", "overrides must be an array of {rule, reason}"));
        }
        for (int i = 0; sent.isArray() && i < sent.size(); i++) {
            JsonNode override = sent.get(i);
            boolean whole = override.isObject()
                    && override.size() == 2
                    && override.path("rule").isTextual()
                    && override.path("reason").isTextual()
                    && !override.path("reason").textValue().isBlank()
                    && characters(override.path("reason").textValue()) <= LONGEST;
            if (!whole) {
                faults.add(Fault.at(
                        "/overrides/" + i,
                        "an override is {rule, reason}, both texts of 1 to " + LONGEST + " characters"));
            }
        }
        return sent;
    }
}
