package org.exocurate.review.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Problem;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;

/**
 * A rule as somebody would have it: the one of the same id in force, with what the body says otherwise. The body is the rule's
 * file, the rule as it is read at the door, or just the id and the fields that differ.
 */
final class RuleChange {

    private RuleChange() {}

    static Rule read(byte[] body, String type, Rules inForce) {
        ObjectNode sent = object(tree(body, type));
        Rule rule = inForce.find(sent.path("id").asText()).orElseThrow(() -> unknown(sent.get("id"), inForce));
        ObjectNode changed = RuleFiles.tree(rule);
        sent.properties().forEach(field -> set(changed, field.getKey(), field.getValue()));
        return rule(changed);
    }

    /** Parameters are told one by one; anything else is replaced whole. */
    private static void set(ObjectNode rule, String field, JsonNode value) {
        if (field.equals("parameters")
                && value instanceof ObjectNode told
                && rule.get(field) instanceof ObjectNode had) {
            had.setAll(told);
        } else {
            rule.set(field, value);
        }
    }

    private static JsonNode tree(byte[] body, String type) {
        String media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (media) {
            case "application/json" -> Body.json(body);
            case "application/yaml", "application/x-yaml", "text/yaml" -> yaml(body);
            default -> throw Refused.of(
                    Problem.of(415, "unsupported-media-type", "this door takes application/json or application/yaml"));
        };
    }

    private static JsonNode yaml(byte[] body) {
        try {
            return RuleFiles.tree(new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Refused.invalid(List.of(Fault.at("", "not YAML: " + firstLine(e))));
        }
    }

    private static String firstLine(IOException e) {
        return e.getMessage().lines().findFirst().orElse("");
    }

    private static ObjectNode object(JsonNode sent) {
        if (sent instanceof ObjectNode object) {
            return object;
        }
        throw Refused.invalid(List.of(Fault.at("", "must be a rule: its id, and what would be different")));
    }

    private static Refused unknown(JsonNode id, Rules inForce) {
        String detail = id == null
                ? "say by its id which rule would change"
                : "there is no rule " + id + "; a new one needs a class that judges by it";
        return Refused.invalid(List.of(new Fault("/id", detail, near(id, inForce))));
    }

    private static List<String> near(JsonNode id, Rules inForce) {
        String sent = (id == null ? JsonNodeFactory.instance.textNode("") : id).asText();
        return inForce.all().stream()
                .map(Rule::id)
                .filter(known -> !sent.isEmpty() && (known.contains(sent) || sent.contains(known)))
                .toList();
    }

    /** A rule that refuses itself is the caller's to mend. */
    private static Rule rule(ObjectNode tree) {
        try {
            return RuleFiles.read(tree);
        } catch (MismatchedInputException e) {
            throw Refused.misshapen("", e);
        } catch (JsonProcessingException e) {
            throw Refused.invalid(List.of(
                    Fault.at("", e.getCause() == null ? "no rule" : e.getCause().getMessage())));
        }
    }
}
