package org.exocurate.system;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who people are here, and what stewards say of them: heard at the doors of both services. */
@Order(60)
class PeopleTest {

    @Test
    void aProfileSaysWhoOneIsAndNothingIsShownUnlessAgreedTo() {
        Somebody who = Somebody.called("Paula Shown", "curator");

        JsonNode profile = RunningSystem.reviews()
                .get(who.token(), "people/me")
                .hasStatus(200)
                .json();
        String id = profile.path("id").asText();

        assertThat(profile.path("name").asText()).isEqualTo(who.name());
        assertThat(profile.path("orcid").asText()).isEqualTo(who.orcid());
        assertThat(profile.path("roles").toString()).isEqualTo("[\"curator\"]");
        assertThat(profile.path("rolesGivenHere")).isEmpty();
        assertThat(profile.path("active").asBoolean()).isTrue();
        assertThat(profile.path("since").asText()).endsWith("Z");
        assertThat(credit(id).toString()).doesNotContain(who.name(), who.orcid());

        who.agrees("{\"consent\": {\"name\": true}}").hasStatus(200);
        assertThat(credit(id).at("/person/name").asText()).isEqualTo(who.name());
        assertThat(credit(id).toString()).doesNotContain(who.orcid());
        who.agrees("{\"consent\": {\"name\": false, \"orcid\": true}}").hasStatus(200);
        assertThat(credit(id).at("/person/orcid").asText()).isEqualTo(who.orcid());
        assertThat(credit(id).toString()).doesNotContain(who.name());

        who.agrees("{\"consent\": {\"name\": \"yes\", \"face\": true}}")
                .faults("/consent/name")
                .faults("/consent/face");
        who.agrees("{}").faults("/consent");
        RunningSystem.reviews().get("", "people/me").isProblem(401);
    }

    @Test
    void aRoleGivenHereOpensDoorsOfBothServicesAndTakenAwayClosesThem() {
        Somebody who = Somebody.withoutOrcid("Quentin Given", "operator");
        String id = who.id();
        RunningSystem.submissions()
                .post(who.token(), "submissions", Draft.claim().body())
                .isProblem(403)
                .hasRule("role");
        RunningSystem.reviews().get(who.token(), "reviews").isProblem(403).hasRule("role");

        JsonNode given = roles("steward-1", id, "[\"contributor\", \"curator\"]")
                .hasStatus(200)
                .json();

        assertThat(given.path("rolesGivenHere").toString()).isEqualTo("[\"contributor\",\"curator\"]");
        assertThat(RunningSystem.reviews().get(who.token(), "people/me").json().path("roles"))
                .hasSize(3);
        RunningSystem.reviews().get(who.token(), "reviews").hasStatus(200);
        await().until(() -> RunningSystem.submissions()
                        .post(who.token(), "submissions", Draft.claim().body())
                        .status()
                == 201);
        String proposed = Curation.propose(Draft.claim());
        Curation.decide(who.token(), proposed, Curation.approval()).hasStatus(201);

        roles("steward-1", id, "[]").hasStatus(200);
        RunningSystem.reviews().get(who.token(), "reviews").isProblem(403).hasRule("role");
        await().until(() ->
                RunningSystem.submissions().get(who.token(), "submissions").status() == 403);
    }

    @Test
    void rolesAreSaidByStewardsOfOthers() {
        Somebody who = Somebody.called("Rose Other", "contributor");
        String id = who.id();
        String own = RunningSystem.reviews().get("steward-1", "people/me").text("/id");

        roles("curator-1", id, "[]").isProblem(403).hasRule("role");
        roles("", id, "[]").isProblem(401);
        roles("steward-1", own, "[\"curator\"]").isProblem(403).hasRule("no-role-to-oneself");
        roles("steward-1", own, "[\"king\"]").faults("/roles/0");
        roles("steward-1", id, "[\"king\", \"curator\", \"curator\"]")
                .faults("/roles/0")
                .faults("/roles/2");
        roles("steward-1", "00000000-0000-0000-0000-000000000000", "[\"king\"]").isProblem(404);
        roles("steward-1", "nobody", "[]").isProblem(404);
        active("steward-1", own, "{\"active\": false, \"reason\": \"tired\"}")
                .isProblem(403)
                .hasRule("not-oneself");
        active("steward-1", id, "{\"active\": false}").faults("/reason");
        RunningSystem.reviews().get("curator-1", "people").isProblem(403);
        RunningSystem.reviews().get("steward-1", "people?limit=0").isProblem(400);

        JsonNode found = RunningSystem.reviews()
                .get("steward-1", "people?q=rose%20OTHER")
                .hasStatus(200)
                .json();
        assertThat(found.path("items").findValuesAsText("id")).containsExactly(id);
    }

    @Test
    void whoIsKeptOutFindsEveryDoorClosedAndTheirStandingApprovalsFall() {
        Somebody who = Somebody.called("Sam Out", "contributor", "curator");
        String id = who.id();
        Draft draft = Draft.claim();
        Curation.publish(draft);
        String published = Curation.propose(Draft.claim());
        String contested = Curation.propose(draft.opposite());
        Curation.decide(who.token(), published, Curation.approval()).hasStatus(201);
        Curation.decide(who.token(), contested, Curation.approval()).hasStatus(201);
        RunningSystem.reviews()
                .post(who.token(), "reviews/" + contested + "/lease", "{}")
                .hasStatus(200);
        RunningSystem.submissions().get(who.token(), "submissions").hasStatus(200);

        active("steward-1", id, "{\"active\": false, \"reason\": \"left the house\"}")
                .hasStatus(200);

        for (String path : List.of("reviews", "people/me", "people/me/export")) {
            RunningSystem.reviews().get(who.token(), path).isProblem(403).hasRule("deactivated");
        }
        RunningSystem.reviews().get(who.token(), "dataset").hasStatus(200);
        await().until(() ->
                RunningSystem.submissions().get(who.token(), "submissions").status() == 403);
        RunningSystem.submissions()
                .post(who.token(), "submissions", Draft.claim().body())
                .isProblem(403)
                .hasRule("deactivated");
        Answer item = Curation.item(contested);
        assertThat(item.json().path("lease").isMissingNode()).isTrue();
        assertThat(item.json().at("/decisions/0/standing").asBoolean()).isFalse();
        assertThat(item.json().at("/history").findValuesAsText("detail")).contains("CURATOR_DEACTIVATED");
        assertThat(Curation.item(published).text("/status")).isEqualTo("APPROVED");
        assertThat(RunningSystem.reviews()
                        .get("steward-1", "people/" + id)
                        .json()
                        .at("/steps/0/reason")
                        .asText())
                .isEqualTo("left the house");

        active("steward-1", id, "{\"active\": true}").hasStatus(200);
        RunningSystem.reviews().get(who.token(), "reviews").hasStatus(200);
        await().until(() ->
                RunningSystem.submissions().get(who.token(), "submissions").status() == 200);
        Curation.decide("curator-1", contested, Curation.approval()).hasStatus(201);
        assertThat(Curation.item(contested).text("/status"))
                .as("one approval stands")
                .isEqualTo("OPEN");
    }

    @Test
    void creditIsGivenToWhoProposedAndWhoApproved() {
        Somebody curator = Somebody.called("Tess, \"Credit\"", "curator");
        curator.agrees("{\"consent\": {\"name\": true}}").hasStatus(200);
        String id = Curation.propose(Draft.claim());
        Curation.decide(curator.token(), id, Curation.approval()).hasStatus(201);
        String accession = Curation.itemOnce(id, "APPROVED").text("/accession");
        JsonNode change = Curation.changesOf(accession).get(0);

        JsonNode approved = credit(curator.id());
        JsonNode proposed = credit(change.path("proposedBy").asText());
        JsonNode bySubmissionsId = credit(Curation.item(id).text("/contributor"));

        assertThat(approved.at("/counts/approved").asInt()).isEqualTo(1);
        assertThat(approved.at("/counts/proposed").asInt()).isZero();
        assertThat(approved.at("/items/0/accession").asText()).isEqualTo(accession);
        assertThat(approved.at("/items/0/sequence")).isEqualTo(change.path("sequence"));
        assertThat(approved.at("/items/0/approved").asBoolean()).isTrue();
        assertThat(proposed.at("/counts/proposed").asInt()).isPositive();
        assertThat(bySubmissionsId.at("/person/id")).isEqualTo(change.path("proposedBy"));
        JsonNode all = RunningSystem.reviews()
                .get("", "dataset/contributors")
                .hasStatus(200)
                .json();
        assertThat(all.path("items").findValuesAsText("person")).contains(curator.id());
        assertThat(all.path("items").findValuesAsText("name")).contains(curator.name());
        String csv = RunningSystem.reviews()
                .get("", "dataset/contributors", "Accept", "text/csv")
                .hasStatus(200)
                .body();
        assertThat(csv).startsWith("person,name,orcid,organisation,proposed,approved,claims\r\n");
        assertThat(csv).contains(curator.id() + ",\"Tess, \"\"Credit\"\"\",,,0,1,1\r\n");
        assertThat(RunningSystem.reviews()
                        .all("people/" + change.path("proposedBy").asText() + "/contributions?limit=1"))
                .hasSize(proposed.at("/counts/proposed").asInt());
        RunningSystem.reviews().get("", "people/nobody/contributions").isProblem(404);
    }

    @Test
    void anExportHoldsWhatEachServiceKeeps() {
        Somebody who = Somebody.called("Uma Export", "contributor", "curator");
        RunningSystem.reviews().get(who.token(), "people/me/export").isProblem(404);
        String own = RunningSystem.submissions()
                .post(who.token(), "submissions", Draft.claim().body(), "Idempotency-Key", "uma-1")
                .hasStatus(201)
                .text("/id");
        Curation.item(own);
        String others = Curation.propose(Draft.claim());
        RunningSystem.submissions()
                .post(who.token(), "submissions/" + others + "/comments", "{\"text\": \"uma asks\"}")
                .hasStatus(200);
        Curation.decide(who.token(), others, Curation.rejection("OTHER", "uma says no"))
                .hasStatus(201);

        JsonNode review = await().until(
                        () -> RunningSystem.reviews()
                                .get(who.token(), "people/me/export")
                                .hasStatus(200)
                                .json(),
                        export -> export.toString().contains("uma asks"));
        JsonNode submission = RunningSystem.submissions()
                .get(who.token(), "people/me/export")
                .hasStatus(200)
                .json();

        assertThat(review.at("/person/name").asText()).isEqualTo(who.name());
        assertThat(review.at("/account/subject").asText()).isEqualTo(who.subject());
        assertThat(review.at("/proposals").findValuesAsText("id")).contains(own);
        assertThat(review.at("/decisions/0/reason").asText()).isEqualTo("uma says no");
        assertThat(review.at("/decisions/0/at").asText()).matches(".*\\.\\d{6}Z");
        assertThat(review.at("/steps").findValuesAsText("step")).contains("REJECTED");
        assertThat(submission.at("/person/subject").asText()).isEqualTo(who.subject());
        assertThat(submission.at("/submissions/0/id").asText()).isEqualTo(own);
        assertThat(submission.at("/submissions/0/steps/0/step").asText()).isEqualTo("SUBMITTED");
        assertThat(submission.at("/comments/0/text").asText()).isEqualTo("uma asks");
        assertThat(submission.at("/keys/0/key").asText()).isEqualTo("uma-1");
    }

    private static JsonNode credit(String id) {
        return RunningSystem.reviews()
                .get("", "people/" + id + "/contributions")
                .hasStatus(200)
                .json();
    }

    private static Answer roles(String who, String id, String roles) {
        return RunningSystem.reviews().put(who, "people/" + id + "/roles", "{\"roles\": " + roles + "}");
    }

    private static Answer active(String who, String id, String body) {
        return RunningSystem.reviews().put(who, "people/" + id + "/active", body);
    }
}
