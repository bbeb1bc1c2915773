package org.exocurate.review.dataset;

import java.util.List;
import java.util.Random;

import org.exocurate.model.claim.Accession;

/** A history of mixed changes, the same for the same seed. */
final class MixedHistory {

    private final RealDataset real;
    private final Random random;
    private int papers;

    MixedHistory(RealDataset real, long seed) {
        this.real = real;
        this.random = new Random(seed);
    }

    void write(int changes) {
        for (int i = 0; i < changes; i++) {
            one();
        }
    }

    private void one() {
        long claims = real.heads.read().accessions();
        int turn = random.nextInt(10);
        Accession any = claims == 0 ? null : new Accession(1 + random.nextLong(claims));
        if (any == null || turn < 5 || real.now(any).retracted()) {
            add(any);
        } else if (turn < 7) {
            real.inTransaction(() -> real.dataset.addEvidence(
                    RealDataset.approval(), any, List.of(SampleClaims.evidence(++papers, "SUPPORTS"))));
        } else if (turn < 9) {
            real.inTransaction(() -> real.dataset.revise(
                    RealDataset.approval(), any, SampleClaims.claim(++papers), List.of(new Accession(1))));
        } else {
            real.inTransaction(() -> real.dataset.retract(RealDataset.approval(), any, "retracted by its authors"));
        }
    }

    private void add(Accession any) {
        if (any == null || random.nextBoolean()) {
            real.add(SampleClaims.claim(++papers));
        } else {
            real.add(SampleClaims.opposite(++papers), any);
        }
    }
}
