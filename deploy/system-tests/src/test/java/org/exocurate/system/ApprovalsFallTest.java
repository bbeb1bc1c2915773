package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever an approval rests on: when it changes, the approval falls, once, and the history says why. */
@Order(27)
class ApprovalsFallTest {

    private static final String FELL = "APPROVAL_FELL";
    private static final String[] TYPE = {"Content-Type", "application/octet-stream"};

    @Test
    void whenAClaimThatItContradictsHasANewVersion() {
        Draft draft = Draft.claim();
        String open = approvedOnce(draft);

        Curation.publish(draft.opposite());

        assertThat(why(open)).isEqualTo("VERDICT_CHANGED");
        approvedAgain(open);
    }

    @Test
    void whenTheClaimThatItContradictsIsRetracted() {
        Draft draft = Draft.claim();
        String known = Curation.publish(draft.opposite());
        String open = approvedOnceOpen(Curation.propose(draft));

        Curation.approve(Curation.propose(Curation.retraction(known)));

        assertThat(why(open)).isEqualTo("VERDICT_CHANGED");
        assertThat(Curation.item(open).text("/verdict")).isEqualTo("NEW");
    }

    @Test
    void whenAPaperOfAClaimThatItContradictsIsRetracted() {
        Draft draft = Draft.claim();
        Draft against = draft.opposite();
        Curation.publish(against);
        String open = approvedOnceOpen(Curation.propose(draft));
        String seen = Curation.item(open).header("ETag");

        notice(work(against));

        assertThat(why(open)).isEqualTo("MATCH_CHANGED");
        assertThat(Curation.item(open).text("/verdict")).isEqualTo("CONTRADICTS");
        Answer stale = Curation.decide("curator-2", open, Curation.approval(), seen);
        stale.isProblem(412);
        assertThat(stale.json().path("changed").valueStream().map(JsonNode::asText))
                .containsExactly("matches", "approvals");
        approvedAgain(open);
    }

    @Test
    void whenAPaperOfItsTargetIsRetracted() {
        Draft draft = Draft.claim();
        String open = approvedOnceOpen(Curation.propose(Curation.retraction(Curation.publish(draft))));

        notice(work(draft));

        assertThat(why(open)).isEqualTo("MATCH_CHANGED");
        approvedAgain(open);
    }

    @Test
    void whenAPaperThatItCitesIsRetracted() {
        Draft draft = Draft.claim();
        String open = approvedOnce(draft);

        notice(work(draft));

        assertThat(why(open)).isEqualTo("WORK_CHANGED");
        Curation.decide("curator-1", open, Curation.approval()).isProblem(409).hasRule("reference-retracted");
    }

    @Test
    void whenTheTargetHasANewVersion() {
        Draft draft = Draft.claim();
        String known = Curation.publish(draft);
        String open = approvedOnceOpen(Curation.propose(Curation.retraction(known)));

        Curation.publish(draft.withOtherWork());

        assertThat(why(open)).isEqualTo("TARGET_CHANGED");
        assertThat(Curation.item(open).text("/status")).isEqualTo("CHANGES_REQUESTED");
    }

    @Test
    void whenAWordOfItsClaimIsKnownSince() {
        String word = "an ache that only this test knows";
        Draft draft = Draft.claim().with("/claim/condition/term", word);
        String open = approvedOnce(draft);

        String table = "id\tlabel\tsynonyms\tparent_id\nMONDO:0099811\t" + word + "\t\tMONDO:0005068\n";
        RunningSystem.reviews()
                .send("operator-1", "PUT", "vocabulary/MONDO?name=falls.tsv", BodyPublishers.ofString(table), TYPE)
                .hasStatus(201);

        assertThat(why(open)).isEqualTo("VOCABULARY_CHANGED");
        assertThat(Curation.item(open).text("/claim/condition/term/id")).isEqualTo("MONDO:0099811");
    }

    @Test
    void whenAReleaseOfTheServiceBringsOtherRules() {
        String open = approvedOnce(Draft.claim());
        String rules = Curation.item(open).text("/checkedAt/rules");
        PackagedService service = RunningSystem.reviewService();

        service.kill();
        service.start(OtherRules.jar("only-in-vitro"));
        String why = why(open);
        String others = Curation.item(open).text("/checkedAt/rules");
        service.kill();
        service.start();

        assertThat(why).isEqualTo("RULES_CHANGED");
        assertThat(others).isNotEqualTo(rules);
    }

    @Test
    void whenItIsWithdrawn() {
        String open = approvedOnce(Draft.claim());

        RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions/" + open + "/withdrawal", "{\"reason\": \"sent by mistake\"}")
                .hasStatus(200);

        assertThat(why(open)).isEqualTo("WITHDRAWN");
    }

    @Test
    void andStandsWhateverElseChanges() {
        Draft draft = Draft.claim();
        String open = approvedOnce(draft);
        Draft elsewhere = Draft.claim();
        String other = approvedOnce(elsewhere);

        Curation.publish(Draft.claim());
        notice(Draft.work());
        notice(work(elsewhere));

        assertThat(why(other)).isEqualTo("WORK_CHANGED");
        assertThat(steps(open)).doesNotContain(FELL);
        Curation.decide("curator-2", open, Curation.approval()).hasStatus(201);
        Curation.itemOnce(open, "APPROVED");
    }

    /** An item that needs two approvals and has one. */
    private static String approvedOnce(Draft draft) {
        Curation.publish(draft.opposite());
        return approvedOnceOpen(Curation.propose(draft));
    }

    private static String approvedOnceOpen(String id) {
        assertThat(Curation.item(id).json().path("approvalsNeeded").asInt()).isEqualTo(2);
        Curation.decide("curator-1", id, Curation.approval()).hasStatus(201);
        assertThat(Curation.item(id).text("/status")).isEqualTo("OPEN");
        return id;
    }

    private static void approvedAgain(String id) {
        assertThat(Curation.item(id).text("/status")).isEqualTo("OPEN");
        Curation.decide("curator-1", id, Curation.approval()).hasStatus(201);
        Curation.decide("curator-2", id, Curation.approval()).hasStatus(201);
        Curation.itemOnce(id, "APPROVED");
    }

    /** Why it fell; once. */
    private static String why(String id) {
        await("the approval of " + id + " fell").until(() -> steps(id), steps -> steps.contains(FELL));
        JsonNode item = Curation.item(id).json();
        assertThat(steps(id)).containsOnlyOnce(FELL);
        assertThat(item.at("/decisions/0/standing").asBoolean()).isFalse();
        return item.path("history")
                .valueStream()
                .filter(step -> step.path("step").asText().equals(FELL))
                .map(step -> step.path("detail").asText())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> steps(String id) {
        return Curation.item(id)
                .json()
                .path("history")
                .valueStream()
                .map(step -> step.path("step").asText())
                .toList();
    }

    private static String work(Draft draft) {
        return draft.body().at("/claim/evidence/0/reference").asText();
    }

    private static void notice(String reference) {
        ObjectNode notice = Json.object()
                .put("reference", reference)
                .put("type", "RETRACTION")
                .put("date", "2024-03-01")
                .put("source", "the journal");
        RunningSystem.reviews().post("steward-1", "notices", notice).hasStatus(201);
    }
}
