package org.exocurate.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.exocurate.local.TokenRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Two hundred decisions of five curators on fifty items at once. */
@Order(71)
class DecisionStormTest {

    private static final int ITEMS = 50;
    private static final int CURATORS = 5;
    private static final int EACH = 40;

    /** A decision that was taken: on which item, and its id. */
    private record Taken(String item, String decision) {}

    @Test
    void everyItemEndsInOneLegalStateAndNoDecisionIsLostOrTakenTwice() throws InterruptedException, ExecutionException {
        List<String> ids = items();
        long before = Fold.of(Curation.changes()).sequence();

        List<Taken> taken = Together.each(CURATORS, curator -> decide(curator, ids)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(taken).isNotEmpty().doesNotHaveDuplicates();
        List<JsonNode> items = ids.stream().map(id -> Curation.item(id).json()).toList();
        for (JsonNode item : items) {
            Set<String> decisions = item.path("decisions")
                    .valueStream()
                    .map(decision -> decision.path("id").asText())
                    .collect(Collectors.toSet());
            assertThat(decisions)
                    .isEqualTo(taken.stream()
                            .filter(one -> one.item().equals(item.path("id").asText()))
                            .map(Taken::decision)
                            .collect(Collectors.toSet()));
            assertThat(audited(item.path("id").asText())).isEqualTo(decisions);
            isLegal(item);
        }
        long approved = items.stream()
                .filter(item -> item.path("status").asText().equals("APPROVED"))
                .count();
        assertThat(Fold.of(Curation.changes()).sequence()).isGreaterThanOrEqualTo(before + approved);
    }

    private static Set<String> audited(String item) {
        return RunningSystem.reviews()
                .get("steward-1", "audit?act=review.decision&limit=500&object=" + item)
                .hasStatus(200)
                .json()
                .path("items")
                .valueStream()
                .map(entry -> entry.at("/detail/decision").asText())
                .collect(Collectors.toSet());
    }

    private static List<String> items() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            Draft draft = Draft.claim();
            if (i % 5 == 0) {
                Curation.publish(draft.opposite());
            }
            ids.add(Curation.propose(draft));
        }
        ids.forEach(Curation::item);
        return ids;
    }

    private static List<Taken> decide(int curator, List<String> ids) {
        Random random = new Random(curator);
        String token = token(curator);
        List<Taken> taken = new ArrayList<>();
        List<String> order = new ArrayList<>(ids);
        Collections.shuffle(order, random);
        for (int i = 0; i < EACH; i++) {
            String id = order.get(i % order.size());
            Answer answer = Curation.decide(token, id, decision(random));
            assertThat(answer.status()).as(answer.body()).isIn(201, 403, 409, 412);
            if (answer.status() == 201) {
                taken.add(new Taken(id, answer.text("/id")));
            }
        }
        return taken;
    }

    private static ObjectNode decision(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Curation.rejection("OTHER", "number " + random.nextInt());
            case 1 -> Curation.approval()
                    .put("decision", "REQUEST_CHANGES")
                    .put("reason", "number " + random.nextInt());
            default -> Curation.approval().put("reason", "number " + random.nextInt());
        };
    }

    /** Its last decision explains where it stands, and nothing was decided after that. */
    private static void isLegal(JsonNode item) {
        JsonNode decisions = item.path("decisions");
        List<String> kinds = decisions
                .valueStream()
                .map(decision -> decision.path("decision").asText())
                .toList();
        String last = kinds.isEmpty() ? "" : kinds.get(kinds.size() - 1);
        switch (item.path("status").asText()) {
            case "APPROVED" -> assertThat(kinds)
                    .hasSize(item.path("approvalsNeeded").asInt())
                    .containsOnly("APPROVE");
            case "REJECTED" -> assertThat(last).isEqualTo("REJECT");
            case "CHANGES_REQUESTED" -> assertThat(last).isEqualTo("REQUEST_CHANGES");
            default -> assertThat(kinds)
                    .as("an open item has too few approvals")
                    .hasSizeLessThan(item.path("approvalsNeeded").asInt())
                    .containsOnly(kinds.isEmpty() ? new String[0] : new String[] {"APPROVE"});
        }
        List<String> closing =
                kinds.stream().filter(kind -> !kind.equals("APPROVE")).toList();
        assertThat(closing).hasSizeLessThanOrEqualTo(1);
        assertThat(IntStream.range(0, kinds.size() - 1).mapToObj(kinds::get)).allMatch("APPROVE"::equals);
    }

    private static String token(int number) {
        return RunningSystem.token(TokenRequest.of("curator-of-the-storm-" + number)
                .roles("curator")
                .org("Storm " + number)
                .orcid("0000-0001-0000-000" + number));
    }
}
