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
        Node object = biomarker ? condition(claim).orElseGet(() -> object(claim)) : object(claim);
        String regulation = claim.path("effect").path("regulation").asText();
        Map<String, Node> qualifiers = new LinkedHashMap<>();
        Node.word(claim.path("donor").path("term"), Axis.DONOR)
                .ifPresent(donor -> qualifiers.put(biomarker ? Edge.ANATOMY : Edge.DONOR, donor));
        Node.word(claim.path("recipient").path("term"), Axis.RECIPIENT)
                .ifPresent(at -> qualifiers.put(Edge.ANATOMY, at));
        condition(claim).filter(in -> !biomarker).ifPresent(in -> qualifiers.put(Edge.DISEASE, in));
        return new Edge(
                id,
                Node.cargo(claim.path("cargo")),
                predicate(claim, object, biomarker),
                object,
                qualifiers,
                biomarker ? level(regulation) : effect(claim, regulation),
                regulation.equals(NO_CHANGE),
                works.supporting());
    }

    /** The process; without one the condition, the recipient, or any process at all. */
    private static Node object(JsonNode claim) {
        return Node.word(claim.path("effect").path("process"), Axis.PROCESS)
                .or(() -> condition(claim))
                .or(() -> Node.word(claim.path("recipient").path("term"), Axis.RECIPIENT))
                .orElse(new Node("GO:0008150", "biolink:BiologicalProcess", "biological_process"));
    }

    private static Optional<Node> condition(JsonNode claim) {
        return Node.word(claim.path("condition").path("term"), Axis.CONDITION);
    }

    private static String predicate(JsonNode claim, Node object, boolean biomarker) {
        if (biomarker) {
            return "biolink:biomarker_for";
        }
        boolean ofCondition = !claim.path("effect").path("process").has("label")
                && condition(claim).filter(object::equals).isPresent();
        String outcome = ofCondition ? claim.path("effect").path("outcome").asText() : "";
        return switch (outcome) {
            case "PROTECTIVE" -> "biolink:ameliorates_condition";
            case "DETRIMENTAL" -> "biolink:exacerbates_condition";
            default -> "biolink:affects";
        };
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
