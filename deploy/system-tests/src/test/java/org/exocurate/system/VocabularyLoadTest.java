package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A file of terms goes in at review-service's door, and both services go by it. */
@Order(48)
class VocabularyLoadTest {

    private static final String OBO =
            """
            format-version: 1.4

            [Term]
            id: MONDO:0099801
            name: invented heart ache
            synonym: "ache of the invented heart" EXACT []
            is_a: MONDO:0005068 ! myocardial infarction

            [Term]
            id: MONDO:0099802
            name: obsolete invented ache
            is_obsolete: true
            replaced_by: MONDO:0099801
            """;

    @Test
    void aLoadedTermIsKnownToBothServicesAndAFormerVerdictIsJudgedByTheFormerWords() {
        Draft draft = Draft.claim().with("/claim/condition/term", "ache of the invented heart");
        String early = Curation.propose(draft);
        JsonNode before = Curation.item(early).json();
        assertThat(before.at("/claim/condition/term/unresolved").asBoolean()).isTrue();
        Curation.decide(
                        "curator-1",
                        early,
                        Json.object()
                                .put("decision", "REQUEST_CHANGES")
                                .put("reason", "to keep its verdict as it is")
                                .put("conflictOfInterest", "NONE"))
                .hasStatus(201);
        String open = Curation.propose(draft.withOtherWork());
        Curation.item(open);

        Answer loaded = load("operator-1", "mondo", OBO).hasStatus(201);
        Answer again = load("steward-1", "MONDO", OBO).hasStatus(200);

        assertThat(loaded.json().path("added").asInt()).isPositive();
        assertThat(again.text("/version")).isEqualTo(loaded.text("/version"));
        assertThat(loaded.header("Location")).endsWith("/vocabulary/versions/" + loaded.text("/number"));
        assertThat(version("current").text("/version")).isEqualTo(loaded.text("/version"));
        assertThat(version(loaded.text("/version")).text("/report/version")).isEqualTo(loaded.text("/version"));
        awaitFollowed(loaded.text("/version"));
        assertThat(RunningSystem.submissions()
                        .get("", "vocabulary?q=invented+heart+ache&axis=condition")
                        .text("/items/0/id"))
                .isEqualTo("MONDO:0099801");
        Answer checked = RunningSystem.reviews()
                .post("contributor-1", "checks", draft.toString())
                .hasStatus(200);
        assertThat(checked.text("/checkedAt/vocabulary")).isEqualTo(loaded.text("/version"));
        assertThat(checked.json().path("findings")).noneMatch(VocabularyLoadTest::isUnresolved);
        assertThat(Curation.item(Curation.propose(draft.withOtherWork())).text("/claim/condition/term/id"))
                .isEqualTo("MONDO:0099801");

        formerVerdictAgrees(early, before);
        judgedAgainByTheWordsInForce(open);
    }

    /** An open item that uses the word is judged again without a hand, in the new words. */
    private static void judgedAgainByTheWordsInForce(String id) {
        await("the item is in the new words")
                .until(() -> Curation.item(id).text("/claim/condition/term/id"), "MONDO:0099801"::equals);
    }

    private static void formerVerdictAgrees(String id, JsonNode before) {
        JsonNode recomputed = RunningSystem.reviews()
                .get("curator-1", "reviews/" + id + "/verdict?recompute=true")
                .hasStatus(200)
                .json()
                .path("recomputed");
        assertThat(recomputed.path("agrees").asBoolean()).isTrue();
        assertThat(recomputed.at("/document/checkedAt/vocabulary")).isEqualTo(before.at("/checkedAt/vocabulary"));
        assertThat(recomputed.at("/document/findings")).anyMatch(VocabularyLoadTest::isUnresolved);
    }

    @Test
    void aFileThatCannotBeTakenInIsRefusedWithItsLinesAndChangesNothing() {
        String before = version("current").text("/version");
        String circle =
                """
                id\tlabel\tsynonyms\tparent_id
                MONDO:0099803\tone\t\tMONDO:0099804
                MONDO:0099804\tother\t\tMONDO:0099803
                """;

        assertThat(load("operator-1", "UBERON", OBO).isProblem(400).text("/errors/0/detail"))
                .contains("no row of UBERON");
        assertThat(load("operator-1", "MONDO", circle).isProblem(400).text("/errors/0/pointer"))
                .startsWith("/row/");
        load("operator-1", "NOPE", OBO).isProblem(400);
        load("operator-1", "mirna", OBO).isProblem(400);
        load("operator-1", "MONDO", "").isProblem(400);
        load("curator-1", "MONDO", OBO).isProblem(403);
        load("", "MONDO", OBO).isProblem(401);
        version("999999").isProblem(404);

        assertThat(version("current").text("/version")).isEqualTo(before);
    }

    @Test
    void whoLacksWhatCameBeforeIsToldTheWholeVersion() {
        String version = version("current").text("/version");

        RunningSystem.reviews()
                .post("operator-1", "vocabulary/versions/current/tellings", "{}")
                .hasStatus(202);

        awaitFollowed(version);
        await().untilAsserted(() -> assertThat(
                        RunningSystem.database("submission").count("select count(*) from vocabulary_piece"))
                .isZero());
    }

    private static boolean isUnresolved(JsonNode finding) {
        return finding.path("rule").asText().equals("term-unresolved")
                && finding.path("pointer").asText().startsWith("/claim/condition");
    }

    private static void awaitFollowed(String version) {
        await().untilAsserted(() -> assertThat(
                        RunningSystem.submissions().get("", "vocabulary?q=x").text("/vocabulary"))
                .isEqualTo(version));
    }

    private static Answer version(String named) {
        return RunningSystem.reviews().get("", "vocabulary/versions/" + named);
    }

    private static Answer load(String who, String scheme, String file) {
        return RunningSystem.reviews()
                .send(
                        who,
                        "PUT",
                        "vocabulary/" + scheme + "?name=test" + (file.startsWith("id\t") ? ".tsv" : ".obo"),
                        BodyPublishers.ofString(file),
                        "Content-Type",
                        "application/octet-stream");
    }
}
