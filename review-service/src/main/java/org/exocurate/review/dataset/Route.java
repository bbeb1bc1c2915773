package org.exocurate.review.dataset;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.dataset.Grade;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;

/** What is known of one process on the way from one part of the body to another: its faces side by side. */
final class Route {

    /** The claims of a face are named up to here; the rest is found by the filters of the claims. */
    static final int NAMED = 100;

    private final Key key;
    private final Map<Outcome, Map<Grade, Face>> faces = new EnumMap<>(Outcome.class);

    Route(Key key) {
        this.key = key;
    }

    /**
     * @param donor the system it leads from; empty for a donor in none of them, as for recipient
     * @param process a term's id, the key of an unknown text, or empty
     */
    record Key(Optional<Term> donor, Optional<Term> recipient, String process) implements Comparable<Key> {

        /** Names it, and sorts as it does. */
        String text() {
            return id(donor) + ' ' + id(recipient) + ' ' + process;
        }

        @Override
        public int compareTo(Key other) {
            return text().compareTo(other.text());
        }

        private static String id(Optional<Term> system) {
            return system.map(Term::id).orElse("");
        }
    }

    private record Face(long claims, List<Accession> first) {

        private static final Face NONE = new Face(0, List.of());

        Face and(RouteTable.Counted more) {
            List<Accession> named = Stream.concat(first.stream(), more.first().stream())
                    .sorted()
                    .limit(NAMED)
                    .toList();
            return new Face(claims + more.claims(), named);
        }
    }

    Key key() {
        return key;
    }

    void add(RouteTable.Counted counted) {
        faces.computeIfAbsent(counted.outcome(), outcome -> new EnumMap<>(Grade.class))
                .compute(counted.grade(), (grade, face) -> (face == null ? Face.NONE : face).and(counted));
    }

    ObjectNode json(Vocabulary vocabulary) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("donorSystem", key.donor().map(Route::term).orElse(null));
        json.set("recipientSystem", key.recipient().map(Route::term).orElse(null));
        json.set("process", process(vocabulary).orElse(null));
        json.put("claims", faces().mapToLong(Face::claims).sum());
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

    private Stream<Face> faces() {
        return faces.values().stream().flatMap(grades -> grades.values().stream());
    }

    private Optional<ObjectNode> process(Vocabulary vocabulary) {
        if (key.process().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> unknown = AxisKeys.text(key.process());
        if (unknown.isPresent()) {
            return Optional.of(JsonNodeFactory.instance
                    .objectNode()
                    .put("label", unknown.get())
                    .put("unresolved", true));
        }
        return Optional.of(vocabulary.term(key.process()).map(Route::term).orElseGet(() -> JsonNodeFactory.instance
                .objectNode()
                .put("id", key.process())
                .put("label", key.process())));
    }

    private static ObjectNode term(Term term) {
        return JsonNodeFactory.instance.objectNode().put("id", term.id()).put("label", term.label());
    }
}
