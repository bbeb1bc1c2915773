package org.exocurate.review.dataset;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Outcome;
import org.exocurate.model.dataset.Grade;
import org.exocurate.model.vocabulary.Term;

/** What is known of one process on the way from one part of the body to another: its faces side by side. */
final class Route {

    /** The claims of a face are named up to here; the rest is found by the filters of the claims. */
    static final int NAMED = 100;

    private final Key key;
    private final Map<Outcome, Map<Grade, RouteTable.Counted>> faces = new EnumMap<>(Outcome.class);

    Route(Key key) {
        this.key = key;
    }

    /**
     * Names it; routes come in the order of their keys.
     *
     * @param donor the number of the system it leads from
     * @param recipient of that it leads to
     * @param process a term's id, the key of an unknown text, or empty
     */
    record Key(int donor, int recipient, String process) {

        /** Comes before all. */
        static final Key FIRST = new Key(-1, -1, "");

        String text() {
            return donor + " " + recipient + " " + process;
        }

        static Optional<Key> read(String text) {
            String[] parts = text.split(" ", 3);
            return parts.length == 3 && parts[0].matches("\\d{1,4}") && parts[1].matches("\\d{1,4}")
                    ? Optional.of(new Key(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]))
                    : Optional.empty();
        }
    }

    Key key() {
        return key;
    }

    void add(RouteTable.Counted face) {
        faces.computeIfAbsent(face.outcome(), outcome -> new EnumMap<>(Grade.class))
                .put(face.grade(), face);
    }

    ObjectNode json(Systems systems) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("donorSystem", systems.term(key.donor()).map(Route::term).orElse(null));
        json.set(
                "recipientSystem",
                systems.term(key.recipient()).map(Route::term).orElse(null));
        json.set("process", process(systems).orElse(null));
        json.put(
                "claims",
                faces.values().stream()
                        .flatMap(grades -> grades.values().stream())
                        .mapToLong(RouteTable.Counted::claims)
                        .sum());
        ArrayNode counts = json.putArray("counts");
        faces.forEach((outcome, grades) -> grades.forEach((grade, face) -> {
            ObjectNode count = counts.addObject();
            count.put("outcome", outcome.name());
            count.put("grade", grade.name());
            count.put("claims", face.claims());
            ArrayNode accessions = count.putArray("accessions");
            face.first().forEach(accession -> accessions.add(accession.toString()));
        }));
        return json;
    }

    private Optional<ObjectNode> process(Systems systems) {
        if (key.process().isEmpty()) {
            return Optional.empty();
        }
        Optional<ObjectNode> unknown = AxisKeys.text(key.process())
                .map(text ->
                        JsonNodeFactory.instance.objectNode().put("label", text).put("unresolved", true));
        return unknown.or(() -> systems.vocabulary().term(key.process()).map(Route::term))
                .or(() -> Optional.of(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", key.process())
                        .put("label", key.process())));
    }

    private static ObjectNode term(Term term) {
        return JsonNodeFactory.instance.objectNode().put("id", term.id()).put("label", term.label());
    }
}
