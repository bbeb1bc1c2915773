package org.exocurate.review.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.vocabulary.VocabularyFiles;
import org.exocurate.plumbing.json.StrictJson;

import static org.assertj.core.api.Assertions.assertThat;

/** Claims are laid out by where they lead from and to, and both faces of a route are seen in one row. */
class RoutesTest {

    private static final String HEART = "UBERON:0004535";
    private static final String BONE_AND_MUSCLE = "UBERON:0002204";
    private static final String BLOOD = "UBERON:0000178";
    private static final String MARROW = "UBERON:0002371";

    private static final RealDataset REAL = new RealDataset();
    private static final Routes ROUTES = new Routes(
            new RouteTable(REAL.sql),
            REAL.filter,
            VocabularyFiles::packaged,
            List.of(HEART, BONE_AND_MUSCLE, BLOOD, MARROW));

    @BeforeAll
    static void publish() {
        REAL.add(route("skeletal muscle tissue", "heart", "DECREASES", "PROTECTIVE"));
        REAL.add(route("skeletal muscle tissue", "cardiac muscle cell", "INCREASES", "DETRIMENTAL"));
        REAL.add(route("osteoblast", "heart", "DECREASES", "PROTECTIVE"));
        REAL.add(route("heart", "osteoblast", "DECREASES", "PROTECTIVE"));
        REAL.add(route("a tissue that nobody knows", "heart", "DECREASES", "MIXED"));
        Applied mistaken = REAL.add(route("heart", "osteoclast", "DECREASES", "PROTECTIVE"));
        REAL.inTransaction(() -> REAL.dataset.retract(RealDataset.approval(), mistaken.accession(), "a mistake"));
    }

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void bothFacesOfARouteAreCountedInOneRow() {
        JsonNode row = row(BONE_AND_MUSCLE, HEART, OptionalLong.empty());

        assertThat(row.path("claims").intValue()).isEqualTo(3);
        assertThat(row.at("/process/id").textValue()).isEqualTo("GO:0006915");
        assertThat(row.path("counts").toString())
                .isEqualTo(
                        """
                        [{"outcome":"PROTECTIVE","grade":"PRELIMINARY","claims":2,"accessions":["EXO-000001","EXO-000003"]},\
                        {"outcome":"DETRIMENTAL","grade":"PRELIMINARY","claims":1,"accessions":["EXO-000002"]}]""");
    }

    @Test
    void retractedClaimsGoNoRouteAndUnknownPlacesAreInNoSystem() {
        assertThat(row(HEART, BONE_AND_MUSCLE, OptionalLong.empty())
                        .path("claims")
                        .intValue())
                .isEqualTo(1);
        assertThat(row("", HEART, OptionalLong.empty()).at("/counts/0/outcome").textValue())
                .isEqualTo("MIXED");
        assertThat(rows(OptionalLong.empty(), asked())).hasSize(3);
    }

    @Test
    void aPageGoesOnAfterTheLastRoute() {
        List<String> paged = new ArrayList<>();
        Route.Key after = Route.Key.FIRST;
        for (List<Routes.Row> page = page(after, 1); !page.isEmpty(); page = page(after, 1)) {
            paged.addAll(texts(page));
            after = Route.Key.read(page.get(0).key().text()).orElseThrow();
        }

        assertThat(paged).isEqualTo(texts(page(Route.Key.FIRST, 100))).hasSize(3);
    }

    @Test
    void anEarlierSequenceHasTheRoutesOfThen() {
        assertThat(row(BONE_AND_MUSCLE, HEART, OptionalLong.of(2))
                        .path("claims")
                        .intValue())
                .isEqualTo(2);
        assertThat(row(HEART, BONE_AND_MUSCLE, OptionalLong.of(6))
                        .path("claims")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void filtersAreThoseOfTheClaims() {
        MultivaluedMap<String, String> asked = asked();
        asked.add("donor", "osteoblast");

        assertThat(rows(OptionalLong.empty(), asked))
                .singleElement()
                .satisfies(row -> assertThat(row.path("claims").intValue()).isEqualTo(1));

        asked.add("process", "positive regulation of apoptotic process");
        assertThat(rows(OptionalLong.empty(), asked)).isEmpty();
    }

    @Test
    void whatAFormerVersionWroteIsCountedByItsContent() {
        String before = row(BONE_AND_MUSCLE, HEART, OptionalLong.empty()).toString();

        REAL.byHand("update claim_state set outcome = null");

        assertThat(row(BONE_AND_MUSCLE, HEART, OptionalLong.empty())).hasToString(before);
        assertThat(REAL.walk.walked().faults()).isEmpty();
    }

    @Test
    void theRouteOfAClaimIsTheRowThatItWouldBeIn() {
        Claim proposed = route("skeletal muscle tissue", "heart", "DECREASES", "NOT_STATED");

        JsonNode route = REAL.inTransaction(() -> ROUTES.of(proposed, 3)).orElseThrow();

        assertThat(route)
                .hasToString(row(BONE_AND_MUSCLE, HEART, OptionalLong.of(3)).toString());
        assertThat(REAL.inTransaction(() -> ROUTES.of(route("heart", "heart", "DECREASES", "PROTECTIVE"), 3)))
                .isEmpty();
    }

    private static JsonNode row(String donor, String recipient, OptionalLong asOf) {
        return rows(asOf, asked()).stream()
                .filter(row -> row.at("/donorSystem/id").asText().equals(donor))
                .filter(row -> row.at("/recipientSystem/id").asText().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    private static List<ObjectNode> rows(OptionalLong asOf, MultivaluedMap<String, String> asked) {
        return REAL.inTransaction(() -> ROUTES.after(Route.Key.FIRST, asOf, ROUTES.asked(asked), 100)).stream()
                .map(Routes.Row::json)
                .toList();
    }

    private static List<Routes.Row> page(Route.Key after, int most) {
        return REAL.inTransaction(() -> ROUTES.after(after, OptionalLong.empty(), ROUTES.asked(asked()), most));
    }

    private static List<String> texts(List<Routes.Row> rows) {
        return rows.stream().map(row -> row.json().toString()).toList();
    }

    private static MultivaluedMap<String, String> asked() {
        return new MultivaluedHashMap<>();
    }

    private static int paper = 1;

    private static Claim route(String donor, String recipient, String regulation, String outcome) {
        ObjectNode json = ClaimJson.write(SampleClaims.claim(paper++, regulation, outcome));
        json.set("donor", StrictJson.read("{\"term\":" + term(donor) + "}"));
        json.set("recipient", StrictJson.read("{\"term\":" + term(recipient) + "}"));
        return ClaimJson.claim(json);
    }

    private static String term(String label) {
        return VocabularyFiles.packaged().terms().stream()
                .filter(term -> term.label().equals(label))
                .findFirst()
                .map(term -> "{\"id\":\"%s\",\"label\":\"%s\"}".formatted(term.id(), label))
                .orElse("{\"label\":\"%s\",\"unresolved\":true}".formatted(label));
    }
}
