package org.exocurate.system;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was said of a rejected claim stays with the one that takes it up. */
@Order(80)
class ThreadTest {

    @Test
    void aRejectedClaimTakenUpAgainKeepsItsThread() {
        Draft draft = Draft.claim();
        String rejected = Curation.propose(draft);
        RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions/" + rejected + "/comments", "{\"text\": \"see figure 3\"}")
                .hasStatus(200);
        Curation.decide("curator-1", rejected, Curation.rejection("NOT_IN_SOURCE", "figure 3 shows another cell"))
                .hasStatus(201);
        Curation.submissionOnce(rejected, "REJECTED");

        Answer taken = RunningSystem.submissions()
                .post(
                        Curation.CONTRIBUTOR,
                        "submissions/" + rejected + "/resubmission",
                        draft.with("/claim/recipient/term", "UBERON:0000948").body())
                .hasStatus(201);
        String id = taken.text("/id");

        assertThat(id).isNotEqualTo(rejected);
        JsonNode item = Curation.item(id).json();
        assertThat(item.path("previous").asText()).isEqualTo(rejected);
        assertThat(item.at("/former/0/id").asText()).isEqualTo(rejected);
        assertThat(item.at("/former/0/decisions/0/reason").asText()).isEqualTo("figure 3 shows another cell");
        assertThat(item.at("/former/0/comments/0/text").asText()).isEqualTo("see figure 3");
        JsonNode mine = Curation.submissionOnce(id, "IN_REVIEW");
        assertThat(mine.at("/former/0/decisions/0/reasonCode").asText()).isEqualTo("NOT_IN_SOURCE");
        Curation.decide("curator-2", id, Curation.approval()).hasStatus(201);
    }
}
