package org.exocurate.system;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every list tells all that is wrong with the parameters of a request at once, as a body's faults are told. */
@Order(49)
class WrongParametersTest {

    private static final String CLAIM_FILTERS =
            "type=ODD&donor=CL:99999999&donorState=CL:99999999&cargo=mirna:miR-210-4p&cargoRole=SPILT"
                    + "&recipient=CL:99999999&process=GO:9999999&condition=MONDO:9999999";
    private static final String STANDING = "&grade=BEST&status=GONE";

    private static final List<Door> BOTH = List.of(RunningSystem.submissions(), RunningSystem.reviews());

    /** A door as OpenAPI writes it, and everything that can be wrong with what it is asked. */
    private record Row(Door service, String who, String path, String query) {}

    private static Row reviews(String who, String path, String query) {
        return new Row(RunningSystem.reviews(), who, path, query);
    }

    private static Row submissions(String who, String path, String query) {
        return new Row(RunningSystem.submissions(), who, path, query);
    }

    private static final List<Row> ROWS = List.of(
            submissions("contributor-1", "submissions", "status=LOST&after=x&limit=0"),
            submissions("", "vocabulary", "q=" + "x".repeat(501) + "&scheme=XX&axis=tail&limit=501"),
            submissions("operator-1", "parked", "after=x&replayed=perhaps&limit=0"),
            submissions(
                    "steward-1",
                    "audit",
                    "person=me&act=Not.An.Act&object=%20&from=yesterday&to=2026&after=7&limit=501"),
            reviews("operator-1", "parked", "after=x&replayed=perhaps&limit=0"),
            reviews(
                    "steward-1",
                    "audit",
                    "person=me&act=Not.An.Act&object=%20&from=yesterday&to=2026&after=7&limit=501"),
            reviews(
                    "curator-1",
                    "reviews",
                    "status=FOO&verdict=BAR&kind=BAZ&contributor=me&olderThan=long&youngerThan=short&sort=sideways"
                            + "&after=x&limit=0&" + CLAIM_FILTERS),
            reviews(
                    "curator-1",
                    "reviews/counts",
                    "status=FOO&verdict=BAR&kind=BAZ&contributor=me&olderThan=long&youngerThan=short&" + CLAIM_FILTERS),
            reviews("", "dataset/claims", "asOf=now&after=x&limit=0&" + CLAIM_FILTERS + STANDING),
            reviews("", "dataset/claims/{claim}/history", "asOf=now&after=x&limit=0"),
            reviews("curator-1", "dataset/claims/{claim}/comments", "after=x&limit=0"),
            reviews("", "dataset/routes", "asOf=now&after=!&limit=0&" + CLAIM_FILTERS + STANDING),
            reviews("", "dataset/changes", "after=x&wait=31&limit=0&" + CLAIM_FILTERS + STANDING),
            reviews("", "dataset/changes/stream", "after=x&" + CLAIM_FILTERS + STANDING),
            reviews("", "releases", "after=x&limit=0"),
            reviews("", "releases/{a}/diff/{b}", "patch=perhaps&after=x&limit=0"),
            reviews("", "notices", "reference=x&type=RUMOUR&after=x&limit=0"),
            reviews("", "vocabulary/versions", "after=x&limit=0"),
            reviews("curator-1", "inbox", "sort=sideways&after=x&before=y&unread=perhaps&limit=0"),
            reviews("curator-1", "watches", "after=x&limit=0"),
            reviews("curator-1", "webhooks", "after=x&limit=0"),
            reviews("curator-1", "webhooks/{id}/deliveries", "before=x&limit=0"),
            reviews("steward-1", "people", "q=%20&active=perhaps&after=x&limit=0"),
            reviews("", "people/{id}/contributions", "after=x&limit=0"));

    @Test
    void allFaultsAreToldAtOnce() {
        String claim = Curation.publish(Draft.claim());
        String person = RunningSystem.reviews().get("curator-1", "people/me").text("/id");
        String webhook = RunningSystem.reviews()
                .post("curator-1", "webhooks", "{\"url\": \"http://127.0.0.1:9/\"}")
                .hasStatus(201)
                .text("/id");
        for (Row row : ROWS) {
            String path = row.path()
                    .replace("{claim}", claim)
                    .replace("{a}", "0")
                    .replace("{b}", "0")
                    .replace("{id}", row.path().startsWith("people") ? person : webhook);

            Answer answer = row.service().get(row.who(), path + '?' + row.query());

            Set<String> asked = Arrays.stream(row.query().split("&"))
                    .map(parameter -> '?' + parameter.replaceAll("=.*", ""))
                    .collect(Collectors.toSet());
            answer.isProblem(400);
            assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                    .as(row.path())
                    .containsExactlyInAnyOrderElementsOf(asked);
            assertThat(answer.text("/detail")).isEqualTo(asked.size() + " faults");
        }
        RunningSystem.reviews().delete("curator-1", "webhooks/" + webhook).hasStatus(204);
    }

    @Test
    void noListIsLeftOut() {
        for (Door service : BOTH) {
            Set<String> lists = StreamSupport.stream(
                            service.get("", "/q/openapi?format=json")
                                    .hasStatus(200)
                                    .json()
                                    .path("paths")
                                    .properties()
                                    .spliterator(),
                            false)
                    .filter(path -> path.getValue()
                            .path("get")
                            .path("parameters")
                            .findValuesAsText("name")
                            .contains("limit"))
                    .map(path -> path.getKey().replaceFirst("^/api/v1/", ""))
                    .collect(Collectors.toSet());

            assertThat(lists)
                    .hasSizeGreaterThan(2)
                    .isSubsetOf(ROWS.stream().map(Row::path).toList());
        }
    }
}
