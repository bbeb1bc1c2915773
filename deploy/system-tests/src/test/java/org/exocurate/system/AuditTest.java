package org.exocurate.system;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who did what is written down at every door, sealed soon after, and not to be changed unseen. */
@Order(86)
class AuditTest {

    private static final String RANDOM_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static Set<String> doors() {
        Set<String> doors = new TreeSet<>(WriteDoors.listed());
        doors.addAll(WriteDoors.USES.keySet());
        doors.removeAll(WriteDoors.STORE_NOTHING);
        return doors;
    }

    /** A new door fails here until it is used in WriteDoors and found in the audit. */
    @ParameterizedTest
    @MethodSource("doors")
    void everyWriteIsInTheAuditWithItsPersonAndToken(String door) {
        assertThat(WriteDoors.USES).as("how the door is used").containsKey(door);
        WriteDoors.Used used = WriteDoors.USES.get(door).get();

        JsonNode entry = entries(
                        door.startsWith("review") ? RunningSystem.reviews() : RunningSystem.submissions(),
                        "act=" + used.act() + "&object=" + used.object())
                .get(0);

        assertThat(entry.path("person").asText()).matches(RANDOM_ID);
        assertThat(entry.path("token").asText()).isNotBlank();
        assertThat(entry.path("at").asText()).endsWith("Z");
    }

    @Test
    void whatTheSystemDoesIsTheSystems() {
        Draft draft = Draft.claim();
        String open = Curation.propose(draft);
        Curation.item(open);
        Curation.publish(draft.opposite());
        await("the item was judged again").until(() -> Curation.item(open).text("/verdict"), "CONTRADICTS"::equals);

        JsonNode entry = entries(RunningSystem.reviews(), "act=review.step.rechecked&person=system&object=" + open)
                .get(0);

        assertThat(entry.at("/detail/why").asText()).isEqualTo("CONTRADICTS");
        assertThat(entry.has("token")).isFalse();
    }

    @Test
    void whatIsRefusedIsNotInTheAudit() {
        String before = newest();
        RunningSystem.submissions()
                .post(
                        Curation.CONTRIBUTOR,
                        "submissions",
                        Draft.claim().without("/kind").body())
                .isProblem(400);
        RunningSystem.submissions()
                .post(
                        Curation.CONTRIBUTOR,
                        "submissions?dryRun=true",
                        Draft.claim().body())
                .hasStatus(200);

        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void anEntryIsSealedSoonAndBothWalksHold() {
        String id = Curation.propose(Draft.claim());
        Curation.item(id);

        await("sealed").until(() -> entries(RunningSystem.submissions(), "object=" + id)
                .get(0)
                .has("seal"));
        await("sealed")
                .until(() ->
                        entries(RunningSystem.reviews(), "object=" + id).get(0).has("seal"));

        for (Door door : List.of(RunningSystem.submissions(), RunningSystem.reviews())) {
            JsonNode walked = WriteDoors.walked(door, "steward-1", "audit/verification");
            assertThat(walked.path("faults")).isEmpty();
            assertThat(walked.path("status").asText()).isEqualTo("OK");
            assertThat(walked.path("seals").asInt()).isPositive();
        }
        assertThat(ReplayTest.walked().path("faults")).isEmpty();
    }

    @Test
    void anEntryAlteredByHandIsNamedByTheDatasetsWalk() {
        String id = Curation.propose(Draft.claim());
        Curation.item(id);
        await("sealed")
                .until(() ->
                        entries(RunningSystem.reviews(), "object=" + id).get(0).has("seal"));
        String entry = entries(RunningSystem.reviews(), "object=" + id)
                .get(0)
                .path("id")
                .asText();

        byHand("update audit_entry set act = 'review.close' where id::text = '" + entry + "'");
        JsonNode broken = ReplayTest.walked();
        byHand("update audit_entry set act = 'review.open' where id::text = '" + entry + "'");

        assertThat(broken.path("status").asText()).isEqualTo("BROKEN");
        assertThat(broken.at("/faults/0/kind").asText()).isEqualTo("AUDIT");
        assertThat(broken.at("/faults/0/detail").asText()).contains(entry);
        assertThat(ReplayTest.walked().path("status").asText()).isEqualTo("OK");
    }

    @Test
    void nothingOfThePersonButTheirRandomIdIsInTheAudit() {
        Curation.propose(Draft.claim());
        for (String service : List.of("submission", "review")) {
            assertThat(RunningSystem.database(service)
                            .count("select count(*) from audit_entry e, person p"
                                    + " where e::text like '%' || p.subject || '%' or e::text like '%' || p.orcid || '%'"
                                    + " or e::text like '%' || p.organisation || '%'"))
                    .as(service)
                    .isZero();
        }
    }

    @Test
    void onlyStewardsReadItAndAreToldWhatIsWrong() {
        for (Door door : List.of(RunningSystem.submissions(), RunningSystem.reviews())) {
            door.get("", "audit").isProblem(401);
            door.get("curator-1", "audit").isProblem(403);
            door.get("operator-1", "audit").isProblem(403);
            door.get("contributor-1", "audit/verification").isProblem(403);
            door.post("contributor-1", "audit/verification", "").isProblem(403);
            door.get("steward-1", "audit?person=me&act=A&from=now&to=then&after=1&limit=0")
                    .faults("?person")
                    .faults("?act")
                    .faults("?from")
                    .faults("?to")
                    .faults("?after")
                    .faults("?limit");
            JsonNode page =
                    door.get("steward-1", "audit?limit=1").hasStatus(200).json();
            assertThat(page.path("items")).hasSize(1);
            assertThat(page.path("next").asText())
                    .contains("after=" + page.at("/items/0/id").asText());
        }
    }

    private static String newest() {
        return entries(RunningSystem.submissions(), "act=submission&limit=1")
                .get(0)
                .path("id")
                .asText();
    }

    private static List<JsonNode> entries(Door door, String query) {
        JsonNode items =
                door.get("steward-1", "audit?" + query).hasStatus(200).json().path("items");
        assertThat(items).as(query).isNotEmpty();
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static void byHand(String statement) {
        Database database = RunningSystem.database("review");
        database.update("alter table audit_entry disable trigger user");
        assertThat(database.update(statement)).isEqualTo(1);
        database.update("alter table audit_entry enable trigger user");
    }
}
