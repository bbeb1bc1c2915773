package org.exocurate.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two claims that stood beside each other contradict once the vocabulary says that their places are one, and no longer than that. */
@Order(49)
class ContestedByWordsTest {

    private static final String PLACE = "UBERON:0099821";
    private static final String HEART = "UBERON:0000948";
    private static final String KNEE = "UBERON:0001465";

    @Test
    void publishedClaimsAreContestedAndFreeAgainAsTheirWordsMove() {
        load(KNEE);
        Draft draft = Draft.claim().with("/claim/recipient/term", HEART);
        String inTheHeart = Curation.publish(draft);
        String elsewhere = Curation.publish(draft.opposite().with("/claim/recipient/term", PLACE));
        assertThat(Curation.claim(inTheHeart).path("status").asText()).isEqualTo("PUBLISHED");

        load(HEART);
        contestedBy(inTheHeart, elsewhere);
        contestedBy(elsewhere, inTheHeart);
        int said = Curation.changesOf(inTheHeart).size();
        load(KNEE);
        contestedBy(inTheHeart);
        contestedBy(elsewhere);

        List<JsonNode> changes = Curation.changesOf(inTheHeart);
        assertThat(changes).hasSizeGreaterThan(said);
        assertThat(changes)
                .extracting(change -> change.path("type").asText())
                .startsWith("claim.added")
                .filteredOn(type -> !type.equals("claim.added"))
                .isSubsetOf("claim.contested", "claim.support_changed");
        assertThat(Curation.claim(inTheHeart).path("version").asInt()).isEqualTo(1);
    }

    private static void contestedBy(String accession, String... others) {
        await(accession + " is contested by " + List.of(others))
                .until(
                        () -> Curation.claim(accession)
                                .path("contestedBy")
                                .valueStream()
                                .map(JsonNode::asText)
                                .toList(),
                        List.of(others)::equals);
    }

    private static void load(String parent) {
        String table = "id\tlabel\tsynonyms\tparent_id\n%s\ta place that moves\t\t%s\n".formatted(PLACE, parent);
        int status = RunningSystem.reviews()
                .send(
                        "operator-1",
                        "PUT",
                        "vocabulary/UBERON?name=moves.tsv",
                        BodyPublishers.ofString(table),
                        "Content-Type",
                        "application/octet-stream")
                .status();
        assertThat(status).isIn(200, 201);
    }
}
