package org.exocurate.system;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Open submissions see each other before anything is published. */
@Order(26)
class PendingMatchesTest {

    @Test
    void twoOpenTwinsSeeEachOtherUntilOneIsWithdrawn() {
        Draft draft = Draft.claim();
        String first = Curation.propose(draft);
        Curation.item(first);
        String second = Curation.propose(draft.withOtherWork());
        JsonNode item = Curation.item(second).json();

        assertThat(item.path("verdict").textValue()).isEqualTo("NEW");
        assertThat(item.path("matchCount").intValue()).isZero();
        assertThat(pending(item)).containsExactly(first);
        assertThat(item.at("/matches/0/relation").textValue()).isEqualTo("CORROBORATES");
        assertThat(item.at("/matches/0/content/claim/cargo/term/label").textValue())
                .isEqualTo(draft.cargo());
        assertThat(pending(Curation.item(first).json())).containsExactly(second);

        RunningSystem.submissions()
                .post(
                        Curation.CONTRIBUTOR,
                        "submissions/" + first + "/withdrawal",
                        Json.object().put("reason", "a twin"))
                .hasStatus(200);
        Curation.itemOnce(first, "WITHDRAWN");

        assertThat(pending(Curation.item(second).json())).isEmpty();
    }

    @Test
    void theTagAndTheStoredVerdictKnowNothingOfThem() {
        Draft draft = Draft.claim();
        String id = Curation.propose(draft);
        String before = Curation.item(id).header("ETag");
        String twin = Curation.propose(draft.withOtherWork());
        Curation.item(twin);

        assertThat(Curation.item(id).header("ETag")).isEqualTo(before);
        assertThat(RunningSystem.reviews()
                        .get("curator-1", "reviews/" + id + "/verdict?recompute=true")
                        .hasStatus(200)
                        .json()
                        .path("matches"))
                .isEmpty();
    }

    @Test
    void ofOthersSubmissionsAContributorSeesRelationAndAxesOnly() {
        Draft draft = Draft.claim();
        String id = Curation.propose(draft);
        Curation.item(id);

        JsonNode own = check(Curation.CONTRIBUTOR, draft);
        JsonNode others = check("contributor-2", draft);
        JsonNode curators = check("curator-1", draft);

        assertThat(own.path("claim").textValue()).isEqualTo(id);
        assertThat(own.has("content")).isTrue();
        assertThat(others.fieldNames()).toIterable().containsExactlyInAnyOrder("pending", "relation", "axes");
        assertThat(curators.has("content")).isTrue();
    }

    @Test
    void aSubmissionShowsThemToWhoeverMaySee() {
        Draft draft = Draft.claim();
        String first = Curation.propose(draft);
        Curation.item(first);
        String second = RunningSystem.submissions()
                .post("contributor-2", "submissions", draft.withOtherWork().body())
                .hasStatus(201)
                .text("/id");
        Curation.item(second);

        JsonNode shown = submission("contributor-2", second);
        JsonNode toCurators = submission("curator-1", second);

        assertThat(shown.at("/matches/0").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("pending", "relation", "axes");
        assertThat(toCurators.at("/matches/0/claim").textValue()).isEqualTo(first);
        assertThat(toCurators.at("/matches/0/content").isObject()).isTrue();
        assertThat(shown.path("matchCount").asInt()).isZero();
        RunningSystem.reviews()
                .get(Curation.CONTRIBUTOR, "reviews/" + second + "/pending")
                .isProblem(404);
    }

    private static JsonNode submission(String who, String id) {
        return await().until(
                        () -> RunningSystem.submissions()
                                .get(who, "submissions/" + id)
                                .hasStatus(200)
                                .json(),
                        found -> found.path("status").asText().equals("IN_REVIEW"));
    }

    private static JsonNode check(String who, Draft draft) {
        JsonNode document = RunningSystem.reviews()
                .post(who, "checks", draft.body())
                .hasStatus(200)
                .json();
        assertThat(document.path("matches")).hasSize(1);
        return document.at("/matches/0");
    }

    private static List<String> pending(JsonNode item) {
        return StreamSupport.stream(item.path("matches").spliterator(), false)
                .filter(match -> match.path("pending").booleanValue())
                .map(match -> match.path("claim").textValue())
                .toList();
    }
}
