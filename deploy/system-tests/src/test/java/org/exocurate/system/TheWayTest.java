package org.exocurate.system;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A claim goes the whole way, from its contributor to a subscriber. */
@Order(10)
class TheWayTest {

    private static final String CHANGES = "exocurate.dataset-changes.v1";
    private static final String CLAIMS = "exocurate.dataset-claims.v1";

    @Test
    void aSubmittedClaimIsInTheQueueWithItsVerdictAndATag() {
        Answer submitted = RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions", Draft.claim().body())
                .hasStatus(201);

        String id = submitted.text("/id");
        assertThat(submitted.header("Location")).endsWith("/api/v1/submissions/" + id);
        assertThat(submitted.text("/status")).isEqualTo("SUBMITTED");
        Answer item = Curation.item(id);
        assertThat(item.header("ETag")).matches("\"[^\"]+\"");
        assertThat(item.text("/id")).isEqualTo(id);
        assertThat(item.text("/status")).isEqualTo("OPEN");
        assertThat(item.text("/verdict")).isEqualTo("NEW");
        assertThat(item.json().path("approvalsNeeded").asInt()).isEqualTo(1);
        assertThat(item.json().path("checkedAt").fieldNames())
                .toIterable()
                .contains("sequence", "rules", "vocabulary", "engine");
    }

    @Test
    void theContributorSeesAnApprovedClaimPublished() {
        String id = Curation.propose(Draft.claim());

        Answer decided = Curation.decide("curator-1", id, Curation.approval()).hasStatus(201);

        JsonNode seen = Curation.submissionOnce(id, "PUBLISHED");
        String accession = seen.path("accession").asText();
        assertThat(accession).matches("EXO-\\d{6,}");
        assertThat(seen.path("version").isInt()).isTrue();
        assertThat(seen.path("version").asInt()).isEqualTo(1);
        assertThat(seen.path("decisions").findValuesAsText("decision")).containsExactly("APPROVE");
        assertThat(decided.body()).contains("APPROVE");
        assertThat(Curation.itemOnce(id, "APPROVED").text("/accession")).isEqualTo(accession);
        JsonNode claim = Curation.claim(accession);
        assertThat(claim.path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(claim.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "accession",
                        "version",
                        "status",
                        "contestedBy",
                        "claim",
                        "support",
                        "grade",
                        "notices",
                        "provenance");
    }

    @Test
    void aPublishedClaimIsAChangeInTheLogAndARecordOnEachDatasetTopic() {
        String accession = Curation.publish(Draft.claim());

        JsonNode change = Curation.changesOf(accession).get(0);
        assertThat(change.path("type").asText()).isEqualTo("claim.added");
        assertThat(change.path("before").isNull()).isTrue();
        assertThat(change.path("content")).isEqualTo(Curation.claim(accession));
        assertThat(change.path("approvedBy")).hasSize(1);

        Broker.Told told = firstTold(CHANGES, accession);
        assertThat(Json.read(told.value())).isEqualTo(change);
        isCloudEvent(told, "org.exocurate.dataset.claim-added.v1", change);

        Broker.Told state = firstTold(CLAIMS, accession);
        assertThat((JsonNode) Json.without(Json.read(state.value()), "sequence"))
                .isEqualTo(change.path("content"));
        assertThat(Json.read(state.value()).path("sequence")).isEqualTo(change.path("sequence"));
        assertThat(state.header("ce_sequence"))
                .isEqualTo(change.path("sequence").asText());
    }

    @Test
    void aReleaseIsToldAndItsFileHoldsTheDatasetByteForByte() {
        Curation.publish(Draft.claim());

        JsonNode release = RunningSystem.reviews()
                .post("steward-1", "releases", "{}")
                .hasStatus(201)
                .json();
        String version = release.path("version").asText();

        await().until(() -> !RunningSystem.broker().of(CHANGES, version).isEmpty());
        Broker.Told told = RunningSystem.broker().of(CHANGES, version).get(0);
        JsonNode event = Json.read(told.value());
        assertThat(told.header("ce_type")).isEqualTo("org.exocurate.dataset.released.v1");
        assertThat(event.path("type").asText()).isEqualTo("dataset.released");
        assertThat(event.path("sequence").asLong()).isEqualTo(release.path("to").asLong());
        assertThat(event.at("/release/merkleRoot")).isEqualTo(release.path("merkleRoot"));

        String files = "releases/" + version + "/files/";
        Answer claims = await().until(
                        () -> RunningSystem.reviews().get("", files + "claims.ndjson"), file -> file.status() == 200);
        JsonNode list = RunningSystem.reviews()
                .get("", files + "files.json")
                .hasStatus(200)
                .json();
        assertThat(list.path("files")).anySatisfy(file -> {
            assertThat(file.path("name").asText()).isEqualTo("claims.ndjson");
            assertThat(file.path("sha256").asText())
                    .isEqualTo(Json.hex(Json.sha256(claims.body().getBytes(UTF_8))));
        });
        assertThat(claims.body()).isEqualTo(dataset(release.path("to").asLong()));
        RunningSystem.reviews().post("steward-1", "releases", "{}").isProblem(409);
    }

    @Test
    void theSameClaimAgainIsADuplicateAndADryRunSaysSoToo() {
        Draft draft = Draft.claim();
        String accession = Curation.publish(draft);

        JsonNode check = RunningSystem.reviews()
                .post("contributor-2", "checks", draft.body())
                .hasStatus(200)
                .json();
        JsonNode dryRun = RunningSystem.submissions()
                .post("contributor-2", "submissions?dryRun=true", draft.body())
                .hasStatus(200)
                .json();

        assertThat(check.path("verdict").asText()).isEqualTo("DUPLICATE");
        assertThat(check.at("/matches/0/claim").asText()).isEqualTo(accession + ".1");
        assertThat(check.at("/matches/0/relation").asText()).isEqualTo("DUPLICATE");
        assertThat(check.at("/matches/0/pending").asBoolean()).isFalse();
        assertThat(dryRun).isEqualTo(check);
    }

    @Test
    void theSameClaimWithAnotherWorkBecomesEvidenceOnceApproved() {
        Draft draft = Draft.claim();
        String accession = Curation.publish(draft);

        String id = Curation.propose(draft.withOtherWork());
        assertThat(Curation.item(id).text("/verdict")).isEqualTo("CORROBORATES");
        String target = Curation.approve(id);

        assertThat(target).isEqualTo(accession);
        assertThat(Curation.changesOf(accession).stream()
                        .map(change -> change.path("type").asText()))
                .containsExactly("claim.added", "claim.evidence_added");
        JsonNode claim = Curation.claim(accession);
        assertThat(claim.path("version").asInt()).isEqualTo(2);
        assertThat(claim.at("/claim/evidence")).hasSize(2);
        assertThat(Curation.submissionOnce(id, "PUBLISHED").path("version").asInt())
                .isEqualTo(2);
        assertThat(RunningSystem.reviews()
                        .get("", "dataset/claims/" + accession + ".1")
                        .hasStatus(200)
                        .json()
                        .at("/claim/evidence"))
                .hasSize(1);
    }

    private static Broker.Told firstTold(String topic, String key) {
        return await("record of " + key + " on " + topic)
                .until(() -> RunningSystem.broker().of(topic, key), told -> !told.isEmpty())
                .get(0);
    }

    private static void isCloudEvent(Broker.Told told, String type, JsonNode change) {
        assertThat(told.header("ce_specversion")).isEqualTo("1.0");
        assertThat(told.header("ce_type")).isEqualTo(type);
        assertThat(told.header("ce_source")).isEqualTo("/review-service");
        assertThat(told.header("ce_id")).isNotBlank();
        assertThat(told.header("ce_sequence")).isEqualTo(change.path("sequence").asText());
        assertThat(told.header("ce_partitionkey"))
                .isEqualTo(change.path("accession").asText());
        assertThat(told.header("ce_datasetversion")).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(told.header("ce_dataschema")).startsWith("/schemas/");
        assertThat(told.header("content-type")).startsWith("application/json");
    }

    /** What claims.ndjson has to be at a sequence, made from the log alone. */
    private static String dataset(long sequence) {
        List<JsonNode> changes = Curation.changes().stream()
                .filter(change -> change.path("sequence").asLong() <= sequence)
                .toList();
        StringBuilder file = new StringBuilder();
        Fold.of(changes).contents().forEach(content -> file.append(Json.canonical(content))
                .append('\n'));
        return file.toString();
    }
}
