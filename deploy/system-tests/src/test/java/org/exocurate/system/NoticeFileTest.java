package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many notices at once, in the shape in which Crossref gives Retraction Watch out. */
@Order(36)
class NoticeFileTest {

    private static final String TITLES =
            "Record ID,RetractionDate,RetractionDOI,OriginalPaperDOI,OriginalPaperPubMedID,"
                    + "RetractionNature,Reason\n";

    @Test
    void aFileFlagsEveryClaimThatItsPapersCarryAndSentAgainChangesNothing() {
        Draft first = Draft.claim();
        Draft second = Draft.claim();
        String retracted = Curation.publish(first);
        String doubted = Curation.publish(second);
        String file = TITLES
                + "2,3/2/2024 0:00,10.5555/n2,unavailable," + number(first) + ",Retraction,+Fraud;\n"
                + "1,3/1/2024 0:00,,unavailable," + number(second) + ",Expression of concern,\n"
                + "0,yesterday,,unavailable,1,Retraction,\n";

        JsonNode report = send("steward-1", file).hasStatus(201).json();

        assertThat(report.path("affected").asInt()).isEqualTo(2);
        assertThat(report.path("rows").asInt()).isEqualTo(3);
        assertThat(report.path("taken").asInt()).isEqualTo(2);
        assertThat(report.at("/examples/0/line").asInt()).isEqualTo(4);
        assertThat(Curation.claim(retracted).path("grade").asText()).isEqualTo("UNSUPPORTED");
        assertThat(Curation.claim(doubted).at("/notices/0/type").asText()).isEqualTo("CONCERN");
        assertThat(Curation.claim(doubted).path("grade").asText()).isEqualTo("PRELIMINARY");
        JsonNode again = send("steward-1", file).hasStatus(201).json();
        assertThat(again.path("affected").asInt()).isZero();
        assertThat(again.path("repeated").asInt()).isEqualTo(2);
        assertThat(Curation.changesOf(retracted)).hasSize(2);
    }

    @Test
    void onlyAStewardMaySendOneAndItHasToBeAListOfNotices() {
        send("curator-1", TITLES).isProblem(403);
        send("steward-1", "PMID,DOI\n1,10.5555/a\n").isProblem(400);
    }

    private static String number(Draft draft) {
        return draft.body().at("/claim/evidence/0/reference").asText().substring("PMID:".length());
    }

    private static Answer send(String who, String table) {
        return RunningSystem.reviews()
                .send(who, "POST", "notices", BodyPublishers.ofString(table), "Content-Type", "text/csv");
    }
}
