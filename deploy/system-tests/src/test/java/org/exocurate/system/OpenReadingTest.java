package org.exocurate.system;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What anybody may read, and how a strange question is answered. */
@Order(35)
class OpenReadingTest {

    @Test
    void pagesOfAnyOriginReadTheDatasetAndNothingElse() {
        assertThat(RunningSystem.reviews().get("", "dataset").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(RunningSystem.reviews().get("curator-1", "reviews").header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void aNulInTheAddressIsRefused() {
        for (String path : List.of("dataset/claims?recipient=%00", "releases/%00", "releases?after=%00")) {
            RunningSystem.reviews().get("", path).isProblem(400);
        }
    }

    @Test
    void aVersionHasNoHistoryOfItsOwn() {
        String accession = Curation.publish(Draft.claim());

        RunningSystem.reviews()
                .get("", "dataset/claims/" + accession + "/history")
                .hasStatus(200);
        RunningSystem.reviews()
                .get("", "dataset/claims/" + accession + ".99/history")
                .isProblem(404);
    }

    @Test
    void anUnknownVerdictOrStatusIsToldWhatIsKnown() {
        assertThat(RunningSystem.reviews()
                        .get("curator-1", "reviews?status=open")
                        .isProblem(400)
                        .body())
                .contains("OPEN");
        assertThat(RunningSystem.reviews()
                        .get("curator-1", "reviews?verdict=new")
                        .isProblem(400)
                        .body())
                .contains("NEAR_DUPLICATE");
    }
}
