package org.exocurate.system;

import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every verdict can be asked why, and held against what today's engine says. */
@Order(25)
class VerdictTest {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    @Test
    void theStoredVerdictSaysWhatItWasMadeFrom() {
        String id = Curation.propose(Draft.claim());
        JsonNode item = Curation.item(id).json();

        JsonNode verdict = RunningSystem.reviews()
                .get("curator-1", "reviews/" + id + "/verdict")
                .hasStatus(200)
                .json();

        assertThat(verdict.path("verdict")).isEqualTo(item.path("verdict"));
        assertThat(verdict.path("findings")).isEqualTo(item.path("findings"));
        assertThat(verdict.path("inputs").path("proposal").textValue()).matches(DIGEST);
        assertThat(verdict.path("inputs").path("rules")).isEqualTo(item.at("/checkedAt/rules"));
        assertThat(verdict.has("recomputed")).isFalse();
    }

    @Test
    void judgedAgainAtItsOwnSequenceItAgreesWhateverWasPublishedSince() {
        Draft draft = Draft.claim();
        String early = Curation.propose(draft);
        Curation.item(early);
        Curation.publish(draft.withOtherWork());
        await("the item was judged again").until(() -> Curation.item(early).text("/verdict"), "CORROBORATES"::equals);
        Curation.publish(Draft.claim());

        JsonNode verdict = RunningSystem.reviews()
                .get("curator-1", "reviews/" + early + "/verdict?recompute=true")
                .hasStatus(200)
                .json();

        assertThat(verdict.path("verdict").textValue()).isEqualTo("CORROBORATES");
        assertThat(verdict.at("/recomputed/agrees").booleanValue()).isTrue();
        assertThat(verdict.at("/recomputed/differs")).isEmpty();
        assertThat(verdict.at("/recomputed/changed")).isEmpty();
    }

    @Test
    void aVerdictOfTodaysWordsThatWasAlteredByHandIsFound() {
        String id = Curation.propose(Draft.claim());
        Curation.item(id);
        RunningSystem.database("review")
                .update(
                        """
                        update review_item set verdict_document = replace(verdict_document, '"NEW"', '"REFINES"')
                        where id = ?""",
                        UUID.fromString(id));

        JsonNode recomputed = RunningSystem.reviews()
                .get("curator-1", "reviews/" + id + "/verdict?recompute=true")
                .json()
                .path("recomputed");

        assertThat(recomputed.path("agrees").booleanValue()).isFalse();
        assertThat(recomputed.path("differs")).extracting(JsonNode::textValue).containsExactly("verdict");
    }
}
