package org.exocurate.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The curators' queue: found by what items are about, counted by sort, and what an item would change of a claim. */
@Order(78)
class QueueTest {

    @Test
    void anItemIsFoundByBroaderTermsByItsRulesAndByItsContributor() {
        Draft draft = Draft.claim();
        String id = Curation.propose(draft);
        Answer item = Curation.item(id);
        String only = "reviews?cargo=" + word(draft.cargo()) + "&limit=1";

        assertThat(found(only)).containsExactly(id);
        assertThat(found(only + "&recipient=UBERON:0000948&donor=CL:0000134&process=GO:0006915"))
                .containsExactly(id);
        assertThat(found(only + "&process=" + word("negative regulation of apoptotic process")))
                .containsExactly(id);
        assertThat(found(only + "&process=" + word("positive regulation of apoptotic process")))
                .isEmpty();
        assertThat(found(only + "&contributor=" + item.text("/contributor"))).containsExactly(id);
        assertThat(found(only + "&rule=" + item.text("/findings/0/rule") + "&kind=ADD&type=CROSSTALK&youngerThan=PT1H"))
                .containsExactly(id);
        assertThat(found(only + "&olderThan=P1D")).isEmpty();
        assertThat(found(only + "&kind=RETRACT")).isEmpty();
        assertThat(found(only + "&status=REJECTED&status=APPROVED")).isEmpty();
    }

    @Test
    void aRetractionIsFoundByTheClaimThatItWouldTakeBack() {
        Draft draft = Draft.claim();
        String id = Curation.propose(Curation.retraction(Curation.publish(draft)));
        Curation.item(id);

        assertThat(found("reviews?kind=RETRACT&cargo=" + word(draft.cargo()))).containsExactly(id);
    }

    @Test
    void filtersSayWhatIsWrongWithThem() {
        Door door = RunningSystem.reviews();
        door.get("curator-1", "reviews?rule=x&kind=ALL").faults("?kind");
        door.get("curator-1", "reviews?olderThan=yesterday").faults("?olderThan");
        door.get("curator-1", "reviews?contributor=me").faults("?contributor");
        door.get("curator-1", "reviews?recipient=UBERON:9999999").faults("?recipient");
        door.get("curator-1", "reviews/counts?verdict=GOOD").faults("?verdict");
    }

    @Test
    void theQueueIsCountedByStatusVerdictKindTypeAndRule() {
        Draft draft = Draft.claim();
        Curation.publish(draft);
        Curation.item(Curation.propose(draft.opposite()));
        String path = "reviews/counts?cargo=" + word(draft.cargo());

        JsonNode counts =
                RunningSystem.reviews().get("curator-2", path).hasStatus(200).json();

        assertThat(counts.at("/status/OPEN").asInt()).isEqualTo(1);
        assertThat(counts.at("/status/APPROVED").asInt()).isEqualTo(1);
        assertThat(counts.at("/verdict").toString()).isEqualTo("{\"CONTRADICTS\":1}");
        assertThat(counts.at("/kind").toString()).isEqualTo("{\"ADD\":1}");
        assertThat(counts.at("/type").toString()).isEqualTo("{\"CROSSTALK\":1}");
        assertThat(counts.at("/rule")).isNotEmpty();
    }

    @Test
    void byContradictionsTheseComeFirstAndThenTheStrongest() {
        Draft draft = Draft.claim();
        Curation.publish(draft);
        String elsewhere = Curation.propose(
                draft.with("/claim/condition/term", "osteoporosis").withOtherWork());
        String same = Curation.propose(draft);
        String opposite = Curation.propose(draft.opposite());
        List.of(elsewhere, same, opposite).forEach(Curation::item);

        assertThat(found("reviews?sort=contradictions&status=OPEN&cargo=" + word(draft.cargo())))
                .containsExactly(opposite, same, elsewhere);
    }

    @Test
    void pagesStayInOrderWhileItemsAreDecided() {
        Draft draft = Draft.claim();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(Curation.propose(draft.with("/claim/condition/with", Json.array("dose:" + i))));
        }
        ids.forEach(Curation::item);
        String path = "reviews?status=OPEN&limit=2&cargo=" + word(draft.cargo());
        JsonNode first = RunningSystem.reviews().get("curator-1", path).json();
        Curation.decide("curator-1", ids.get(0), Curation.rejection("OTHER", "no"))
                .hasStatus(201);

        List<String> seen = new ArrayList<>();
        first.path("items").forEach(item -> seen.add(item.path("id").asText()));
        String next = first.path("next").asText();
        while (!next.isEmpty()) {
            JsonNode page = RunningSystem.reviews()
                    .get("curator-1", next)
                    .hasStatus(200)
                    .json();
            page.path("items").forEach(item -> seen.add(item.path("id").asText()));
            next = page.path("next").asText();
        }

        assertThat(seen).containsExactlyElementsOf(ids);
    }

    @Test
    void whatARevisionWouldChangeIsShownFieldByField() {
        Draft draft = Draft.claim();
        String accession = Curation.publish(draft);
        ObjectNode revision = Json.object().put("kind", "REVISE").put("target", accession + ".1");
        revision.set(
                "claim",
                draft.with("/claim/effect/outcome", "NOT_STATED").body().path("claim"));
        revision.put("reason", "the outcome is not stated there");

        JsonNode difference = Curation.item(Curation.propose(revision)).json().path("difference");

        assertThat(difference).hasSize(1);
        assertThat(difference.at("/0/path").asText()).isEqualTo("/effect/outcome");
        assertThat(difference.at("/0/fromValue").asText()).isEqualTo("PROTECTIVE");
        assertThat(difference.at("/0/value").asText()).isEqualTo("NOT_STATED");
        assertThat(Curation.item(Curation.propose(Curation.retraction(accession)))
                        .text("/difference/0/value"))
                .isEqualTo("RETRACTED");
    }

    @Test
    void anOutdatedTargetIsAnsweredWithWhatHappenedToItSince() {
        Draft draft = Draft.claim();
        String accession = Curation.publish(draft);
        String open = Curation.propose(Curation.retraction(accession));
        Curation.publish(draft.withOtherWork());
        Curation.itemOnce(open, "CHANGES_REQUESTED");

        Answer late = org.awaitility.Awaitility.await("submission-service has heard of it")
                .until(
                        () -> RunningSystem.submissions()
                                .post(Curation.CONTRIBUTOR, "submissions", Curation.retraction(accession)),
                        answer -> answer.status() == 409);

        late.isProblem(409);
        assertThat(late.text("/current")).isEqualTo(accession + ".2");
        assertThat(late.text("/changed/0/type")).isEqualTo("claim.evidence_added");
        assertThat(late.json().at("/changed/0/version").asInt()).isEqualTo(2);
    }

    @Test
    void aStaleDecisionIsToldWhatChanged() {
        Draft draft = Draft.claim();
        String id = Curation.propose(draft.opposite());
        String seen = Curation.item(id).header("ETag");
        Curation.publish(draft);

        Answer stale =
                Curation.decide("curator-1", id, Curation.approval(), seen).isProblem(412);

        assertThat(stale.json().path("changed")).extracting(JsonNode::asText).contains("verdict", "matches");
        assertThat(stale.json().path("changed")).extracting(JsonNode::asText).doesNotContain("claim", "approvals");
    }

    private static List<String> found(String path) {
        List<String> ids = new ArrayList<>();
        RunningSystem.reviews()
                .get("curator-1", path)
                .hasStatus(200)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
