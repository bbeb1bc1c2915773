package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A steward sees what a changed rule would find before it goes live. */
@Order(48)
class RulePreviewTest {

    private static final String RULE = "only-in-vitro";

    @Test
    void aRuleThatIsGraverWouldChangeEveryThingThatItFinds() {
        String published = Curation.publish(inVitro());
        String open = Curation.propose(inVitro());
        Curation.item(open);

        JsonNode preview = preview(change().put("severity", "INFO"));

        assertThat(preview.at("/claims/items"))
                .anySatisfy(claim -> assertThat(claim.path("claim").asText()).isEqualTo(published + ".1"))
                .allSatisfy(claim -> {
                    assertThat(claim.at("/before/0/severity").asText()).isEqualTo("WARNING");
                    assertThat(claim.at("/after/0/severity").asText()).isEqualTo("INFO");
                });
        assertThat(preview.at("/reviews/items"))
                .anySatisfy(item -> assertThat(item.path("id").asText()).isEqualTo(open));
        assertThat(preview.at("/claims/changed").asLong()).isPositive();
        assertThat(preview.at("/claims/examined").asLong())
                .isGreaterThanOrEqualTo(preview.at("/claims/changed").asLong());
    }

    @Test
    void theRuleAsItIsChangesNothing() {
        Curation.publish(inVitro());
        JsonNode rule = RunningSystem.reviews().get("", "rules/" + RULE).json();

        JsonNode preview = preview(rule);

        assertThat(preview.at("/claims/changed").asLong()).isZero();
        assertThat(preview.at("/reviews/changed").asLong()).isZero();
        assertThat(preview.path("rules"))
                .isEqualTo(RunningSystem.reviews().get("", "rules").json().path("digest"));
        assertThat(preview.at("/examples/passes").booleanValue()).isTrue();
        assertThat(preview.at("/examples/fails").booleanValue()).isTrue();
    }

    @Test
    void aRulesFileIsTakenAsItIs() {
        Answer preview = RunningSystem.reviews()
                .send(
                        "steward-1",
                        "POST",
                        "rules/preview",
                        BodyPublishers.ofString("id: red-cell-mirna\nparameters:\n  mirnas: [miR-21]\n"),
                        "Content-Type",
                        "application/yaml");

        preview.hasStatus(200);
        assertThat(preview.json().at("/examples/fails").booleanValue()).isFalse();
    }

    @Test
    void whatIsNoRuleIsRefusedWithWhatIsWrong() {
        refused("{}", "/id");
        refused("{\"id\":\"only-in-vitros\"}", "/id");
        refused("{\"id\":\"only-in-vitro\",\"severity\":\"GRAVE\"}", "/severity");
        refused("{\"id\":\"only-in-vitro\",\"colour\":\"red\"}", "/colour");
        refused("{\"id\":\"only-in-vitro\",\"version\":0}", "");
        refused("{\"id\":\"red-cell-mirna\",\"parameters\":{\"colour\":\"red\"}}", "/parameters/colour");
        refused("[]", "");
    }

    @Test
    void onlyAStewardLooksAhead() {
        RunningSystem.reviews().post("curator-1", "rules/preview", change()).isProblem(403);
        RunningSystem.reviews().post("", "rules/preview", change()).isProblem(401);
    }

    private static Draft inVitro() {
        return Draft.claim().with("/claim/evidence/0/model", "IN_VITRO");
    }

    private static ObjectNode change() {
        return JsonNodeFactory.instance.objectNode().put("id", RULE);
    }

    private static JsonNode preview(JsonNode body) {
        return RunningSystem.reviews()
                .post("steward-1", "rules/preview", body)
                .hasStatus(200)
                .json();
    }

    private static void refused(String body, String pointer) {
        Answer answer = RunningSystem.reviews()
                .send(
                        "steward-1",
                        "POST",
                        "rules/preview",
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json");
        answer.isProblem(400);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    }
}
