package org.exocurate.review.profile;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.http.Sent;
import org.exocurate.plumbing.json.Fault;

/** A small object as it was sent; every fault is told at once. */
final class Form {

    private final JsonNode body;
    private final String at;
    private final List<Fault> faults;
    private final Set<String> asked = new HashSet<>();

    private Form(JsonNode body, String at, List<Fault> faults) {
        this.body = body;
        this.at = at;
        this.faults = faults;
        if (!body.isObject()) {
            fault("", "must be an object");
        }
    }

    static Form read(String contentType, InputStream body) {
        return new Form(Body.json(Sent.json(contentType, body)), "", new ArrayList<>());
    }

    Optional<JsonNode> field(String name) {
        asked.add(name);
        return Optional.ofNullable(body.get(name));
    }

    Optional<Boolean> bool(String name) {
        Optional<JsonNode> sent = field(name);
        if (sent.isPresent() && !sent.get().isBoolean()) {
            fault("/" + name, name + " must be true or false");
            return Optional.empty();
        }
        return sent.map(JsonNode::booleanValue);
    }

    Optional<String> text(String name, int longest) {
        Optional<JsonNode> sent = field(name);
        boolean fits = sent.isEmpty() || fits(sent.get(), longest);
        if (!fits) {
            fault("/" + name, name + " must be a text of 1 to " + longest + " characters");
            return Optional.empty();
        }
        return sent.map(JsonNode::textValue);
    }

    /** The object below a field. */
    Optional<Form> object(String name) {
        return field(name).map(sent -> new Form(sent, at + "/" + name, faults));
    }

    void fault(String pointer, String detail) {
        faults.add(Fault.at(at + pointer, detail));
    }

    void fault(String pointer, String detail, List<String> nearest) {
        faults.add(new Fault(at + pointer, detail, nearest));
    }

    /** To be called when all is asked for: what is left is unknown. */
    void nothingElse() {
        body.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                fault("/" + name.replace("~", "~0").replace("/", "~1"), "unknown field");
            }
        });
    }

    void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
    }

    private static boolean fits(JsonNode node, int longest) {
        return node.isTextual()
                && !node.textValue().isBlank()
                && node.textValue().codePointCount(0, node.textValue().length()) <= longest;
    }
}
