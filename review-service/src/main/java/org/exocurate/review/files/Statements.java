package org.exocurate.review.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.review.files.Node.Axis;

/** Reads claims as statements of the Biolink Model. docs/files.md has the rules and their sources. */
final class Statements {

    private static final String NO_CHANGE = "NO_CHANGE";
    private static final String AFFECTS = "biolink:affects";
    private static final Map<String, String> COURSES = Map.of("PROTECTIVE", "decreased", "DETRIMENTAL", "increased");
    private static final Map<String, String> DIRECTIONS = Map.of("INCREASES", "increased", "DECREASES", "decreased");

    private Statements() {}

    /** What the claim says, and what its refuting works say of that, if it has any. */
    static List<Edge> of(Passing claim) {
        Edge said = claim.said();
        List<String> refuting = claim.works().refuting();
        return refuting.isEmpty() ? List.of(said) : List.of(said, said.refuted(refuting));
    }

    static Edge said(String id, JsonNode claim, Works works) {
        boolean biomarker = claim.path("type").asText().equals("BIOMARKER");
        Node cargo = Node.cargo(claim.path("cargo"));
        Node object = biomarker ? condition(claim).orElseGet(() -> object(claim)) : object(claim);
        String course = biomarker ? "" : course(claim, object);
        String regulation = claim.path("effect").path("regulation").asText();
        Map<String, Node> qualifiers = new LinkedHashMap<>();
        Node.word(claim.path("donor").path("term"), Axis.DONOR)
                .ifPresent(donor -> qualifiers.put(biomarker ? Edge.ANATOMY : Edge.DONOR, donor));
        Node.word(claim.path("recipient").path("term"), Axis.RECIPIENT)
                .ifPresent(at -> qualifiers.put(Edge.ANATOMY, at));
        condition(claim)
                .filter(in -> !biomarker)
                .ifPresent(in -> qualifiers.put(in.isDisease() ? Edge.DISEASE : Edge.CONTEXT, in));
        String predicate = biomarker ? marks(cargo) : acts(cargo, course);
        Map<String, String> words = biomarker ? level(regulation) : effect(claim, regulation);
        if (predicate.equals(AFFECTS) && COURSES.containsKey(course)) {
            words.put(Edge.PREDICATE, "biolink:causes");
            words.put(Edge.DIRECTION, COURSES.get(course));
        }
        return new Edge(
                id, cargo, predicate, object, qualifiers, words, regulation.equals(NO_CHANGE), works.supporting());
    }

    /** The process; without one the condition, the recipient, or any process at all. */
    private static Node object(JsonNode claim) {
        return Node.word(claim.path("effect").path("process"), Axis.PROCESS)
                .or(() -> condition(claim).filter(condition -> !condition.isHealth()))
                .or(() -> Node.word(claim.path("recipient").path("term"), Axis.RECIPIENT))
                .orElse(new Node("GO:0008150", "biolink:BiologicalProcess", "biological_process"));
    }

    private static Optional<Node> condition(JsonNode claim) {
        return Node.word(claim.path("condition").path("term"), Axis.CONDITION);
    }

    /** The outcome, where the edge ends at the condition: how that goes on. */
    private static String course(JsonNode claim, Node object) {
        boolean ofCondition = !claim.path("effect").path("process").has("label")
                && condition(claim).filter(object::equals).isPresent();
        return ofCondition ? claim.path("effect").path("outcome").asText() : "";
    }

    /** Only chemicals make a condition better or worse, by Biolink; of all else a direction says it. */
    private static String acts(Node cargo, String course) {
        return switch (cargo.isTreatment() ? course : "") {
            case "PROTECTIVE" -> "biolink:ameliorates_condition";
            case "DETRIMENTAL" -> "biolink:exacerbates_condition";
            default -> AFFECTS;
        };
    }

    /** A biomarker is a molecule, by Biolink; a count of vesicles goes with a condition. */
    private static String marks(Node cargo) {
        return cargo.isMolecule() ? "biolink:biomarker_for" : "biolink:correlated_with";
    }

    /** A biomarker's own level tells of the condition. */
    private static Map<String, String> level(String regulation) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(Edge.SUBJECT_ASPECT, "abundance");
        Optional.ofNullable(DIRECTIONS.get(regulation)).ifPresent(way -> words.put(Edge.SUBJECT_DIRECTION, way));
        return words;
    }

    /** A vesicle without a cargo says what less of that cargo does. */
    private static Map<String, String> effect(JsonNode claim, String regulation) {
        Map<String, String> words = new LinkedHashMap<>();
        if (claim.path("cargo").path("role").asText().equals("DEPLETED")) {
            words.put(Edge.SUBJECT_ASPECT, "abundance");
            words.put(Edge.SUBJECT_DIRECTION, "decreased");
        }
        if (!regulation.isEmpty()) {
            words.put(Edge.PREDICATE, "biolink:causes");
            words.put(Edge.ASPECT, "activity_or_abundance");
        }
        Optional.ofNullable(DIRECTIONS.get(regulation)).ifPresent(way -> words.put(Edge.DIRECTION, way));
        return words;
    }
}
