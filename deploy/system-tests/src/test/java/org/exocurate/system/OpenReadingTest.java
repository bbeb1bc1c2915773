package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What anybody may read, and how a strange question is answered. */
@Order(35)
class OpenReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataset",
                "dataset/claims/EXO-999999",
                "releases",
                "rules",
                "keys",
                "notices",
                "dataset/changes",
                "schemas",
                "asyncapi",
                "vocabulary/versions"
            })
    void pagesOfAnyOriginReadWhatIsOpen(String path) {
        for (String[] origin : List.of(new String[0], new String[] {"Origin", "https://a.example"})) {
            Answer read = RunningSystem.reviews().send("", "GET", path, BodyPublishers.noBody(), origin);

            assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(read.header("Access-Control-Allow-Credentials")).isEmpty();
        }
        Answer asked = preflight(RunningSystem.reviews(), path, "GET");
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(asked.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(asked.header("Access-Control-Allow-Headers")).doesNotContainIgnoringCase("authorization");
    }

    @Test
    void everyOtherDoorIsClosedToPagesOfOtherOrigins() {
        for (String path : List.of("reviews", "parked", "audit")) {
            Answer read = RunningSystem.reviews()
                    .send("curator-1", "GET", path, BodyPublishers.noBody(), "Origin", "https://a.example");
            assertThat(read.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(preflight(RunningSystem.reviews(), path, "GET").header("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
        assertThat(preflight(RunningSystem.submissions(), "submissions", "POST").header("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(preflight(RunningSystem.reviews(), "notices", "POST").header("Access-Control-Allow-Methods"))
                .doesNotContain("POST");
        assertThat(RunningSystem.submissions().get("", "vocabulary?q=heart").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    private static Answer preflight(Door door, String path, String method) {
        return door.send(
                "",
                "OPTIONS",
                path,
                BodyPublishers.noBody(),
                "Origin",
                "https://a.example",
                "Access-Control-Request-Method",
                method);
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
