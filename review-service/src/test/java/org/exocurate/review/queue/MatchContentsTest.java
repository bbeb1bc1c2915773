package org.exocurate.review.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Target;
import org.exocurate.plumbing.json.StoredJson;
import org.exocurate.review.dataset.PublishedDataset;

import static org.assertj.core.api.Assertions.assertThat;

/** Verdicts are shown with what their matches said then; however many are shown, it is read at once. */
class MatchContentsTest {

    private static final PublishedDataset PUBLISHED = new PublishedDataset();

    private final MatchContents contents = new MatchContents(PUBLISHED.dataset());

    @BeforeAll
    static void history() {
        PUBLISHED.add(20);
        PUBLISHED.retract(3);
        PUBLISHED.retract(7);
    }

    @AfterAll
    static void close() {
        PUBLISHED.close();
    }

    @Test
    void aPageOfVerdictsReadsItsContentsWithOneStatement() {
        List<ObjectNode> page = IntStream.rangeClosed(1, 20)
                .mapToObj(claim -> verdict(20 + claim % 3, claim, 1 + claim % 20, 3))
                .toList();
        int before = PUBLISHED.statements();

        List<ObjectNode> shown = contents.with(page);

        assertThat(PUBLISHED.statements() - before).isEqualTo(1);
        for (ObjectNode whole : shown) {
            JsonNode document = StoredJson.read(whole.toString());
            long asOf = document.at("/checkedAt/sequence").asLong();
            assertThat(document.path("matches")).isNotEmpty().allSatisfy(match -> {
                Accession claim =
                        Target.read(match.path("claim").asText()).orElseThrow().accession();
                String then =
                        PUBLISHED.dataset().claim(claim, asOf).orElseThrow().content();
                assertThat(match.path("content")).as("%s at %s", claim, asOf).isEqualTo(StoredJson.read(then));
            });
        }
    }

    @Test
    void whatHasNoMatchesAsksForNothing() {
        int before = PUBLISHED.statements();

        assertThat(contents.with(List.of(verdict(22)))).containsExactly(verdict(22));
        assertThat(PUBLISHED.statements()).isEqualTo(before);
    }

    private static ObjectNode verdict(long sequence, int... claims) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putObject("checkedAt").put("sequence", sequence);
        List<ObjectNode> matches = new ArrayList<>();
        for (int claim : claims) {
            matches.add(document.objectNode().put("claim", new Accession(claim) + ".1"));
        }
        document.putArray("matches").addAll(matches);
        return document;
    }
}
