package org.exocurate.review.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Lines;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.plumbing.json.JsonFormat;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.review.people.Person;
import org.exocurate.review.queue.ReviewIds;

/** One of many decisions: what the path and the headers say of a single one, a line says in fields. */
final class DecisionLine {

    private static final String ID = "id";
    private static final String SEEN = "ifMatch";
    private static final String KEY = "idempotencyKey";
    private static final Set<String> SHOWN = Set.of("status", "accession", "version");

    private final Lines.Line line;
    private final Optional<String> batchKey;
    private final ObjectNode result;

    DecisionLine(Lines.Line line, Optional<String> batchKey) {
        this.line = line;
        this.batchKey = batchKey;
        this.result = JsonNodeFactory.instance.objectNode().put("line", line.number());
    }

    /** Decides, and gives what came of it. */
    ObjectNode decided(Decisions decisions, Existing existing, Person curator) {
        try {
            ObjectNode sent = sent();
            UUID item = item(sent, existing);
            result.put(ID, item.toString());
            Optional<String> key = key(sent);
            Optional<String> seen = text(sent, SEEN);
            DecisionForm form = DecisionForm.read(sent.without(List.of(ID, SEEN, KEY)));
            Wanted wanted = new Wanted(item, curator, Wanted.tag(seen.orElseThrow(DecisionLine::unseen)), form);
            return told(decisions.decide(wanted, key));
        } catch (Refused refused) {
            return refused(refused);
        }
    }

    /** This one and all after it are not looked at. */
    ObjectNode tooMany(int most) {
        return refused(
                Refused.tooLarge("at most " + most + " decisions at a time; nothing from here on was looked at"));
    }

    private ObjectNode sent() {
        if (!line.fits()) {
            throw Refused.tooLarge("the line is larger than " + Body.LIMIT + " bytes");
        }
        JsonNode sent = Body.json(line.bytes());
        if (sent instanceof ObjectNode object) {
            return object;
        }
        throw Refused.invalid(List.of(Fault.at("", "a line is an object")));
    }

    private static UUID item(ObjectNode sent, Existing existing) {
        return text(sent, ID)
                .flatMap(ReviewIds::read)
                .filter(existing::item)
                .orElseThrow(() -> Refused.notFound("no such review item; id names it"));
    }

    private Optional<String> key(ObjectNode sent) {
        return text(sent, KEY).or(() -> batchKey.map(key -> key + ":" + line.number()));
    }

    private static Optional<String> text(ObjectNode sent, String field) {
        JsonNode text = sent.path(field);
        if (text.isMissingNode() || text.isTextual()) {
            return Optional.ofNullable(text.textValue()).filter(words -> !words.isBlank());
        }
        throw Refused.invalid(List.of(Fault.at("/" + field, field + " is a text")));
    }

    private static Refused unseen() {
        return Refused.preconditionRequired("say what you saw: ifMatch with the etag of the item");
    }

    private ObjectNode told(Answer answer) {
        if (answer instanceof Answer.NotNow not) {
            return refused(not.refusal());
        }
        ObjectNode given = (ObjectNode) StoredJson.read(((Answer.Given) answer).json());
        return result.setAll(given.retain(SHOWN));
    }

    private ObjectNode refused(Refused refused) {
        return result.set("problem", JsonFormat.mapper().valueToTree(refused.problem()));
    }
}
