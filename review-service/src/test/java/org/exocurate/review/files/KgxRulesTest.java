package org.exocurate.review.files;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.exocurate.model.claim.CargoKind;
import org.exocurate.plumbing.json.StoredJson;

import static org.assertj.core.api.Assertions.assertThat;

/** Every row of a release's graph, and every kind of claim, keeps to what the Biolink Model and KGX ask. */
class KgxRulesTest {

    private static final List<String> OURS = List.of(
            "claim_type", "cargo_role", "donor_state", "outcome", "condition_with", "comparator", "status", "grade");
    private static final List<String> CORE = List.of("id", "subject", "predicate", "object", "category");

    private static final List<String> CONDITIONS = List.of(
            "{\"id\":\"MONDO:0005068\",\"label\":\"myocardial infarction\"}",
            "{\"id\":\"HP:0001658\",\"label\":\"Myocardial infarction\"}",
            "{\"id\":\"EFO:0000612\",\"label\":\"myocardial infarction\"}",
            "{\"id\":\"state:healthy\",\"label\":\"healthy\"}",
            "{\"label\":\"a bad day\",\"unresolved\":true}");
    private static final List<String> EFFECTS = List.of(
            "{\"outcome\":\"PROTECTIVE\"}",
            "{\"outcome\":\"DETRIMENTAL\"}",
            "{\"outcome\":\"MIXED\"}",
            "{\"process\":{\"id\":\"GO:0006915\",\"label\":\"apoptotic process\"},\"regulation\":\"DECREASES\"}",
            "{\"process\":{\"id\":\"GO:0006915\",\"label\":\"apoptotic process\"},\"regulation\":\"NO_CHANGE\"}",
            "{\"process\":{\"label\":\"a strange process\",\"unresolved\":true},\"outcome\":\"PROTECTIVE\"}");
    private static final List<String> DONORS = List.of(
            "{\"id\":\"UBERON:0000948\",\"label\":\"heart\"}",
            "{\"id\":\"CL:0000746\",\"label\":\"cardiac muscle cell\"}",
            "{\"id\":\"CVCL:0286\",\"label\":\"H9c2\"}");

    private final BiolinkModel model = new BiolinkModel();

    @Test
    void everyRowOfAReleaseKeepsToTheModel() throws IOException {
        Map<String, String> categories = new HashMap<>();
        for (CSVRecord node : rows("nodes.tsv")) {
            assertThat(model.required("nodes"))
                    .allMatch(column -> !node.get(column).isEmpty());
            assertThat(model.isClass(node.get("category"))).as(node.toString()).isTrue();
            categories.put(node.get("id"), node.get("category"));
        }
        List<CSVRecord> edges = rows("edges.tsv");
        assertThat(edges).isNotEmpty();
        for (CSVRecord edge : edges) {
            assertThat(faults(edge.toMap(), categories)).as(edge.toString()).isEmpty();
        }
    }

    @Test
    void everyKindOfClaimMakesAnEdgeThatKeepsToTheModel() {
        List<String> faults = new ArrayList<>();
        int edges = 0;
        for (Passing claim : claims()) {
            for (Edge edge : Statements.of(claim)) {
                faults.addAll(faults(edge));
                edges++;
            }
        }

        assertThat(faults).isEmpty();
        assertThat(edges).isGreaterThan(CargoKind.values().length * CONDITIONS.size() * EFFECTS.size());
    }

    @ParameterizedTest
    @CsvSource({
        "VESICLE, PROTECTIVE,  biolink:affects,               biolink:causes, decreased",
        "VESICLE, DETRIMENTAL, biolink:affects,               biolink:causes, increased",
        "MIRNA,   PROTECTIVE,  biolink:affects,               biolink:causes, decreased",
        "LIPID,   PROTECTIVE,  biolink:ameliorates_condition, '',             ''",
        "DRUG,    DETRIMENTAL, biolink:exacerbates_condition, '',             ''",
        "DRUG,    MIXED,       biolink:affects,               '',             ''"
    })
    void whatAClaimWithoutAProcessSaysOfItsConditionIsKept(
            String kind, String outcome, String predicate, String qualified, String direction) {
        Edge edge = claim(
                        "CROSSTALK",
                        "{\"kind\":\"" + kind + "\"}",
                        "{\"outcome\":\"" + outcome + "\"}",
                        CONDITIONS.get(0),
                        DONORS.get(0))
                .said();

        assertThat(edge.object().id()).isEqualTo("MONDO:0005068");
        assertThat(edge.predicate()).isEqualTo(predicate);
        assertThat(edge.qualifier(Edge.PREDICATE).orElse("")).isEqualTo(qualified);
        assertThat(edge.qualifier(Edge.DIRECTION).orElse("")).isEqualTo(direction);
    }

    @Test
    void healthIsNothingThatIsMadeBetterOrWorse() {
        Edge edge = claim("CROSSTALK", "{\"kind\":\"VESICLE\"}", EFFECTS.get(0), CONDITIONS.get(3), DONORS.get(0))
                .said();

        assertThat(edge.object().id()).isEqualTo("CL:0000746");
        assertThat(edge.qualifier(Edge.CONTEXT)).contains("state:healthy");
        assertThat(edge.qualifier(Edge.DISEASE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "biolink:CellularComponent, biolink:ameliorates_condition, biolink:Disease,           domain",
        "biolink:MicroRNA,          biolink:ameliorates_condition, biolink:Disease,           domain",
        "biolink:Transcript,        biolink:biomarker_for,         biolink:Disease,           domain",
        "biolink:MicroRNA,          biolink:biomarker_for,         biolink:BiologicalProcess, range",
        "biolink:MicroRNA,          biolink:helps,                 biolink:Disease,           predicate"
    })
    void whatTheModelDoesNotAllowIsFound(String subject, String predicate, String object, String fault) {
        assertThat(model.faults(subject, predicate, object))
                .singleElement()
                .asString()
                .contains(fault);
        assertThat(model.faults("biolink:MicroRNA", "biolink:biomarker_for", "biolink:Disease"))
                .isEmpty();
        assertThat(model.fault(Edge.DIRECTION, "up", Optional.empty())).isPresent();
        assertThat(model.fault(Edge.DISEASE, "HP:1", Optional.of("biolink:PhenotypicFeature")))
                .isPresent();
        assertThat(model.isClass("biolink:Tissue")).isFalse();
    }

    private List<String> faults(Map<String, String> edge, Map<String, String> categories) {
        List<String> faults = new ArrayList<>(model.faults(
                categories.get(edge.get("subject")), edge.get("predicate"), categories.get(edge.get("object"))));
        model.required("edges").stream()
                .filter(column -> edge.get(column).isEmpty())
                .forEach(column -> faults.add(column + " is required"));
        edge.forEach((column, value) -> {
            if (model.isSlot(column) && !value.isEmpty()) {
                model.fault(column, value, Optional.ofNullable(categories.get(value)))
                        .ifPresent(faults::add);
            } else if (!model.isSlot(column) && !CORE.contains(column) && !OURS.contains(column)) {
                faults.add("column " + column + " is neither Biolink's nor ours");
            }
        });
        return faults;
    }

    private List<String> faults(Edge edge) {
        List<String> faults = new ArrayList<>(model.faults(
                edge.subject().category(), edge.predicate(), edge.object().category()));
        edge.nodes().stream()
                .filter(node -> !model.isClass(node.category()))
                .forEach(node -> faults.add("no class " + node.category()));
        edge.qualifiers().forEach((slot, node) -> model.fault(slot, node.id(), Optional.of(node.category()))
                .ifPresent(faults::add));
        edge.words().forEach((slot, word) -> model.fault(slot, word, Optional.empty())
                .ifPresent(faults::add));
        return faults;
    }

    /** Each kind of cargo, with a term and without, with each condition, effect and donor; and as a biomarker. */
    private static List<Passing> claims() {
        List<Passing> claims = new ArrayList<>();
        for (CargoKind kind : CargoKind.values()) {
            for (String cargo : List.of(
                    "{\"kind\":\"" + kind + "\"}",
                    "{\"kind\":\"" + kind + "\",\"role\":\"DEPLETED\",\"term\":{\"label\":\"a strange one\"}}",
                    "{\"kind\":\"" + kind + "\",\"term\":" + term(kind) + "}")) {
                for (String condition : CONDITIONS) {
                    EFFECTS.forEach(effect ->
                            DONORS.forEach(donor -> claims.add(claim("CROSSTALK", cargo, effect, condition, donor))));
                    claims.add(claim("BIOMARKER", cargo, "{\"regulation\":\"INCREASES\"}", condition, DONORS.get(0)));
                }
            }
        }
        return claims;
    }

    private static String term(CargoKind kind) {
        String id =
                switch (kind) {
                    case MIRNA -> "mirna:miR-21-5p";
                    case PROTEIN -> "uniprot:P01308";
                    case MRNA, LNCRNA, CIRCRNA -> "ncbigene:3630";
                    case LIPID, DRUG -> "CHEBI:18059";
                    case VESICLE -> "";
                };
        return id.isEmpty() ? "{}" : "{\"id\":\"" + id + "\",\"label\":\"one\"}";
    }

    private static Passing claim(String type, String cargo, String effect, String condition, String donor) {
        String recipient = type.equals("BIOMARKER")
                ? ""
                : ",\"recipient\":{\"term\":{\"id\":\"CL:0000746\",\"label\":\"cardiac muscle cell\"}}";
        ObjectNode content = (ObjectNode) StoredJson.read(
                """
                {"accession":"EXO-000001","version":1,"status":"PUBLISHED","claim":{"type":"%s","donor":{"term":%s},"cargo":%s,
                 "effect":%s,"condition":{"term":%s}%s,
                 "evidence":[{"reference":"PMID:1","direction":"SUPPORTS"},{"reference":"PMID:2","direction":"REFUTES"}]}}"""
                        .formatted(type, donor, cargo, effect, condition, recipient));
        return Passing.of(new Contents.Stated(content.toString(), Instant.EPOCH));
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter('\t')
                .setQuote(null)
                .setEscape('\\')
                .setRecordSeparator('\n')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(SeedRelease.get().text(file)))) {
            return parser.getRecords();
        }
    }
}
