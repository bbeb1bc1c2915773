package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.local.TokenRequest;

import static org.awaitility.Awaitility.await;

/** What the rows of the table are tried on: submissions in every state, and something of all else that a path can name. */
final class AccessThings {

    private static final String WEBHOOK = "{\"url\": \"http://127.0.0.1:9/\"}";
    private static final String NONE = "0190a000-0000-7000-8000-000000000000";

    private final Map<AccessTable.Who, String> tokens = new EnumMap<>(AccessTable.Who.class);
    private final Map<String, String> inState = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();

    AccessThings() {
        tokens.put(AccessTable.Who.NOBODY, "");
        tokens.put(AccessTable.Who.OWNER, Curation.CONTRIBUTOR);
        tokens.put(AccessTable.Who.ANOTHER, "contributor-2");
        tokens.put(AccessTable.Who.CURATOR, "curator-1");
        tokens.put(AccessTable.Who.TIED, "curator-3");
        tokens.put(
                AccessTable.Who.SELF,
                RunningSystem.token(TokenRequest.of(Curation.CONTRIBUTOR).roles("contributor", "curator")));
        tokens.put(AccessTable.Who.STEWARD, "steward-1");
        tokens.put(AccessTable.Who.OPERATOR, "operator-1");
        tokens.values().stream().filter(token -> !token.isEmpty()).forEach(token -> RunningSystem.reviews()
                .get(token, "people/me")
                .hasStatus(200));
        String accession = Curation.publish(Draft.claim());
        RunningSystem.reviews().post("steward-1", "releases", "{}").hasStatus(201);
        String version =
                RunningSystem.reviews().get("", "dataset").hasStatus(200).text("/release/version");
        String file = "releases/" + version + "/files/claims.ndjson";
        await("files of release " + version)
                .until(() -> RunningSystem.reviews().get("", file).status(), status -> status == 200);
        named.put("accession", accession);
        named.put("version", version);
        named.put("name", "claims.ndjson");
        named.put("rule", RunningSystem.reviews().get("", "rules").text("/items/0/id"));
        named.put(
                "vocabulary",
                RunningSystem.reviews().get("", "vocabulary/versions").text("/items/0/version"));
        named.put("scheme", "CL");
        named.put("schema", "dataset-change.v1.json");
        String member = RunningSystem.token(TokenRequest.of("a-member").roles("contributor"));
        named.put("person", RunningSystem.reviews().get(member, "people/me").text("/id"));
    }

    Answer ask(AccessTable.Row row, AccessTable.Who who) {
        String id = id(row.state());
        String path = row.path().substring(1).replace("{id}", id);
        if (path.contains("{watch}")) {
            path = path.replace("{watch}", watch());
        }
        if (path.contains("{webhook}")) {
            path = path.replace("{webhook}", webhook());
        }
        for (Map.Entry<String, String> name : named.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        Door door = row.service().equals("review") ? RunningSystem.reviews() : RunningSystem.submissions();
        if (path.endsWith("/stream")) {
            return door.begun(tokens.get(who), path);
        }
        String token = row.toString().equals("DELETE /people/me") ? passing(who) : tokens.get(who);
        Answer answer = door.send(token, row.method(), path, body(row), headers(row, id));
        if (answer.status() < 300 && !row.method().equals("GET")) {
            inState.remove(row.state());
        }
        return answer;
    }

    /** The owner's, made again if it is gone. */
    private String watch() {
        return RunningSystem.reviews()
                .post(Curation.CONTRIBUTOR, "watches", "{\"claim\": \"" + named.get("accession") + "\"}")
                .text("/id");
    }

    /** The owner's, which nobody answers at; made again if it is gone. */
    private static String webhook() {
        Door door = RunningSystem.reviews();
        String there = door.get(Curation.CONTRIBUTOR, "webhooks?limit=1").text("/items/0/id");
        return there.isEmpty()
                ? door.post(Curation.CONTRIBUTOR, "webhooks", WEBHOOK).text("/id")
                : there;
    }

    /** Somebody with the same role whom nobody misses. */
    private static String passing(AccessTable.Who who) {
        String[] roles =
                switch (who) {
                    case NOBODY -> new String[0];
                    case OWNER, ANOTHER -> new String[] {"contributor"};
                    case CURATOR, TIED -> new String[] {"curator"};
                    case SELF -> new String[] {"contributor", "curator"};
                    case STEWARD -> new String[] {"steward"};
                    case OPERATOR -> new String[] {"operator"};
                };
        return roles.length == 0
                ? ""
                : RunningSystem.token(TokenRequest.of("passing-" + who.name().toLowerCase(Locale.ROOT))
                        .roles(roles));
    }

    /** A submission of the owner in this state, which may have been looked at but not changed. */
    private String id(String state) {
        return inState.computeIfAbsent(state, AccessThings::made);
    }

    private static String made(String state) {
        if (state.equals("-") || state.equals("UNKNOWN")) {
            return NONE;
        }
        String id = Curation.propose(Draft.claim());
        Curation.item(id);
        switch (state) {
            case "CHANGES_REQUESTED" -> Curation.decide("curator-2", id, decision("REQUEST_CHANGES"))
                    .hasStatus(201);
            case "REJECTED" -> Curation.decide("curator-2", id, decision("REJECT"))
                    .hasStatus(201);
            case "APPROVED" -> Curation.decide("curator-2", id, decision("APPROVE"))
                    .hasStatus(201);
            case "WITHDRAWN" -> RunningSystem.submissions()
                    .post(
                            Curation.CONTRIBUTOR,
                            "submissions/" + id + "/withdrawal",
                            "{\"reason\": \"sent by mistake\"}")
                    .hasStatus(200);
            default -> {}
        }
        Curation.itemOnce(id, state);
        Curation.submissionOnce(id, ofSubmission(state));
        return id;
    }

    private static String ofSubmission(String state) {
        return switch (state) {
            case "OPEN" -> "IN_REVIEW";
            case "APPROVED" -> "PUBLISHED";
            default -> state;
        };
    }

    private static ObjectNode decision(String kind) {
        ObjectNode decision = Curation.approval().put("decision", kind);
        return kind.equals("REJECT") ? decision.put("reasonCode", "OTHER") : decision;
    }

    private BodyPublisher body(AccessTable.Row row) {
        return row.method().equals("GET") || row.method().equals("DELETE")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(text(row));
    }

    private String text(AccessTable.Row row) {
        String path = row.path();
        if (path.endsWith("/decisions") && row.door().contains(" ")) {
            return decision(row.door().split(" ", 2)[1]).toString();
        }
        if (path.startsWith("/submissions/batch") || path.equals("/reviews/decisions")) {
            return "";
        }
        if (path.endsWith("/comments")) {
            return "{\"text\": \"see figure 3\"}";
        }
        if (path.endsWith("/withdrawal")) {
            return "{\"reason\": \"sent by mistake\"}";
        }
        return switch (path) {
            case "/notices" -> "{\"reference\": \"" + Draft.work()
                    + "\", \"type\": \"CONCERN\", \"date\": \"2024-03-01\", \"source\": \"the journal\"}";
            case "/references" -> "PMID,DOI\n1,10.5555/access\n";
            case "/rules/preview" -> "{\"id\": \"" + named.get("rule") + "\"}";
            case "/releases",
                    "/dataset/verification",
                    "/audit/verification",
                    "/vocabulary/versions/current/tellings" -> "";
            case "/vocabulary/{scheme}" -> "no table";
            case "/watches" -> "{\"cargo\": {\"kind\": \"VESICLE\"}}";
            case "/webhooks" -> WEBHOOK;
            case "/webhooks/{webhook}/challenge",
                    "/webhooks/{webhook}/replay?after=0",
                    "/webhooks/{webhook}/secret" -> "";
            case "/inbox/read" -> "{\"upTo\": 0}";
            case "/people/me" -> "{\"consent\": {\"name\": false}}";
            case "/people/{person}/roles" -> "{\"roles\": []}";
            case "/people/{person}/active" -> "{\"active\": true}";
            default -> path.contains("{id}") && !path.endsWith("/resubmission")
                    ? ""
                    : Draft.claim().body().toString();
        };
    }

    private static String[] headers(AccessTable.Row row, String id) {
        String type =
                switch (row.path()) {
                    case "/submissions/batch", "/reviews/decisions" -> "application/x-ndjson";
                    case "/references" -> "text/csv";
                    case "/vocabulary/{scheme}" -> "text/tab-separated-values";
                    default -> "application/json";
                };
        boolean decides = row.path().endsWith("{id}/decisions");
        return decides
                ? new String[] {"Content-Type", type, "If-Match", seen(row, id)}
                : new String[] {"Content-Type", type};
    }

    private static String seen(AccessTable.Row row, String id) {
        return row.state().equals("UNKNOWN") ? "\"nothing\"" : Curation.item(id).header("ETag");
    }
}
