package org.exocurate.review.dataset;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Accession;
import org.exocurate.model.dataset.Change;
import org.exocurate.model.dataset.ClaimStatus;

import static org.assertj.core.api.Assertions.assertThat;

class ContestTest {

    private static final Accession FIRST = new Accession(1);
    private static final Accession SECOND = new Accession(2);

    private final RealDataset real = new RealDataset();

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void aContradictionContestsBothSidesAtOnce() {
        real.add(SampleClaims.claim(1));

        Applied second = real.add(SampleClaims.opposite(2), FIRST);

        assertThat(types()).containsExactly("claim.added", "claim.added", "claim.contested");
        Change caused = real.changes.range(2, 3).get(0);
        assertThat(caused.cause()).isEqualTo(second.sequence());
        assertThat(caused.version()).isEqualTo(1);
        assertThat(real.now(FIRST).contestedBy()).containsExactly(SECOND);
        assertThat(real.now(SECOND).contestedBy()).containsExactly(FIRST);
        assertThat(real.now(FIRST).status()).isEqualTo(ClaimStatus.CONTESTED);
        assertThat(real.now(SECOND).status()).isEqualTo(ClaimStatus.CONTESTED);
        assertThat(real.now(FIRST).weight().grade()).isEqualTo("DISPUTED");
        assertThat(real.now(SECOND).weight().support().path("refuting").asInt()).isEqualTo(1);
    }

    @Test
    void retractingOneSideLeavesTheOtherPublishedAsItWas() {
        real.add(SampleClaims.claim(1));
        String alone = real.changes.range(0, 1).get(0).after();
        real.add(SampleClaims.opposite(2), FIRST);

        real.inTransaction(() -> real.dataset.retract(RealDataset.approval(), SECOND, "not in the source"));

        assertThat(types()).endsWith("claim.retracted", "claim.contested");
        assertThat(real.now(FIRST).status()).isEqualTo(ClaimStatus.PUBLISHED);
        assertThat(real.changes.range(4, 5).get(0).after()).isEqualTo(alone);
        assertThat(real.now(SECOND).status()).isEqualTo(ClaimStatus.RETRACTED);
        assertThat(real.now(SECOND).version()).isEqualTo(2);
        assertThat(real.now(SECOND).contestedBy()).isEmpty();
        assertThat(real.heads.read().counts()).isEqualTo(new Head.Counts(2, 1, 0, 1));
        assertThat(real.walk.walked().faults()).isEmpty();
    }

    @Test
    void moreEvidenceOnOneSideChangesTheSupportOfTheOther() {
        real.add(SampleClaims.claim(1));
        real.add(SampleClaims.opposite(2), FIRST);

        real.inTransaction(() ->
                real.dataset.addEvidence(RealDataset.approval(), FIRST, List.of(SampleClaims.evidence(3, "SUPPORTS"))));

        assertThat(types()).endsWith("claim.evidence_added", "claim.support_changed");
        assertThat(real.now(SECOND).weight().support().path("refuting").asInt()).isEqualTo(2);
        assertThat(real.now(SECOND).version()).isEqualTo(1);
        assertThat(real.now(FIRST).version()).isEqualTo(2);
    }

    @Test
    void evidenceThatSaysNothingNewIsNotKeptTwice() {
        real.add(SampleClaims.claim(1));

        Applied applied = real.inTransaction(() ->
                real.dataset.addEvidence(RealDataset.approval(), FIRST, List.of(SampleClaims.evidence(1, "SUPPORTS"))));

        assertThat(applied.version()).isEqualTo(2);
        assertThat(real.now(FIRST).claim().evidence()).hasSize(1);
    }

    @Test
    void aRevisionEndsOneContradictionAndBeginsAnother() {
        real.add(SampleClaims.claim(1));
        real.add(SampleClaims.opposite(2), FIRST);
        real.add(SampleClaims.opposite(3));

        real.inTransaction(() ->
                real.dataset.revise(RealDataset.approval(), FIRST, SampleClaims.claim(1), List.of(new Accession(3))));

        assertThat(real.now(SECOND).status()).isEqualTo(ClaimStatus.PUBLISHED);
        assertThat(real.now(FIRST).contestedBy()).containsExactly(new Accession(3));
        assertThat(real.now(new Accession(3)).contestedBy()).containsExactly(FIRST);
        assertThat(types()).endsWith("claim.revised", "claim.contested", "claim.contested");
        assertThat(real.walk.walked().faults()).isEmpty();
    }

    private List<String> types() {
        return real.changes.range(0, 100).stream().map(Change::type).toList();
    }
}
