package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Papers as works: counted once whatever they are called, and no more once they are retracted. */
@Order(35)
class PapersTest {

    @Test
    void fiveRowsOfOnePaperCountOnce() {
        Draft draft = Draft.claim();
        ArrayNode evidence = (ArrayNode) draft.body().at("/claim/evidence");
        for (int row = 0; row < 4; row++) {
            evidence.add(((ObjectNode) evidence.get(0)).deepCopy().put("locator", "Figure " + row));
        }

        JsonNode claim = Curation.claim(Curation.publish(draft));

        assertThat(claim.at("/claim/evidence")).hasSize(5);
        assertThat(claim.at("/support/supporting").asInt()).isEqualTo(1);
        assertThat(claim.path("grade").asText()).isEqualTo("PRELIMINARY");
    }

    @Test
    void aRetractionTakesThePaperOutAndAReinstatementBringsTheContentBack() {
        Draft draft = Draft.claim();
        String paper = draft.body().at("/claim/evidence/0/reference").asText();
        String accession = Curation.publish(draft);
        Answer before = RunningSystem.reviews().get("", "dataset/claims/" + accession);

        Answer retraction = tell(paper, "RETRACTION").hasStatus(201);

        assertThat(retraction.json().path("affected").asInt()).isEqualTo(1);
        assertThat(retraction.text("/id")).isNotBlank();
        assertThat(Curation.claim(accession).path("grade").asText()).isEqualTo("UNSUPPORTED");
        assertThat(Curation.claim(accession).at("/notices/0/type").asText()).isEqualTo("RETRACTION");
        assertThat(tell(paper, "RETRACTION")
                        .hasStatus(201)
                        .json()
                        .path("affected")
                        .asInt())
                .isZero();
        JsonNode change = Curation.changesOf(accession).get(1);
        assertThat(change.path("type").asText()).isEqualTo("claim.support_changed");
        assertThat(change.path("before").asText())
                .isEqualTo(before.header("ETag").replace("\"", ""));

        assertThat(tell(paper, "REINSTATEMENT").json().path("affected").asInt()).isEqualTo(1);

        Answer after = RunningSystem.reviews().get("", "dataset/claims/" + accession);
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(RunningSystem.reviews()
                        .get("", "notices?reference=" + paper)
                        .hasStatus(200)
                        .json()
                        .path("items"))
                .extracting(notice -> notice.path("type").asText(), notice -> notice.path("inForce")
                        .asBoolean())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RETRACTION", false),
                        org.assertj.core.groups.Tuple.tuple("REINSTATEMENT", true));
    }

    @Test
    void aClaimOnARetractedPaperIsPublishedOnlyOverTheRule() {
        Draft draft = Draft.claim();
        String id = Curation.propose(draft);
        String seen = Curation.item(id).header("ETag");
        tell(draft.body().at("/claim/evidence/0/reference").asText(), "RETRACTION");

        Curation.decide("curator-1", id, Curation.approval(), seen).isProblem(412);
        assertThat(Curation.item(id).json().path("findings").findValuesAsText("rule"))
                .contains("reference-retracted");
        Curation.decide("curator-1", id, Curation.approval()).isProblem(409).hasRule("reference-retracted");

        ObjectNode over = Curation.approval();
        over.putArray("overrides")
                .addObject()
                .put("rule", "reference-retracted")
                .put("reason", "retracted for a matter of authorship");
        Curation.decide("curator-1", id, over).hasStatus(201);
        String accession = Curation.itemOnce(id, "APPROVED").text("/accession");
        assertThat(Curation.claim(accession).at("/notices/0/type").asText()).isEqualTo("RETRACTION");
        assertThat(Curation.claim(accession).path("grade").asText()).isEqualTo("UNSUPPORTED");
    }

    @Test
    void aPaperByItsDoiIsADuplicateOnceACrosswalkJoinsItToItsPmid() {
        Draft draft = Draft.claim();
        String pmid = draft.body().at("/claim/evidence/0/reference").asText();
        String doi = "10.5555/Papers." + pmid.substring(5);
        String accession = Curation.publish(draft);
        Draft byDoi = draft.with("/claim/evidence/0/reference", "DOI:" + doi);
        String open = Curation.propose(byDoi);
        assertThat(Curation.item(open).text("/verdict")).isEqualTo("CORROBORATES");

        JsonNode report = load("Journal Title,DOI,PMCID,PMID\n\"Papers, of tests\"," + doi + ",PMC" + pmid.substring(5)
                        + "," + pmid.substring(5) + "\nbroken,row\n")
                .hasStatus(200)
                .json();

        assertThat(report.path("works").asInt()).isEqualTo(1);
        assertThat(report.path("joined").asInt()).isEqualTo(2);
        assertThat(report.path("faults").asInt()).isEqualTo(1);
        assertThat(report.at("/examples/0/line").asInt()).isEqualTo(3);
        assertThat(RunningSystem.reviews()
                        .post("contributor-1", "checks", byDoi.body())
                        .text("/verdict"))
                .isEqualTo("DUPLICATE");
        assertThat(RunningSystem.reviews()
                        .post(
                                "contributor-1",
                                "checks",
                                draft.with("/claim/evidence/0/reference", "PMCID:PMC" + pmid.substring(5))
                                        .body())
                        .text("/matches/0/claim"))
                .isEqualTo(accession + ".1");
        await("the open item was judged again").until(() -> Curation.item(open).text("/verdict"), "DUPLICATE"::equals);
        JsonNode again = RunningSystem.reviews()
                .get("curator-1", "reviews/" + open + "/verdict?recompute=true")
                .json();
        assertThat(again.at("/recomputed/agrees").asBoolean()).isTrue();
        assertThat(load("PMID,DOI\n" + pmid.substring(5) + "," + doi + "\n")
                        .json()
                        .path("joined")
                        .asInt())
                .isZero();
        assertThat(RunningSystem.reviews()
                        .get("", "references?reference=" + pmid)
                        .json()
                        .path("work"))
                .hasSize(3);
    }

    @Test
    void theDoorsSayWhatIsWrongWithWhatTheyAreGiven() {
        Door door = RunningSystem.reviews();
        ObjectNode body = notice("PMID:1", "RETRACTION");
        door.post("", "notices", body).isProblem(401);
        door.post("curator-1", "notices", body).isProblem(403);
        door.post("steward-1", "notices", body.deepCopy().put("type", "GONE")).faults("/type");
        door.get("", "notices?type=GONE").faults("?type");
        door.get("", "notices?reference=1").faults("?reference");
        door.get("", "notices?limit=501").faults("?limit");
        door.get("", "references").faults("?reference");
        put("contributor-1", "PMID,DOI\n", "text/csv").isProblem(403);
        put("operator-1", "PMID,DOI\n", "application/json").isProblem(415);
        put("operator-1", "PMID\n1\n", "text/csv").isProblem(400);
    }

    @Test
    void aNoticeSentTwiceWithOneKeyIsAnsweredAsTheFirstTime() {
        ObjectNode body = notice(Draft.work(), "CONCERN");
        String key = "notice-" + Draft.work();
        Answer first = RunningSystem.reviews().post("steward-1", "notices", body, "Idempotency-Key", key);
        Answer second = RunningSystem.reviews().post("steward-1", "notices", body, "Idempotency-Key", key);

        assertThat(second.hasStatus(201).body()).isEqualTo(first.hasStatus(201).body());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        RunningSystem.reviews()
                .post("steward-1", "notices", body.put("type", "RETRACTION"), "Idempotency-Key", key)
                .isProblem(422);
    }

    private static Answer tell(String reference, String type) {
        return RunningSystem.reviews().post("steward-1", "notices", notice(reference, type));
    }

    private static ObjectNode notice(String reference, String type) {
        return Json.object()
                .put("reference", reference)
                .put("type", type)
                .put("date", "2024-03-01")
                .put("source", "the journal's page");
    }

    private static Answer load(String table) {
        return put("operator-1", table, "text/csv");
    }

    private static Answer put(String who, String table, String type) {
        return RunningSystem.reviews()
                .send(who, "PUT", "references", BodyPublishers.ofString(table), "Content-Type", type);
    }
}
