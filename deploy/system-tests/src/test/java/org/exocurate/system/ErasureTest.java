package org.exocurate.system;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who asks to be forgotten is: in both databases and on the topics. What is published holds, and the rules on what waits too. */
@Order(65)
class ErasureTest {

    private static final List<String> PERSONAL = List.of("exocurate.people.v1", "exocurate.members.v1");

    @Test
    void nothingIsLeftOfAPersonAndEveryVerificationHolds() {
        Somebody who = Somebody.called("Vera Gone " + Draft.work(), "contributor", "curator");
        String published = proposed(who);
        Curation.decide("curator-1", published, Curation.approval()).hasStatus(201);
        String accession = Curation.itemOnce(published, "APPROVED").text("/accession");
        String waiting = proposed(who);
        String others = Curation.propose(Draft.claim());
        Curation.decide(who.token(), others, Curation.rejection("OTHER", "not for us"))
                .hasStatus(201);
        RunningSystem.reviews()
                .put("steward-1", "people/" + who.id() + "/roles", "{\"roles\": [\"curator\"]}")
                .hasStatus(200);
        who.agrees("{\"consent\": {\"name\": true, \"orcid\": true, \"organisation\": true}}")
                .hasStatus(200);
        String id = who.id();
        assertThat(credit(id).toString()).contains(who.name(), who.orcid());
        await().until(() -> foundIn("submission", who) > 0 && foundIn("review", who) > 0);
        assertThat(foundOnTopics(who)).as("the scan finds what is there").isPositive();

        RunningSystem.reviews().delete(who.token(), "people/me").hasStatus(204);

        assertThat(foundIn("review", who)).as("at once").isZero();
        RunningSystem.reviews().delete(who.token(), "people/me").hasStatus(204);
        await().until(() -> foundIn("submission", who) + foundIn("review", who) == 0);
        await().until(() -> lastOf("exocurate.members.v1", id).contains("LEFT"));
        assertThat(lastOf("exocurate.members.v1", id)).doesNotContain(digest(who));
        compactedSoon();
        await().atMost(120, SECONDS).pollInterval(500, MILLISECONDS).until(() -> {
            somethingFollows();
            return foundOnTopics(who) == 0;
        });
        assertThat(credit(id).at("/person/name").isMissingNode()).isTrue();
        assertThat(credit(id).at("/counts/approved").asInt()).isZero();
        assertThat(credit(id).at("/counts/proposed").asInt()).isEqualTo(1);
        assertThat(Curation.changesOf(accession).get(0).path("proposedBy").asText())
                .isEqualTo(id);
        assertThat(ReplayTest.walked().path("status").asText()).isEqualTo("OK");
        Curation.decide("curator-1", waiting, Curation.approval()).hasStatus(201);
        assertThat(Curation.itemOnce(waiting, "APPROVED").text("/accession")).isNotBlank();

        String back = who.id();
        assertThat(back).isNotEqualTo(id);
        assertThat(RunningSystem.submissions()
                        .get(Somebody.at(who, "contributor").token(), "submissions")
                        .json()
                        .path("items"))
                .as("nothing of the former person's")
                .extracting(item -> item.path("id").asText())
                .doesNotContain(published);
        assertThat(RunningSystem.reviews().get(who.token(), "people/me").json().path("rolesGivenHere"))
                .isEmpty();
    }

    @Test
    void whoLeavesDoesNotPassTheirOwnClaimByAnotherAccount() {
        Somebody who = Somebody.called("Walt Twice", "contributor");
        String id = proposed(who);
        Curation.item(id);
        RunningSystem.reviews().delete(who.token(), "people/me").hasStatus(204);
        await().until(() -> foundIn("submission", who) == 0);

        Somebody again = Somebody.at(who, "curator");
        Somebody other = who.byAnotherAccount("curator");
        Somebody colleague = who.colleague("curator");

        Curation.decide(again.token(), id, Curation.approval()).isProblem(403).hasRule("not-the-contributor");
        Curation.decide(other.token(), id, Curation.approval()).isProblem(403).hasRule("not-the-contributor");
        Curation.decide(colleague.token(), id, Curation.approval())
                .isProblem(403)
                .hasRule("same-organisation");
        Curation.decide("curator-1", id, Curation.approval()).hasStatus(201);
    }

    @Test
    void anApprovalFallsWithWhoGaveIt() {
        Draft draft = Draft.claim();
        Curation.publish(draft);
        String id = Curation.propose(draft.opposite());
        Somebody who = Somebody.called("Xena First", "curator");
        Curation.decide(who.token(), id, Curation.approval()).hasStatus(201);

        RunningSystem.reviews().delete(who.token(), "people/me").hasStatus(204);
        Curation.decide(who.token(), id, Curation.approval()).hasStatus(201);

        assertThat(Curation.item(id).text("/status"))
                .as("one human, one approval")
                .isEqualTo("OPEN");
        Curation.decide("curator-1", id, Curation.approval()).hasStatus(201);
        Curation.itemOnce(id, "APPROVED");
    }

    @Test
    void whileKafkaStandsStillAnErasureIsTakenAndGoesOnAfterwards() {
        Somebody who = Somebody.called("Yann Away", "contributor");
        String id = proposed(who);
        Curation.item(id);
        Broker broker = RunningSystem.broker();
        broker.freeze();
        try {
            assertThat(broker.answers()).as("the fault bites").isFalse();
            RunningSystem.reviews().delete(who.token(), "people/me").hasStatus(204);
            assertThat(foundIn("review", who)).isZero();
            assertThat(foundIn("submission", who)).as("the fault bites").isPositive();
        } finally {
            broker.thaw();
        }

        await().until(() -> foundIn("submission", who) + foundIn("review", who) == 0);
        Curation.decide("curator-1", id, Curation.approval()).hasStatus(201);
    }

    @Test
    void aBatchEndsWhereItsPersonIsForgotten() throws IOException {
        Somebody who = Somebody.called("Zoe Batch", "contributor");
        Lines lines = Lines.good(600);
        PipedOutputStream sent = new PipedOutputStream();
        PipedInputStream body = new PipedInputStream(sent, 1 << 20);
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> RunningSystem.submissions()
                .send(
                        who.token(),
                        "POST",
                        "submissions/batch",
                        BodyPublishers.ofInputStream(() -> body),
                        "Content-Type",
                        "application/x-ndjson"));
        write(sent, lines.all().subList(0, 350));
        await().until(() -> lines.stored() > 0);

        RunningSystem.reviews().delete(who.token(), "people/me").hasStatus(204);
        await().until(() -> foundIn("submission", who) == 0);
        write(sent, lines.all().subList(350, 600));
        sent.close();

        List<JsonNode> results = Lines.results(answer.join().hasStatus(200).body());
        assertThat(results).hasSize(600);
        assertThat(results.get(0).path("id").asText()).isNotBlank();
        assertThat(results.get(599).at("/problem/status").asInt()).isEqualTo(403);
        assertThat(results.get(599).at("/problem/rule").asText()).isEqualTo("erased");
        assertThat(lines.stored()).isBetween(1L, 599L);
        assertThat(foundIn("submission", who)).isZero();
    }

    private static String proposed(Somebody who) {
        String id = who.proposes();
        Curation.item(id);
        return id;
    }

    private static void write(PipedOutputStream out, List<String> lines) {
        try {
            for (String line : lines) {
                out.write((line + "\n").getBytes(UTF_8));
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In how many rows of all tables of a database anything stands by which the person is known. */
    private static long foundIn(String database, Somebody who) {
        Database looked = RunningSystem.database(database);
        String tables = looked.one(
                "select string_agg(table_name, ' ') from information_schema.tables where table_schema = 'public'");
        return Stream.of(tables.split(" "))
                .mapToLong(table -> looked.count(
                        "select count(*) from " + table + " t where t::text like any (array[?, ?, ?, ?])",
                        like(who.subject()),
                        like(who.name()),
                        like(who.orcid()),
                        like(who.organisation())))
                .sum();
    }

    /** On how many records of all topics but the vocabulary. */
    private static long foundOnTopics(Somebody who) {
        return RunningSystem.broker().topics().stream()
                .filter(topic -> !topic.startsWith("exocurate.vocabulary"))
                .flatMap(topic -> RunningSystem.broker().all(topic).stream())
                .filter(told -> Stream.of(who.subject(), who.name(), who.orcid(), who.organisation(), digest(who))
                        .anyMatch(word -> told.toString().contains(word)))
                .count();
    }

    private static String lastOf(String topic, String key) {
        List<Broker.Told> told = RunningSystem.broker().of(topic, key);
        return told.isEmpty() ? "" : told.get(told.size() - 1).value();
    }

    /** What takes up to a day takes seconds: segments are closed and compacted as soon as something follows. */
    private static void compactedSoon() {
        PERSONAL.forEach(topic -> RunningSystem.broker()
                .configure(
                        topic,
                        "segment.ms",
                        "100",
                        "min.cleanable.dirty.ratio",
                        "0.001",
                        "max.compaction.lag.ms",
                        "100"));
    }

    /** On both topics: a segment is closed by the next record. */
    private static void somethingFollows() {
        Somebody next = Somebody.called("Somebody next", "contributor");
        next.proposes();
        RunningSystem.reviews()
                .put("steward-1", "people/" + next.id() + "/roles", "{\"roles\": [\"operator\"]}")
                .hasStatus(200);
    }

    private static String digest(Somebody who) {
        return RunningSystem.accountDigest(who.subject());
    }

    private static String like(String word) {
        return "%" + word + "%";
    }

    private static JsonNode credit(String id) {
        return RunningSystem.reviews()
                .get("", "people/" + id + "/contributions")
                .hasStatus(200)
                .json();
    }
}
