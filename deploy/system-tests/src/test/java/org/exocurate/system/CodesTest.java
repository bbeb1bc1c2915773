package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each no has its code, and of several reasons the first in the contract's order is told. */
@Order(45)
class CodesTest {

    private static final String NOWHERE = "reviews/0190a000-0000-7000-8000-000000000000";

    @Test
    void aDecisionWithoutIfMatchIsAskedForIt() {
        String id = Curation.propose(Draft.claim());
        Curation.item(id);

        RunningSystem.reviews()
                .post("curator-1", "reviews/" + id + "/decisions", Curation.approval())
                .isProblem(428);
    }

    @Test
    void aDecisionOnWhatIsNotSoAnyMoreIsStale() {
        String id = Curation.propose(Draft.claim());
        String seen = Curation.item(id).header("ETag");

        Curation.decide("curator-1", id, Curation.approval(), "\"something-else\"")
                .isProblem(412);
        Curation.decide("curator-1", id, Curation.approval(), seen).hasStatus(201);
    }

    @Test
    void theReasonsOfARefusedDecisionComeInOrder() {
        String id = Curation.propose(Draft.claim());
        Curation.item(id);
        String decisions = "reviews/" + id + "/decisions";
        String broken = "{\"decision\": \"PERHAPS\", \"mood\": \"good\"}";

        RunningSystem.reviews().post("", NOWHERE + "/decisions", broken).isProblem(401);
        RunningSystem.reviews()
                .post("contributor-2", NOWHERE + "/decisions", broken)
                .isProblem(403);
        RunningSystem.reviews()
                .post("curator-1", NOWHERE + "/decisions", broken)
                .isProblem(404);
        RunningSystem.reviews()
                .post("curator-1", decisions, broken)
                .faults("/decision")
                .faults("/mood")
                .faults("/reason")
                .faults("/conflictOfInterest");
        RunningSystem.reviews()
                .post("curator-3", decisions, Curation.approval())
                .isProblem(428);
        Curation.decide("curator-3", id, Curation.approval(), "\"something-else\"")
                .isProblem(403);
    }

    @Test
    void aRejectionNamesItsReasonCode() {
        String id = Curation.propose(Draft.claim());

        Curation.decide("curator-1", id, Curation.rejection("OTHER", "no").without("reasonCode"))
                .faults("/reasonCode");
    }

    @Test
    void aResubmissionOfNothingIsNotFoundBeforeItsBodyIsRead() {
        String path = "submissions/0190a000-0000-7000-8000-000000000000/resubmission";

        RunningSystem.submissions().post("contributor-1", path, "{\"broken\": ").isProblem(404);
    }

    @Test
    void onlyJsonIsRead() {
        RunningSystem.submissions()
                .send(
                        "contributor-1",
                        "POST",
                        "submissions",
                        BodyPublishers.ofString(Draft.claim().toString()),
                        "Content-Type",
                        "text/plain")
                .isProblem(415);
        RunningSystem.submissions()
                .send(
                        "contributor-1",
                        "POST",
                        "submissions/batch",
                        BodyPublishers.ofString(Draft.claim().toString()),
                        "Content-Type",
                        "text/csv")
                .isProblem(415);
    }

    @Test
    void anUnknownMethodOrPathIsAProblemToo() {
        for (Door door : new Door[] {RunningSystem.submissions(), RunningSystem.reviews()}) {
            door.get("contributor-1", "no/such/door").isProblem(404);
            door.get("contributor-1", "../../elsewhere").isProblem(404);
        }
        RunningSystem.submissions()
                .send("contributor-1", "PUT", "submissions", BodyPublishers.ofString("{}"))
                .isProblem(405);
        RunningSystem.reviews().delete("curator-1", "dataset/claims").isProblem(405);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        RunningSystem.reviews().get("", "dataset/claims/EXO-999999").isProblem(404);
        RunningSystem.reviews().get("", "dataset/claims/nonsense").isProblem(404);
        RunningSystem.reviews().get("", "releases/99.0.0").isProblem(404);
        RunningSystem.reviews().get("curator-1", NOWHERE).isProblem(404);
        RunningSystem.reviews().get("curator-1", "reviews/nonsense").isProblem(404);
        RunningSystem.submissions().get("contributor-1", "submissions/nonsense").isProblem(404);
    }

    @Test
    void aParameterOutOfRangeIsRefused() {
        RunningSystem.reviews().get("", "dataset/claims?limit=501").isProblem(400);
        RunningSystem.reviews().get("", "dataset/claims?limit=many").isProblem(400);
        RunningSystem.reviews().get("", "dataset/changes?after=-1").isProblem(400);
        RunningSystem.reviews().get("curator-1", "reviews?sort=sideways").isProblem(400);
        RunningSystem.submissions()
                .get("contributor-1", "submissions?status=LOST")
                .isProblem(400);
        RunningSystem.submissions().get("contributor-1", "submissions?limit=0").isProblem(400);
    }

    @Test
    void anOutdatedTargetIsAConflictThatNamesTheCurrentOne() {
        Draft draft = Draft.claim();
        String accession = Curation.publish(draft);
        String retraction = "{\"kind\": \"RETRACT\", \"target\": \"%s\", \"reason\": \"withdrawn paper\"}";
        String id = RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions", retraction.formatted(accession + ".1"))
                .hasStatus(201)
                .text("/id");
        Curation.publish(draft.withOtherWork());

        Answer late = await().until(
                        () -> RunningSystem.submissions()
                                .post(Curation.CONTRIBUTOR, "submissions", retraction.formatted(accession + ".1")),
                        answer -> answer.status() != 201);

        late.isProblem(409);
        assertThat(late.body()).contains(accession + ".2");
        Curation.itemOnce(id, "CHANGES_REQUESTED");
        Curation.submissionOnce(id, "CHANGES_REQUESTED");
    }
}
