package org.exocurate.review.dataset;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.JsonPatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.plumbing.json.CanonicalJson;
import org.exocurate.plumbing.json.StrictJson;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of change has its word, and the patch makes the later content of the earlier one. */
class ClaimDifferenceTest {

    private static final Accession FIRST = new Accession(1);

    private final RealDataset real = new RealDataset();

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void whatWasNotThereIsAdded() {
        real.add(SampleClaims.claim(1));

        JsonNode told = difference(0, 1).json(false);

        assertThat(told.toString())
                .isEqualTo("{\"accession\":\"EXO-000001\",\"before\":null,\"after\":1,\"kinds\":[\"added\"]}");
    }

    @Test
    void evidenceSupportAndFieldsAreToldApart() {
        real.add(SampleClaims.claim(1));
        real.inTransaction(() ->
                real.dataset.addEvidence(RealDataset.approval(), FIRST, List.of(SampleClaims.evidence(2, "SUPPORTS"))));
        real.inTransaction(() -> real.dataset.revise(
                RealDataset.approval(),
                FIRST,
                SampleClaims.claim(1, "NO_CHANGE", "PROTECTIVE")
                        .withEvidence(real.now(FIRST).claim().evidence()),
                List.of()));

        JsonNode evidence = difference(1, 2).json(false);
        JsonNode revised = difference(2, 3).json(false);

        assertThat(evidence.path("kinds").toString()).isEqualTo("[\"evidence\",\"support\"]");
        assertThat(evidence.path("references").toString()).isEqualTo("{\"gained\":[\"PMID:2\"],\"lost\":[]}");
        assertThat(evidence.path("grade").toString()).isEqualTo("{\"before\":\"PRELIMINARY\",\"after\":\"SUPPORTED\"}");
        assertThat(revised.path("kinds").toString()).isEqualTo("[\"revised\"]");
        assertThat(revised.path("fields").toString()).isEqualTo("[\"/claim/effect/regulation\"]");
    }

    @Test
    void aContradictionIsToldAndWhatWentAgainOnTheWayIsNot() {
        real.add(SampleClaims.claim(1));
        Applied opposite = real.add(SampleClaims.opposite(2), FIRST);
        real.inTransaction(() -> real.dataset.retract(RealDataset.approval(), opposite.accession(), "a mistake"));
        long head = real.heads.read().sequence();

        assertThat(difference(1, opposite.sequence() + 1)
                        .json(false)
                        .path("contestedBy")
                        .toString())
                .isEqualTo("{\"gained\":[\"EXO-000002\"],\"lost\":[]}");
        assertThat(difference(1, head).isNone()).isTrue();
        assertThat(difference(new Accession(2), opposite.sequence(), head)
                        .json(false)
                        .path("kinds")
                        .toString())
                .contains("retracted");
    }

    @Test
    void thePatchMakesTheLaterContentOfTheEarlier() {
        real.add(SampleClaims.claim(1));
        real.add(SampleClaims.opposite(2), FIRST);
        real.inTransaction(() -> real.dataset.retract(RealDataset.approval(), FIRST, "a mistake"));
        long head = real.heads.read().sequence();

        for (long from = 1; from < head; from++) {
            JsonNode patch = difference(from, head).json(true).path("patch");
            JsonNode made = JsonPatch.apply(patch, StrictJson.read(content(FIRST, from)));
            assertThat(CanonicalJson.of(made)).isEqualTo(content(FIRST, head));
        }
    }

    private ClaimDifference difference(long from, long to) {
        return difference(FIRST, from, to);
    }

    private ClaimDifference difference(Accession accession, long from, long to) {
        Optional<Held> before = from == 0 ? Optional.empty() : real.states.one(accession, from);
        return ClaimDifference.of(before, real.states.one(accession, to).orElseThrow());
    }

    private String content(Accession accession, long asOf) {
        return real.states.one(accession, asOf).orElseThrow().content();
    }
}
