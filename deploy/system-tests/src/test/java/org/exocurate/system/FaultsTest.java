package org.exocurate.system;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What breaks heals by itself: nothing is lost, nothing comes twice. Each fault first shows that it bites. */
@Order(90)
class FaultsTest {

    private static final String SUBMITTED = "exocurate.claims-submitted.v1";
    private static final String KEY = "Idempotency-Key";

    @Test
    @Order(1)
    void aPoisonRecordIsParkedAndItsPartitionGoesOn() {
        Broker broker = RunningSystem.broker();
        RecordMetadata poison = null;
        for (int partition = 0; partition < 6; partition++) {
            broker.put(SUBMITTED, partition, "poison-" + partition, "{\"not\": ");
            broker.put(SUBMITTED, partition, "poison-" + partition, "[1, 2, 3]");
            poison = broker.put(SUBMITTED, partition, "poison-" + partition, "{\"submission\": \"nobody\"}");
        }

        List<String> ids = IntStream.range(0, 18)
                .mapToObj(n -> Curation.propose(Draft.claim()))
                .toList();

        ids.forEach(Curation::item);
        long offset = poison.offset();
        JsonNode parked = await().until(() -> parkedAt(5), found -> found.findValuesAsText("offset")
                .contains(String.valueOf(offset)));
        assertThat(parked).hasSize(3);
        for (JsonNode record : parked) {
            assertThat(record.path("topic").asText()).isEqualTo(SUBMITTED);
            assertThat(record.path("reason").asText()).isNotBlank();
            assertThat(record.path("replayedAt").isNull()
                            || record.path("replayedAt").isMissingNode())
                    .isTrue();
        }
        RunningSystem.reviews().get("curator-1", "parked").isProblem(403);
        RunningSystem.reviews().get("", "parked").isProblem(401);
    }

    @Test
    @Order(2)
    void submissionsAreTakenWhileKafkaStandsStillAndArriveAfterwards() {
        Broker broker = RunningSystem.broker();
        List<String> ids;
        broker.freeze();
        try {
            assertThat(broker.answers()).as("the fault bites").isFalse();
            ids = IntStream.range(0, 20)
                    .mapToObj(n -> Curation.propose(Draft.claim()))
                    .toList();
            assertThat(RunningSystem.submissionService().isReady()).isTrue();
            assertThat(RunningSystem.reviews()
                            .get("curator-1", "reviews/" + ids.get(0))
                            .status())
                    .as("the fault bites: nothing arrives")
                    .isEqualTo(404);
        } finally {
            broker.thaw();
        }

        ids.forEach(id -> await().until(() ->
                RunningSystem.reviews().get("curator-1", "reviews/" + id).status() == 200));
        assertThat(Curation.approve(ids.get(0))).isNotBlank();
    }

    @Test
    @Order(3)
    void aBatchCutByTheDeathOfSubmissionServiceArrivesWholeAndOnce() {
        Lines lines = Lines.good(2_000);
        RawClient client = RawClient.begun(lines, 1_500, lines.mark());
        await().pollInterval(5, MILLISECONDS).until(() -> lines.stored() > 0);
        RunningSystem.submissionService().kill();
        client.hangUp();
        assertThat(RunningSystem.submissionService().isReady())
                .as("the fault bites")
                .isFalse();
        assertThat(lines.stored()).as("the fault bites: a part is there").isBetween(1L, 1_999L);

        RunningSystem.submissionService().start();
        String answer = RunningSystem.submissions()
                .batch(Curation.CONTRIBUTOR, lines.text(), KEY, lines.mark())
                .hasStatus(200)
                .body();

        assertThat(Lines.ids(answer)).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(lines.stored()).isEqualTo(2_000);
        await().until(() -> lines.inReview() >= 2_000);
        assertThat(lines.inReview()).isEqualTo(2_000);
        assertThat(RunningSystem.broker().all(SUBMITTED).stream()
                        .filter(told -> told.value().contains(lines.mark()))
                        .map(Broker.Told::key)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Lines.ids(answer));
    }

    @Test
    @Order(4)
    void theDeathOfReviewServiceInTheMiddleOfIntakeLosesNothingAndDoublesNothing() {
        Lines lines = Lines.good(2_000);
        RunningSystem.submissions()
                .batch(Curation.CONTRIBUTOR, lines.text(), KEY, lines.mark())
                .hasStatus(200);
        await().pollInterval(5, MILLISECONDS).until(() -> lines.inReview() > 0);
        RunningSystem.reviewService().kill();
        assertThat(RunningSystem.reviewService().isReady())
                .as("the fault bites")
                .isFalse();
        assertThat(lines.inReview()).as("the fault bites: in the middle").isBetween(1L, 1_999L);
        String meanwhile = Curation.propose(Draft.claim());

        RunningSystem.reviewService().start();

        Curation.item(meanwhile);
        await().until(() -> lines.inReview() >= 2_000);
        assertThat(lines.inReview()).isEqualTo(2_000);
        assertThat(RunningSystem.database("review")
                        .count(
                                "select count(*) from review_step where step = 'OPENED' and item in"
                                        + " (select id from review_item where proposal like ?)",
                                "%" + lines.mark() + "%"))
                .isEqualTo(2_000);
    }

    @Test
    @Order(5)
    void afterAllFaultsWhatWaitsReachesZeroAndTheDatasetHolds() {
        Curation.submissionOnce(Curation.propose(Draft.claim()), "IN_REVIEW");

        for (String database : List.of("submission", "review")) {
            await().until(() -> RunningSystem.database(database).count("select count(*) from outbox") == 0);
        }
        Fold.of(Curation.changes());
        assertThat(ReplayTest.walked().path("status").asText()).isEqualTo("OK");
        assertThat(itemsWithoutSubmission()).isZero();
    }

    private static long itemsWithoutSubmission() {
        return RunningSystem.database("review").count("select count(*) from review_item")
                - RunningSystem.database("submission").count("select count(*) from submission");
    }

    private static JsonNode parkedAt(int partition) {
        JsonNode all = RunningSystem.reviews()
                .get("operator-1", "parked?limit=500")
                .hasStatus(200)
                .json()
                .path("items");
        var found = Json.read("[]");
        all.forEach(record -> {
            if (record.path("partition").asInt() == partition) {
                ((com.fasterxml.jackson.databind.node.ArrayNode) found).add(record);
            }
        });
        return found;
    }
}
