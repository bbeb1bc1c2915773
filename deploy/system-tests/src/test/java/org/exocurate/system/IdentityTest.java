package org.exocurate.system;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.exocurate.local.TokenRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in where. */
@Order(40)
class IdentityTest {

    @Test
    void whoIsNotKnownIsRefusedAtBothServices() {
        TokenRequest somebody = TokenRequest.of("contributor-1").roles("contributor", "curator");
        String right = RunningSystem.token(somebody);
        Map<String, String> wrong = Map.of(
                "nobody", "",
                "garbage", "garbage".repeat(10),
                "expired", RunningSystem.token(somebody.ttl(Duration.ofHours(-1))),
                "forged", RunningSystem.forgedToken(somebody),
                "for another audience", RunningSystem.token(somebody.audience("somebody-else")),
                "altered", right.substring(0, right.length() - 20) + "A".repeat(20));

        RunningSystem.submissions().get(right, "submissions").hasStatus(200);
        RunningSystem.reviews().get(right, "reviews").hasStatus(200);
        wrong.forEach((what, token) -> {
            RunningSystem.submissions()
                    .post(token, "submissions", Draft.claim().body())
                    .isProblem(401);
            RunningSystem.submissions().get(token, "submissions").isProblem(401);
            RunningSystem.reviews().get(token, "reviews").isProblem(401);
            assertThat(RunningSystem.reviews().get(token, "reviews").header("WWW-Authenticate"))
                    .as(what)
                    .startsWith("Bearer");
        });
    }

    @Test
    void theQueueIsForCurators() {
        String id = Curation.propose(Draft.claim());
        Answer item = Curation.item(id);

        RunningSystem.reviews().get("contributor-1", "reviews").isProblem(403);
        RunningSystem.reviews().get("contributor-1", "reviews/" + id).isProblem(403);
        RunningSystem.reviews().get("steward-1", "reviews").isProblem(403);
        Curation.decide("contributor-1", id, Curation.approval(), item.header("ETag"))
                .isProblem(403);
        RunningSystem.submissions()
                .post("curator-1", "submissions", Draft.claim().body())
                .isProblem(403);
        RunningSystem.reviews().post("curator-1", "releases", "{}").isProblem(403);
        RunningSystem.reviews().post("curator-1", "dataset/verification", "").isProblem(403);
    }

    @Test
    void aSubmissionOfAnotherIsNotThere() {
        String id = Curation.propose(Draft.claim());

        RunningSystem.submissions().get("contributor-2", "submissions/" + id).isProblem(404);
        RunningSystem.submissions()
                .get("contributor-2", "submissions/" + id + "/history")
                .isProblem(404);
        RunningSystem.submissions()
                .post("contributor-2", "submissions/" + id + "/withdrawal", "{\"reason\": \"not mine\"}")
                .isProblem(404);
        RunningSystem.submissions()
                .post("contributor-2", "submissions/" + id + "/comments", "{\"text\": \"not mine\"}")
                .isProblem(404);
        assertThat(RunningSystem.submissions()
                        .get("contributor-2", "submissions")
                        .hasStatus(200)
                        .body())
                .doesNotContain(id);

        RunningSystem.submissions().get("contributor-1", "submissions/" + id).hasStatus(200);
        RunningSystem.submissions().get("curator-1", "submissions/" + id).hasStatus(200);
        assertThat(RunningSystem.submissions()
                        .get("contributor-1", "submissions")
                        .body())
                .contains(id);
    }

    @Test
    void theDatasetIsOpenToAll() {
        for (String path : new String[] {
            "dataset", "dataset/claims", "dataset/changes?after=0", "dataset/verification", "releases", "keys"
        }) {
            RunningSystem.reviews().get("", path).hasStatus(200);
        }
        RunningSystem.submissions().get("", "vocabulary?q=cardiomyocyte").hasStatus(200);
    }

    @Test
    void noEventAndNoChangeTellsWhoThePeopleAre() {
        String id = Curation.propose(Draft.claim());
        String accession = Curation.approve(id);

        assertThat(Curation.changesOf(accession).toString())
                .doesNotContain("Dana", "Frances", "contributor-1", "curator-1", "0000-000");
        assertThat(RunningSystem.broker()
                        .of("exocurate.claims-submitted.v1", id)
                        .toString())
                .doesNotContain("Dana", "contributor-1", "0000-000");
    }
}
