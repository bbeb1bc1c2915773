package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules as anyone reads them, from the packaged service. */
@Order(47)
class RulesTest {

    @Test
    void everyRuleIsListedWithItsSource() {
        Answer rules = RunningSystem.reviews().get("", "rules").hasStatus(200);

        assertThat(rules.json().path("items")).hasSizeGreaterThan(25).allSatisfy(rule -> {
            assertThat(rule.path("severity").asText()).isIn("ERROR", "WARNING", "INFO");
            assertThat(rule.path("source").asText()).isNotBlank();
            assertThat(rule.has("passes")).isFalse();
        });
        assertThat(rules.header("ETag")).isEqualTo("\"" + rules.text("/digest") + "\"");
    }

    @Test
    void whoHasTheRulesIsToldSo() {
        String seen = RunningSystem.reviews().get("", "rules").header("ETag");

        Answer again = RunningSystem.reviews().send("", "GET", "rules", BodyPublishers.noBody(), "If-None-Match", seen);

        again.hasStatus(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aRulesOwnExampleIsFoundByTheRulesThatTheListNames() {
        JsonNode rule = RunningSystem.reviews()
                .get("", "rules/red-cell-mirna")
                .hasStatus(200)
                .json();

        Answer checked = RunningSystem.reviews()
                .post("contributor-1", "checks", rule.at("/fails/submission"))
                .hasStatus(200);

        assertThat(rule.at("/parameters/mirnas")).isNotEmpty();
        assertThat(checked.json().path("findings")).anySatisfy(finding -> {
            assertThat(finding.path("rule").asText()).isEqualTo("red-cell-mirna");
            assertThat(finding.path("pointer")).isEqualTo(rule.at("/fails/pointer"));
        });
        assertThat(checked.text("/checkedAt/rules"))
                .isEqualTo(RunningSystem.reviews().get("", "rules").text("/digest"));
    }

    @Test
    void anUnknownRuleIsNotFound() {
        RunningSystem.reviews().get("", "rules/moon-is-full").isProblem(404);
    }
}
