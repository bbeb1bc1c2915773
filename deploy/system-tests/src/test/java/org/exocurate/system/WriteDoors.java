package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.awaitility.Awaitility.await;

/** Every door that writes, as the services themselves list them, and how each is used for once. */
final class WriteDoors {

    /** What the audit has to say after a door was used. */
    record Used(String act, String object) {}

    /** They answer, and store nothing. */
    static final Set<String> STORE_NOTHING = Set.of("review POST /checks", "review POST /rules/preview");

    static final Map<String, Supplier<Used>> USES = new TreeMap<>(Map.ofEntries(
            Map.entry("submission POST /submissions", () -> used("submission.submit", Curation.propose(Draft.claim()))),
            Map.entry("submission POST /submissions/batch", WriteDoors::batch),
            Map.entry("submission POST /submissions/{id}/comments", () -> onSubmission("comments", "text")),
            Map.entry("submission POST /submissions/{id}/withdrawal", () -> onSubmission("withdrawal", "reason")),
            Map.entry("submission POST /submissions/{id}/resubmission", WriteDoors::resubmission),
            Map.entry(
                    "submission POST /parked/{id}/replay",
                    () -> replay(
                            RunningSystem.submissions(),
                            "submission",
                            "exocurate.reviews-changed.v1",
                            "review-changed.v1.opened")),
            Map.entry(
                    "review POST /parked/{id}/replay",
                    () -> replay(RunningSystem.reviews(), "review", "exocurate.people.v1", "person-profiled.v1.known")),
            Map.entry("submission POST /audit/verification", () -> auditWalk(RunningSystem.submissions())),
            Map.entry("review POST /audit/verification", () -> auditWalk(RunningSystem.reviews())),
            Map.entry("review POST /dataset/verification", WriteDoors::datasetWalk),
            Map.entry("review POST /reviews/{id}/comments", UsesOfReviews::comment),
            Map.entry("review POST /reviews/{id}/lease", () -> UsesOfReviews.lease("leased")),
            Map.entry("review DELETE /reviews/{id}/lease", () -> UsesOfReviews.lease("lease-given-back")),
            Map.entry("review POST /reviews/{id}/decisions", UsesOfReviews::decision),
            Map.entry("review POST /reviews/decisions", UsesOfReviews::manyDecisions),
            Map.entry("review POST /dataset/claims/{claim}/comments", UsesOfReviews::claimComment),
            Map.entry("review POST /watches", () -> used("watch.add", UsesOfReviews.watch())),
            Map.entry("review DELETE /watches/{id}", UsesOfReviews::unwatched),
            Map.entry("review POST /inbox/read", UsesOfReviews::inboxRead),
            Map.entry("review POST /webhooks", () -> used("webhook.add", UsesOfWebhooks.webhook())),
            Map.entry("review DELETE /webhooks/{id}", () -> UsesOfWebhooks.onWebhook("delete", 204)),
            Map.entry("review POST /webhooks/{id}/challenge", () -> UsesOfWebhooks.onWebhook("challenge", 202)),
            Map.entry("review POST /webhooks/{id}/replay", () -> UsesOfWebhooks.onWebhook("replay", 202)),
            Map.entry("review POST /webhooks/{id}/secret", () -> UsesOfWebhooks.onWebhook("rotate", 200)),
            Map.entry(
                    "review PATCH /people/me",
                    () -> UsesOfPeople.onOneself("PATCH", "{\"consent\": {\"name\": true}}", "consent")),
            Map.entry("review DELETE /people/me", () -> UsesOfPeople.onOneself("DELETE", "", "erase")),
            Map.entry(
                    "review PUT /people/{id}/roles",
                    () -> UsesOfPeople.onMember("roles", "{\"roles\": [\"curator\"]}")),
            Map.entry("review PUT /people/{id}/active", () -> UsesOfPeople.onMember("active", "{\"active\": true}")),
            Map.entry("review POST /releases", WriteDoors::release),
            Map.entry("review POST /notices", WriteDoors::notice),
            Map.entry("review PUT /references", WriteDoors::references),
            Map.entry("review PUT /vocabulary/{scheme}", WriteDoors::vocabulary),
            Map.entry("review POST /vocabulary/versions/current/tellings", WriteDoors::telling)));

    private WriteDoors() {}

    /** What both services say of themselves: {@code review POST /releases}. */
    static Set<String> listed() {
        Set<String> doors = new TreeSet<>();
        doors.addAll(listed("submission", RunningSystem.submissions()));
        doors.addAll(listed("review", RunningSystem.reviews()));
        return doors;
    }

    private static Set<String> listed(String service, Door door) {
        Set<String> doors = new TreeSet<>();
        JsonNode paths = door.get("", "../../q/openapi?format=json")
                .hasStatus(200)
                .json()
                .path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            path.getValue().fieldNames().forEachRemaining(method -> {
                if (Set.of("post", "put", "patch", "delete").contains(method)) {
                    String place = path.getKey().replaceFirst("^/api/v1", "");
                    doors.add(service + ' ' + method.toUpperCase(Locale.ROOT) + ' ' + place);
                }
            });
        }
        return doors;
    }

    private static Used batch() {
        String first = RunningSystem.submissions()
                .batch(Curation.CONTRIBUTOR, Draft.claim() + "\n" + Draft.claim() + "\n")
                .hasStatus(200)
                .body()
                .lines()
                .findFirst()
                .orElseThrow();
        return used("submission.submit", Json.read(first).path("id").asText());
    }

    private static Used onSubmission(String door, String field) {
        String id = Curation.propose(Draft.claim());
        RunningSystem.submissions()
                .post(
                        Curation.CONTRIBUTOR,
                        "submissions/" + id + '/' + door,
                        Json.object().put(field, "for the audit"))
                .hasStatus(200);
        return used(door.equals("comments") ? "submission.comment" : "submission.withdraw", id);
    }

    private static Used resubmission() {
        Draft draft = Draft.claim();
        String id = Curation.propose(draft);
        Curation.decide("curator-1", id, UsesOfReviews.requestOfChanges()).hasStatus(201);
        Curation.submissionOnce(id, "CHANGES_REQUESTED");
        RunningSystem.submissions()
                .post(
                        Curation.CONTRIBUTOR,
                        "submissions/" + id + "/resubmission",
                        draft.withOtherWork().body())
                .hasStatus(200);
        return used("submission.resubmit", id);
    }

    private static Used replay(Door door, String database, String topic, String sample) {
        UUID id = UUID.randomUUID();
        RunningSystem.database(database)
                .update(
                        "insert into parked (id, topic, partition, record_offset, payload, headers, reason)"
                                + " values (?, ?, 0, 900000001, convert_to(?, 'UTF8'), '{}', 'put there by a test')",
                        id,
                        topic,
                        String.join("\n", Checkout.lines("docs/events/samples/" + sample + ".json")));
        door.post("operator-1", "parked/" + id + "/replay", "").hasStatus(200);
        return used("parked.replay", id.toString());
    }

    private static Used auditWalk(Door door) {
        walked(door, "operator-1", "audit/verification");
        return used("audit.verification.start", "audit");
    }

    private static Used datasetWalk() {
        ReplayTest.walked();
        return used("dataset.verification.start", "dataset");
    }

    /** The result of a walk that starts now. */
    static JsonNode walked(Door door, String who, String path) {
        String before = door.get(who, path).json().path("finishedAt").asText();
        await().until(() -> door.post(who, path, "").status(), status -> status == 202);
        return await().until(
                        () -> door.get(who, path).hasStatus(200).json(),
                        result -> !result.path("status").asText().equals("RUNNING")
                                && !result.path("finishedAt").asText().equals(before));
    }

    private static Used release() {
        Curation.publish(Draft.claim());
        return used(
                "release.make",
                RunningSystem.reviews()
                        .post("steward-1", "releases", "{}")
                        .hasStatus(201)
                        .text("/version"));
    }

    private static Used notice() {
        ObjectNode body = Json.object()
                .put("reference", Draft.work())
                .put("type", "CONCERN")
                .put("date", "2024-03-01")
                .put("source", "for the audit");
        return used(
                "notice.tell",
                RunningSystem.reviews()
                        .post("steward-1", "notices", body)
                        .hasStatus(201)
                        .text("/id"));
    }

    private static Used references() {
        String pmid = Draft.work().substring("PMID:".length());
        Answer loaded = put("references", "PMID,DOI\n" + pmid + ",10.5555/audit." + pmid + '\n', "text/csv");
        return used("crosswalk.load", loaded.hasStatus(200).text("/number"));
    }

    private static Used vocabulary() {
        String obo = "format-version: 1.4\n\n[Term]\nid: MONDO:0099" + (100 + USES.size())
                + "\nname: invented for the audit\n";
        return used(
                "vocabulary.load",
                put("vocabulary/MONDO", obo, "text/obo").hasStatus(201).text("/number"));
    }

    private static Used telling() {
        return used(
                "vocabulary.tell",
                RunningSystem.reviews()
                        .post("operator-1", "vocabulary/versions/current/tellings", "")
                        .hasStatus(202)
                        .text("/number"));
    }

    private static Answer put(String path, String body, String type) {
        return RunningSystem.reviews()
                .send("operator-1", "PUT", path, BodyPublishers.ofString(body), "Content-Type", type);
    }

    static Used used(String act, String object) {
        return new Used(act, object);
    }
}
