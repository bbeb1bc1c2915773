package org.exocurate.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.exocurate.local.TokenRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a dry run says is what the submission gets, and nothing is left of it. */
@Order(27)
class DryRunTest {

    /** More of them, for a longer look: {@code -Dexocurate.dryruns=1000}. */
    private static final int RUNS = Integer.getInteger("exocurate.dryruns", 60);

    private static final long SEED = Long.getLong("exocurate.seed", 20_261_125);
    private static final List<String> FIELDS = List.of("verdict", "matchCount", "findings", "checkedAt");

    private static final String ROWS =
            """
            select string_agg(table_name || '=' || (xpath('/row/c/text()', query_to_xml(
                'select count(*) as c from ' || quote_ident(table_name), false, true, '')))[1]::text, ' ' order by table_name)
            from information_schema.tables where table_schema = 'public'""";

    @Test
    void theSubmissionGetsFieldForFieldWhatTheDryRunSaid() {
        publishSome();
        RandomDrafts drafts = new RandomDrafts(SEED);
        for (int run = 0; run < RUNS; run++) {
            ObjectNode draft = drafts.next();
            JsonNode told = RunningSystem.submissions()
                    .post("contributor-2", "submissions?dryRun=true", draft)
                    .hasStatus(200)
                    .json();
            String id = RunningSystem.submissions()
                    .post("contributor-2", "submissions", draft)
                    .hasStatus(201)
                    .text("/id");
            JsonNode got = Curation.item(id).json();
            String which = "seed " + SEED + ", draft " + run + ": " + draft;
            assertThat(published(told)).as(which).isEqualTo(published(got));
            FIELDS.forEach(field ->
                    assertThat(told.path(field)).as(field + " of " + which).isEqualTo(got.path(field)));
        }
    }

    @Test
    void nothingIsLeftOfDryRuns() {
        RandomDrafts drafts = new RandomDrafts(SEED + 1);
        Map<String, Object> before = quiet();

        for (int run = 0; run < RUNS; run++) {
            String door = run % 2 == 0 ? "submissions?dryRun=true" : "checks";
            Door service = run % 2 == 0 ? RunningSystem.submissions() : RunningSystem.reviews();
            service.post("contributor-2", door, drafts.next()).hasStatus(200);
        }

        assertThat(quiet()).isEqualTo(before);
    }

    @Test
    void contributorsWhoCiteTheirOwnWorkAreToldSoByTheDryRunAndByTheSubmission() {
        String orcid = "0000-0002-1825-0097";
        String author = RunningSystem.token(
                TokenRequest.of("author-1").roles("contributor").orcid(orcid));
        String other = RunningSystem.token(
                TokenRequest.of("author-2").roles("contributor").orcid("0000-0002-1694-233X"));
        Draft draft = Draft.claim();
        draft = draft.with(
                "/claim/evidence/0/authors", Json.read("[{\"name\": \"J. Carberry\", \"orcid\": \"" + orcid + "\"}]"));

        JsonNode told = RunningSystem.submissions()
                .post(author, "submissions?dryRun=true", draft.body())
                .hasStatus(200)
                .json();
        String id = RunningSystem.submissions()
                .post(author, "submissions", draft.body())
                .hasStatus(201)
                .text("/id");
        JsonNode got = Curation.item(id).json();
        JsonNode anothers = RunningSystem.reviews()
                .post(other, "checks", draft.body())
                .hasStatus(200)
                .json();

        assertThat(told.path("findings").findValuesAsText("rule")).contains("self-citation");
        assertThat(got.path("findings")).isEqualTo(told.path("findings"));
        assertThat(anothers.path("findings").findValuesAsText("rule")).doesNotContain("self-citation");
        assertThat(got.has("selfCited")).isFalse();
        JsonNode verdict = RunningSystem.reviews()
                .get("curator-1", "reviews/" + id + "/verdict?recompute=true")
                .hasStatus(200)
                .json();
        assertThat(verdict.at("/inputs/selfCited").toString()).isEqualTo("[0]");
        assertThat(verdict.at("/recomputed/agrees").booleanValue()).isTrue();
    }

    private static void publishSome() {
        RandomDrafts drafts = new RandomDrafts(SEED + 2);
        Stream.generate(drafts::next).limit(8).forEach(draft -> {
            String id = Curation.propose(new Draft(draft));
            JsonNode item = Curation.item(id).json();
            if (item.path("findings").findValuesAsText("severity").contains("ERROR")
                    || item.path("verdict").asText().equals("DUPLICATE")) {
                Curation.decide("curator-1", id, Curation.rejection("OTHER", "not for this test"));
            } else {
                Curation.approve(id);
            }
        });
    }

    /** Others' open submissions are shown as they are when read, and are part of no promise. */
    private static ArrayNode published(JsonNode document) {
        ArrayNode published = Json.object().putArray("matches");
        document.path("matches")
                .valueStream()
                .filter(match -> !match.path("pending").asBoolean())
                .forEach(published::add);
        return published;
    }

    /** All rows and all ends of topics, once nothing moves any more. */
    /** How much there is of everything, once nothing waits to be sent or judged, and nothing more is written behind it. */
    private static Map<String, Object> quiet() {
        await("nothing waits to be sent or judged")
                .atMost(Duration.ofMinutes(1))
                .until(() -> RunningSystem.database("submission").count("select count(*) from outbox")
                                + RunningSystem.database("review").count("select count(*) from outbox")
                                + RunningSystem.database("review").count("select count(*) from recheck_due")
                        == 0);
        AtomicReference<Map<String, Object>> last = new AtomicReference<>(Map.of());
        return await("seals and inboxes have followed")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(3))
                .until(DryRunTest::amounts, now -> now.equals(last.getAndSet(now)));
    }

    private static Map<String, Object> amounts() {
        return Map.of(
                "submission", RunningSystem.database("submission").one(ROWS),
                "review", RunningSystem.database("review").one(ROWS),
                "kafka", RunningSystem.broker().ends());
    }
}
