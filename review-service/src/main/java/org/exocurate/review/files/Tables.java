package org.exocurate.review.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The tables of claims and of evidence, each a function of the claims' content alone. New columns are added at the end. */
final class Tables {

    static final List<Column> CLAIMS = joined(
            List.of(
                    Column.text("accession", "/accession", "The claim"),
                    Column.integer("version", "/version", "Its version"),
                    Column.text("status", "/status", "PUBLISHED, CONTESTED or RETRACTED"),
                    Column.list("contested_by", "/contestedBy", "The published claims that contradict it"),
                    Column.text("type", "/claim/type", "CROSSTALK, DELIVERY or BIOMARKER")),
            Column.term("donor", "/claim/donor/term", "Who gives the vesicles off"),
            List.of(
                    Column.list("donor_state", "/claim/donor/state", "What was done to the donor or ails it"),
                    Column.text("cargo_kind", "/claim/cargo/kind", "What kind of thing the vesicles carry")),
            Column.term("cargo", "/claim/cargo/term", "What the vesicles carry"),
            List.of(Column.text("cargo_role", "/claim/cargo/role", "CARRIED, LOADED or DEPLETED")),
            Column.term("recipient", "/claim/recipient/term", "Who takes the vesicles up"),
            Column.term("process", "/claim/effect/process", "The process that is acted on"),
            List.of(
                    Column.text("regulation", "/claim/effect/regulation", "INCREASES, DECREASES or NO_CHANGE"),
                    Column.text("outcome", "/claim/effect/outcome", "PROTECTIVE, DETRIMENTAL, MIXED or NOT_STATED")),
            Column.term("condition", "/claim/condition/term", "The disease or state in which it holds"),
            List.of(Column.list("condition_with", "/claim/condition/with", "Further diseases; dose, phase, sex")),
            Column.term("comparator", "/claim/comparator", "What a biomarker is compared with"),
            List.of(
                    Column.list("mechanism", "/claim/mechanism", "Genes or pathways on the way"),
                    Column.text("grade", "/grade", "How far the evidence carries it"),
                    Column.integer("supporting", "/support/supporting", "Laboratories whose works support it"),
                    Column.integer("refuting", "/support/refuting", "Laboratories whose works refute it"),
                    Column.integer(
                            "in_vivo", "/support/inVivo", "Supporting laboratories with in-vivo or clinical works"),
                    Column.integer(
                            "quality", "/support/quality", "Supporting laboratories with a work of good quality"),
                    Column.list("supporting_works", "/works/supporting", "The works cited in support"),
                    Column.list("refuting_works", "/works/refuting", "The works cited against it"),
                    Column.list(
                            "notices", "/notices", "Notices in force on its works: retraction, concern, correction"),
                    Column.text("ai_use", "/claim/aiUse", "NONE, ASSISTED or GENERATED"),
                    Column.text("comment", "/claim/comment", "Free text")));

    static final List<Column> EVIDENCE = joined(
            List.of(
                    Column.text("accession", "/accession", "The claim"),
                    Column.integer("version", "/version", "Its version"),
                    Column.integer("piece", "/number", "Counted from 1 within the claim"),
                    Column.text("reference", "/piece/reference", "The work: PMID, PMC or DOI"),
                    Column.list("same_as", "/piece/sameAs", "Other identifiers of the work"),
                    Column.text("direction", "/piece/direction", "SUPPORTS or REFUTES"),
                    Column.text("kind", "/piece/kind", "PRIMARY, REVIEW or BACKGROUND"),
                    Column.list("review_of", "/piece/reviewOf", "The works that a review goes by")),
            Column.term("species", "/piece/species", "Species of the recipient"),
            Column.term("donor_species", "/piece/donorSpecies", "Species of the donor"),
            List.of(
                    Column.text("model", "/piece/model", "IN_VIVO, IN_VITRO, EX_VIVO or CLINICAL"),
                    Column.text("laboratory", "/piece/laboratory", "The laboratory"),
                    Column.list("authors", "/piece/authors", "Authors of the work"),
                    Column.text("isolated_from", "/piece/isolatedFrom", "What the vesicles were isolated from"),
                    Column.list("isolation", "/piece/isolation", "How they were isolated"),
                    Column.text("medium", "/piece/medium", "EV_DEPLETED, SERUM_FREE or SERUM"),
                    Column.list("markers", "/piece/markers", "Markers shown"),
                    Column.list("negative_markers", "/piece/negativeMarkers", "Markers shown to be absent"),
                    Column.yesOrNo("particle_count", "/piece/particleCount", "Particles were counted"),
                    Column.yesOrNo("imaging", "/piece/imaging", "Vesicles were imaged"),
                    Column.text("dose", "/piece/dose", "The dose"),
                    Column.yesOrNo("uptake_shown", "/piece/uptakeShown", "Uptake was shown"),
                    Column.yesOrNo("cargo_inside", "/piece/cargoInside", "The cargo was shown to be inside"),
                    Column.yesOrNo("cargo_function_shown", "/piece/cargoFunctionShown", "By gain or loss of the cargo"),
                    Column.yesOrNo("ev_dependence", "/piece/evDependence", "The effect is lost without the vesicles"),
                    Column.yesOrNo("haemolysis", "/piece/haemolysis", "Haemolysis was looked at"),
                    Column.integer("n", "/piece/n", "How many were looked at"),
                    Column.decimal("auc", "/piece/auc", "Area under the curve"),
                    Column.decimal("sensitivity", "/piece/sensitivity", "Sensitivity"),
                    Column.decimal("specificity", "/piece/specificity", "Specificity"),
                    Column.text("cut_off", "/piece/cutOff", "The cut-off"),
                    Column.text("quote", "/piece/quote", "What the work says"),
                    Column.text("locator", "/piece/locator", "Where it says so"),
                    Column.text("ev_track_id", "/piece/evTrackId", "Its entry in EV-TRACK")));

    private Tables() {}

    @SafeVarargs
    private static List<Column> joined(List<Column>... parts) {
        List<Column> all = new ArrayList<>();
        for (List<Column> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }

    /** The row of a claim: its content, and its works by what they say. */
    static void claimRows(Passing claim, Consumer<JsonNode> sink) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.setAll((ObjectNode) claim.json());
        ObjectNode works = row.putObject("works");
        claim.works().supporting().forEach(works.putArray("supporting")::add);
        claim.works().refuting().forEach(works.putArray("refuting")::add);
        sink.accept(row);
    }

    /** A row for each piece of a claim's evidence. */
    static void evidenceRows(Passing claim, Consumer<JsonNode> sink) {
        int number = 0;
        for (JsonNode piece : claim.claim().path("evidence")) {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            row.set("accession", claim.json().path("accession"));
            row.set("version", claim.json().path("version"));
            row.put("number", ++number);
            row.set("piece", piece);
            sink.accept(row);
        }
    }
}
