package org.exocurate.system;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** People hear of what they watch, what is theirs, and what speaks to them: once, in pages and as it comes. */
@Order(55)
class InboxTest {

    static final String ROUTE =
            "{\"route\": {\"donor\": \"connective tissue cell\", \"recipient\": {\"id\": \"UBERON:0000948\"}}}";

    @Test
    void aWatchOfABroadRouteTellsOfAClaimBelowItOnceAlsoWhenTheServiceDiesMeanwhile() {
        Answer watch =
                RunningSystem.reviews().post("contributor-2", "watches", ROUTE).hasStatus(201);
        assertThat(watch.text("/route/donor/id")).isEqualTo("CL:0002320");
        assertThat(RunningSystem.reviews()
                        .get("contributor-2", watch.header("Location"))
                        .hasStatus(200)
                        .text("/id"))
                .isEqualTo(watch.text("/id"));
        assertThat(RunningSystem.reviews()
                        .post("contributor-2", "watches", ROUTE)
                        .hasStatus(200)
                        .text("/id"))
                .isEqualTo(watch.text("/id"));
        String place = newest("contributor-2");
        String first;
        String last;
        try (Feed feed = Feed.open("contributor-2", "inbox/stream?after=" + place)) {
            first = Curation.publish(Draft.claim());
            await("the feed tells it").until(() -> feed.events().stream().anyMatch(event -> isAbout(event, first)));
            assertThat(feed.events())
                    .filteredOn(event -> isAbout(event, first))
                    .hasSize(1)
                    .first()
                    .satisfies(event -> {
                        assertThat(event.path("kind").asText()).isEqualTo("claim.added");
                        assertThat(event.at("/because/0/watch").asText()).isEqualTo(watch.text("/id"));
                    });
            assertThat(feed.text()).doesNotContain("event:");
            last = feed.ids().get(feed.ids().size() - 1);
            String dying = Curation.propose(Draft.claim());
            Curation.decide("curator-1", dying, Curation.approval()).hasStatus(201);
            RunningSystem.reviewService().kill();
            await("the feed is over").until(feed::isOver);
        }
        RunningSystem.reviewService().start();
        String second = newestClaim();
        String third = Curation.publish(Draft.claim());

        try (Feed feed = Feed.open("contributor-2", "inbox/stream?after=0", "Last-Event-ID", last)) {
            await("the feed goes on").until(() -> feed.events().stream().anyMatch(event -> isAbout(event, third)));
            List<String> claims = feed.events().stream()
                    .filter(event -> event.path("kind").asText().equals("claim.added"))
                    .map(event -> event.path("claim").asText())
                    .toList();
            assertThat(claims).doesNotContain(first).containsOnlyOnce(second, third);
        }
        List<JsonNode> inbox = inbox("contributor-2", place);
        for (String claim : List.of(first, second, third)) {
            assertThat(inbox).filteredOn(item -> isAbout(item, claim)).hasSize(1);
        }
        await("feeds that nobody reads are let go").until(() -> metric("exocurate_inbox_streams") == 0);
        RunningSystem.reviews()
                .delete("contributor-2", "watches/" + watch.text("/id"))
                .hasStatus(204);
        assertThat(RunningSystem.reviews()
                        .get("contributor-2", "watches")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void aThreadOnAClaimReachesWhomItConcernsAndLeavesTheClaimAlone() {
        Door door = RunningSystem.reviews();
        String claim = Curation.publish(Draft.claim());
        JsonNode before = Curation.claim(claim);
        String thread = "dataset/claims/" + claim + "/comments";
        String place = newest(Curation.CONTRIBUTOR);
        String stewards = newest("steward-1");
        String steward = door.post("steward-1", thread, "{\"text\": \"who saw figure 3?\"}")
                .hasStatus(201)
                .text("/by");

        String said = door.post("operator-1", thread, "{\"text\": \"I did, @" + steward + "\"}")
                .hasStatus(201)
                .text("/id");

        await("whose claim it is, is told")
                .until(() -> inbox(Curation.CONTRIBUTOR, place).stream()
                                .filter(item -> item.path("kind").asText().equals("claim.commented"))
                                .count()
                        == 2);
        await("who is mentioned, is told")
                .until(() -> inbox("steward-1", stewards).size() == 1);
        JsonNode told = inbox("steward-1", stewards).get(0);
        assertThat(told.path("comment").asText()).isEqualTo(said);
        assertThat(told.path("because").findValuesAsText("reason")).containsExactlyInAnyOrder("TOOK_PART", "MENTION");
        assertThat(told.path("read").asBoolean()).isFalse();
        Answer thanks = door.post("steward-1", "inbox/read", "{\"upTo\": " + told.path("id") + "}")
                .hasStatus(200);
        assertThat(thanks.json().path("unread").asInt()).isZero();
        assertThat(door.get("steward-1", "inbox?unread=true").json().path("items"))
                .isEmpty();

        Answer page = door.get("contributor-2", thread + "?limit=1").hasStatus(200);
        assertThat(page.json().path("items")).hasSize(1);
        assertThat(page.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(door.get("contributor-2", page.text("/next"))
                        .json()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(said);
        door.get("", thread).isProblem(401);
        door.post("", thread, "{\"text\": \"x\"}").isProblem(401);
        door.get("steward-1", "dataset/claims/EXO-999999/comments").isProblem(404);
        door.post("steward-1", thread, "{\"text\": \" \"}").faults("/text");
        door.post("steward-1", thread, "{\"text\": \"" + "x".repeat(4_001) + "\"}")
                .faults("/text");
        assertThat(Curation.claim(claim)).isEqualTo(before);
    }

    @Test
    void aContributorHearsOfTheReviewAndACuratorWhoIsMentionedOfTheComment() {
        String curator = RunningSystem.reviews()
                .post("curator-2", "reviews/" + itemOf(Draft.claim()) + "/comments", "{\"text\": \"hm\"}")
                .hasStatus(201)
                .json()
                .at("/comments/0/by")
                .asText();
        String place = newest(Curation.CONTRIBUTOR);
        String curators = newest("curator-2");
        String id = itemOf(Draft.claim());

        RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions/" + id + "/comments", "{\"text\": \"@" + curator + " look\"}")
                .hasStatus(200);
        await("the curator is told")
                .until(() -> inbox("curator-2", curators).stream().anyMatch(item -> isOn(item, id)));
        Curation.decide(
                        "curator-1",
                        id,
                        Json.object()
                                .put("decision", "REQUEST_CHANGES")
                                .put("reason", "which figure?")
                                .put("conflictOfInterest", "NONE"))
                .hasStatus(201);

        await("the contributor is told")
                .until(() -> inbox(Curation.CONTRIBUTOR, place).stream().anyMatch(item -> isOn(item, id)));
        assertThat(inbox(Curation.CONTRIBUTOR, place))
                .filteredOn(item -> isOn(item, id))
                .hasSize(1)
                .first()
                .satisfies(item -> {
                    assertThat(item.path("kind").asText()).isEqualTo("submission.changes_requested");
                    assertThat(item.path("text").asText()).isEqualTo("which figure?");
                });
    }

    private static String itemOf(Draft draft) {
        String id = Curation.propose(draft);
        Curation.item(id);
        return id;
    }

    private static boolean isAbout(JsonNode item, String claim) {
        return item.path("claim").asText().equals(claim)
                && item.path("kind").asText().startsWith("claim.");
    }

    private static boolean isOn(JsonNode item, String submission) {
        return item.path("submission").asText().equals(submission);
    }

    /** The id of the newest item, 0 before any. */
    private static String newest(String who) {
        JsonNode items = RunningSystem.reviews()
                .get(who, "inbox?sort=newest&limit=1")
                .hasStatus(200)
                .json()
                .path("items");
        return items.isEmpty() ? "0" : items.get(0).path("id").asText();
    }

    private static List<JsonNode> inbox(String who, String after) {
        JsonNode page = RunningSystem.reviews()
                .get(who, "inbox?limit=500&after=" + after)
                .hasStatus(200)
                .json();
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private static String newestClaim() {
        List<JsonNode> changes = Curation.changes();
        return changes.get(changes.size() - 1).path("accession").asText();
    }

    private static double metric(String name) {
        return new Door(RunningSystem.reviewService().url())
                .send(
                        "",
                        "GET",
                        "../../q/metrics",
                        java.net.http.HttpRequest.BodyPublishers.noBody(),
                        "Accept",
                        "text/plain")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
