package org.exocurate.review.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.review.rules.Rule;
import org.exocurate.review.rules.Severity;

/**
 * What a rule found.
 *
 * @param pointer where in the proposal, as a JSON pointer
 */
public record Finding(String rule, int version, Severity severity, String message, String pointer) {

    static Finding of(Rule rule, String pointer, String message) {
        return new Finding(rule.id(), rule.version(), rule.severity(), message, pointer);
    }

    /** As it is written at the doors. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("rule", rule)
                .put("version", version)
                .put("severity", severity.name())
                .put("message", message)
                .put("pointer", pointer);
    }
}
