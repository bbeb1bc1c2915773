package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.exocurate.events.EventFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The log for those who follow it without Kafka: pages that can be waited for, filters, and the stream. */
@Order(57)
class FollowTest {

    private static final String CHANGES = "dataset/changes?limit=500&after=";

    @Test
    void whoWaitsForAPageGetsWhatComes() throws Exception {
        Curation.publish(Draft.claim());
        long head = head();
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> RunningSystem.reviews().get("", CHANGES + head + "&wait=30"));
        await("it waits").until(() -> metric("exocurate_follow_waiting") == 1);

        String accession = Curation.publish(Draft.claim());

        JsonNode page = waiting.get().hasStatus(200).json();
        assertThat(page.path("items").findValuesAsText("accession")).contains(accession);
        assertThat(page.path("to").asLong()).isGreaterThan(head);
    }

    @Test
    void aPageWithNothingToTellIsEmptyWhenTheTimeIsOverAndSaysWhereToGoOn() {
        long head = head();

        JsonNode page = RunningSystem.reviews()
                .get("", CHANGES + head + "&wait=1&type=claim.added")
                .hasStatus(200)
                .json();

        assertThat(page.path("items")).isEmpty();
        assertThat(page.path("to").asLong()).isEqualTo(head);
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void aReleaseThatOneMayKnowIsToldButNotWaitedFor() throws Exception {
        Curation.publish(Draft.claim());
        RunningSystem.reviews().post("steward-1", "releases", "{}").hasStatus(201);
        long head = head();
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> RunningSystem.reviews().get("", CHANGES + head + "&wait=30"));
        await("it waits").until(() -> metric("exocurate_follow_waiting") == 1);

        String accession = Curation.publish(Draft.claim());

        JsonNode items = waiting.get().hasStatus(200).json().path("items");
        assertThat(items.path(0).path("type").asText()).isEqualTo("dataset.released");
        assertThat(items.path(1).path("accession").asText()).isEqualTo(accession);
    }

    @ParameterizedTest
    @CsvSource({
        "after=x, ?after",
        "after=-1, ?after",
        "wait=31, ?wait",
        "wait=-1, ?wait",
        "wait=soon, ?wait",
        "limit=501, ?limit",
        "type=claim.aded, ?type",
        "donor=CL:99999999, ?donor",
        "status=GONE, ?status"
    })
    void whatCannotBeAskedIsToldByName(String query, String place) {
        RunningSystem.reviews().get("", "dataset/changes?" + query).faults(place);
    }

    @Test
    void aFilterFindsWhatLiesBelowItInPagesOfAnySize() {
        Draft draft = Draft.claim().with("/claim/recipient/term", "osteoblast");
        String accession = Curation.publish(draft);
        Curation.approve(Curation.propose(Curation.retraction(accession)));
        List<JsonNode> whole = Curation.changes().stream()
                .filter(change -> change.at("/content/claim/recipient/term/label")
                        .asText()
                        .equals("osteoblast"))
                .toList();

        List<JsonNode> found = RunningSystem.reviews().all("dataset/changes?recipient=CL:0000062&limit=2");

        assertThat(found).isEqualTo(whole);
        assertThat(RunningSystem.reviews().all("dataset/changes?recipient=connective tissue cell".replace(" ", "%20")))
                .containsAll(whole);
        assertThat(RunningSystem.reviews().all("dataset/changes?type=claim.retracted&recipient=osteoblast").stream()
                        .map(change -> change.path("accession").asText()))
                .contains(accession);
        Answer page = RunningSystem.reviews().get("", "dataset/changes?recipient=CL:0000062");
        assertThat(page.header("Cache-Control")).doesNotContain("immutable");
        assertThat(RunningSystem.reviews()
                        .get("", "dataset/changes?recipient=CL:0000062", "If-None-Match", page.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void theStreamTellsTheLogAsCloudEventsAlsoToWhoComesBack() {
        Curation.publish(Draft.claim());
        RunningSystem.reviews().post("steward-1", "releases", "{}").hasStatus(201);
        Curation.publish(Draft.claim());
        List<JsonNode> log = Curation.log();
        String last;
        try (Feed feed = Feed.open("", "dataset/changes/stream")) {
            await("the whole log").until(() -> feed.events().size() >= log.size());
            assertThat(feed.events().stream().map(event -> event.path("data"))).isEqualTo(log);
            assertThat(feed.text()).doesNotContain("event:").doesNotContain("retry:");
            assertThat(feed.ids())
                    .isEqualTo(log.stream()
                            .map(item -> item.path("sequence").asText())
                            .toList());
            assertEvents(feed.events());
            last = feed.ids().get(feed.ids().size() / 2);
        }
        try (Feed feed = Feed.open("", "dataset/changes/stream?after=0", "Last-Event-ID", last)) {
            List<JsonNode> rest = RunningSystem.reviews().all(CHANGES + last);
            await("the rest").until(() -> feed.events().size() >= rest.size());
            assertThat(feed.events().stream().map(event -> event.path("data"))).isEqualTo(rest);
        }
    }

    private static void assertEvents(List<JsonNode> events) {
        String version = "0.0.0";
        for (JsonNode event : events) {
            String schema = event.path("dataschema").asText();
            assertThat(EventFiles.faults(
                            schema.substring("/schemas/".length()),
                            event.path("data").toString()))
                    .isEmpty();
            assertThat(event.path("specversion").asText()).isEqualTo("1.0");
            assertThat(event.path("datacontenttype").asText()).isEqualTo("application/json");
            assertThat(event.path("sequence").asText())
                    .isEqualTo(event.at("/data/sequence").asText());
            assertThat(event.path("datasetversion").asText()).isEqualTo(version);
            assertThat(event.path("partitionkey").asText())
                    .isEqualTo(event.at("/data/accession")
                            .asText(event.at("/data/release/version").asText()));
            version = event.at("/data/release/version").asText(version);
        }
    }

    @Test
    void anEventIsTheSameOnTheStreamAndOnKafka() {
        String accession = Curation.publish(Draft.claim());
        try (Feed feed = Feed.open("", "dataset/changes/stream?after=" + (head() - 1))) {
            JsonNode event = await().until(
                            () -> feed.events().stream()
                                    .filter(one ->
                                            one.at("/data/accession").asText().equals(accession))
                                    .findFirst()
                                    .orElse(null),
                            one -> one != null);
            Broker.Told told = await().until(
                            () -> RunningSystem.broker().all("exocurate.dataset-changes.v1").stream()
                                    .filter(record -> record.key().equals(accession))
                                    .findFirst()
                                    .orElse(null),
                            record -> record != null);

            assertThat(told.header("ce_id")).isEqualTo(event.path("id").asText());
            assertThat(told.header("ce_time")).isEqualTo(event.path("time").asText());
        }
    }

    @Test
    void theStreamIsForPagesOfAnyOriginAndPassesProxies() {
        Answer begun = RunningSystem.reviews().begun("", "dataset/changes/stream?after=" + head());

        assertThat(begun.hasStatus(200).header("Content-Type")).startsWith("text/event-stream");
        assertThat(begun.header("X-Accel-Buffering")).isEqualTo("no");
        assertThat(begun.header("Cache-Control")).isEqualTo("no-store");
        assertThat(begun.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "99999999", "9999999999999999999999"})
    void aPlaceThatTheLogDoesNotHaveIsRefused(String place) {
        RunningSystem.reviews().get("", "dataset/changes/stream?after=" + place).faults("?after");
        assertThat(RunningSystem.reviews()
                        .get("", "dataset/changes/stream?after=0", "Last-Event-ID", place)
                        .isProblem(400)
                        .body())
                .contains("Last-Event-ID");
    }

    @Test
    void manyReadersGetTheSameNewsAndAFilteredOneItsOwn() {
        long head = head();
        List<Feed> feeds = IntStream.range(0, 60)
                .mapToObj(i -> Feed.open("", "dataset/changes/stream?after=" + head))
                .toList();
        Draft draft = Draft.claim();
        try (Feed own =
                Feed.open("", "dataset/changes/stream?type=claim.added&cargo=" + draft.cargo() + "&after=" + head)) {
            await("all are there").until(() -> metric("exocurate_follow_streams") >= 61);
            Curation.publish(Draft.claim());
            String accession = Curation.publish(draft);
            List<JsonNode> news = RunningSystem.reviews().all(CHANGES + head);

            feeds.forEach(feed -> await().until(() -> feed.events().size() >= news.size()));

            assertThat(feeds)
                    .allSatisfy(feed -> assertThat(feed.events().stream().map(event -> event.path("data")))
                            .isEqualTo(news));
            await("its own").until(() -> own.events().size() == 1);
            assertThat(own.events().get(0).at("/data/accession").asText()).isEqualTo(accession);
        }
        feeds.forEach(Feed::close);
        await("who left is let go").until(() -> metric("exocurate_follow_streams") == 0);
    }

    private static long head() {
        return RunningSystem.reviews()
                .get("", "dataset")
                .hasStatus(200)
                .json()
                .path("sequence")
                .asLong();
    }

    private static double metric(String name) {
        return RunningSystem.reviews()
                .send("", "GET", "../../q/metrics", BodyPublishers.noBody(), "Accept", "text/plain")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
