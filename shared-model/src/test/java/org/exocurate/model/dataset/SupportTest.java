package org.exocurate.model.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.AiUse;
import org.exocurate.model.claim.Cargo;
import org.exocurate.model.claim.CargoKind;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.ClaimType;
import org.exocurate.model.claim.Effect;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.EvidenceDirection;
import org.exocurate.model.claim.EvidenceKind;
import org.exocurate.model.claim.Outcome;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.StudyModel;
import org.exocurate.model.claim.Works;

import static org.assertj.core.api.Assertions.assertThat;

/** The numbers and grades of DESIGN 3, Support. */
class SupportTest {

    /** Fewer where every mutant has to meet them (CONTRIBUTING, mutations). */
    private static final int CLAIMS = Integer.getInteger("exocurate.draws", 20_000);

    @Test
    void fivePiecesOfOneWorkCountOnce() {
        Support support = of("1 A", "1 A", "1 B", "1 -", "1 C vivo");

        assertThat(support).isEqualTo(new Support(1, 1, 0, 1, 0));
    }

    @Test
    void worksWithoutALaboratoryAreOneLaboratoryTogether() {
        assertThat(of("1 -", "2 -", "3 A")).isEqualTo(new Support(2, 1, 0, 0, 0));
    }

    @Test
    void oneLaboratoryIsOneHoweverItIsSpelt() {
        assertThat(of("1 Heart-Lab,Graz", "2 HEART-LAB,GRAZ").supporting()).isEqualTo(1);
        assertThat(of("1 0000-0002-1825-0097", "2 https://orcid.org/0000-0002-1825-0097")
                        .supporting())
                .isEqualTo(1);
    }

    @Test
    void reviewsAndBackgroundDoNotCount() {
        assertThat(of("1 A review", "2 B background")).isEqualTo(new Support(0, 0, 0, 0, 0));
        assertThat(of("1 A review").grade()).isEqualTo(Grade.UNSUPPORTED);
    }

    @Test
    void aLaboratoryOnBothSidesCountsAgainstOnly() {
        assertThat(of("1 A", "2 B", "3 A refutes")).isEqualTo(new Support(1, 1, 1, 0, 0));
    }

    @Test
    void whatSupportsAContradictingClaimRefutesThisOne() {
        Claim other = claim("7 C", "8 D refutes", "9 E review");

        assertThat(Support.of(claim("1 A"), List.of(other), Set.of(), Works.APART))
                .isEqualTo(new Support(1, 1, 1, 0, 0));
    }

    @Test
    void aRetractedWorkNeverCountsByAnyOfItsIdentifiers() {
        Claim claim = claim("1=2 A", "3 B");

        assertThat(Support.of(claim, List.of(), Set.of(new Reference("PMID:2")), Works.APART)
                        .supporting())
                .isEqualTo(1);
    }

    @Test
    void identifiersOfOneWorkAreOneWork() {
        assertThat(of("1 A", "2 B", "1=2 A").supporting()).isEqualTo(1);
    }

    @Test
    void qualityIsOfTheWorkNotOfItsPieces() {
        assertThat(of("1 A vivo quality2", "1 A quality2b").quality()).isEqualTo(1);
        assertThat(of("1 A vivo quality2").quality()).isZero();
    }

    @Test
    void theFirstGradeThatHoldsIsTheGrade() {
        assertThat(new Support(0, 0, 4, 0, 0).grade()).isEqualTo(Grade.UNSUPPORTED);
        assertThat(new Support(3, 3, 1, 3, 3).grade()).isEqualTo(Grade.DISPUTED);
        assertThat(new Support(4, 4, 1, 4, 4).grade()).isEqualTo(Grade.SUPPORTED);
        assertThat(new Support(3, 3, 0, 2, 2).grade()).isEqualTo(Grade.ESTABLISHED);
        assertThat(new Support(4, 2, 0, 2, 2).grade()).isEqualTo(Grade.SUPPORTED);
        assertThat(new Support(3, 3, 0, 1, 2).grade()).isEqualTo(Grade.SUPPORTED);
        assertThat(new Support(3, 3, 0, 2, 1).grade()).isEqualTo(Grade.SUPPORTED);
        assertThat(new Support(2, 2, 0, 0, 2).grade()).isEqualTo(Grade.PRELIMINARY);
        assertThat(new Support(1, 1, 0, 1, 1).grade()).isEqualTo(Grade.PRELIMINARY);
    }

    @Test
    void refutingNeverRaisesSupportingNeverLowersAndOrderDoesNotMatter() {
        long seed = Long.getLong("exocurate.seed", System.nanoTime());
        System.out.println("random support from seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < CLAIMS; i++) {
            List<String> words = new ArrayList<>();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                words.add(piece(random, 8) + (random.nextInt(4) == 0 ? " refutes" : ""));
            }
            Support before = of(words);
            Collections.shuffle(words, random);
            assertThat(of(words)).as("seed " + seed + words).isEqualTo(before);
            assertThat(of(with(words, newWork(random))).grade())
                    .as("seed " + seed + words)
                    .isGreaterThanOrEqualTo(before.grade());
            assertThat(of(with(words, newWork(random) + " refutes")).grade())
                    .as("seed " + seed + words)
                    .isLessThanOrEqualTo(before.grade());
        }
    }

    private static String newWork(Random random) {
        return "99 " + laboratory(random) + (random.nextBoolean() ? " vivo" : "") + " quality4";
    }

    private static String piece(Random random, int works) {
        return (1 + random.nextInt(works)) + " " + laboratory(random) + (random.nextBoolean() ? " vivo quality4" : "");
    }

    private static String laboratory(Random random) {
        return random.nextInt(4) == 0 ? "-" : String.valueOf((char) ('A' + random.nextInt(5)));
    }

    private static List<String> with(List<String> words, String more) {
        List<String> all = new ArrayList<>(words);
        all.add(more);
        return all;
    }

    private static Support of(String... pieces) {
        return of(Arrays.asList(pieces));
    }

    private static Support of(List<String> pieces) {
        return Support.of(claim(pieces.toArray(String[]::new)), List.of(), Set.of(), Works.APART);
    }

    private static Claim claim(String... pieces) {
        return new Claim(
                ClaimType.CROSSTALK,
                null,
                new Cargo(CargoKind.VESICLE, null, null),
                null,
                new Effect(null, null, Outcome.PROTECTIVE),
                null,
                null,
                null,
                null,
                AiUse.NONE,
                Arrays.stream(pieces).map(SupportTest::evidence).toList());
    }

    /** "1=2 A vivo quality2 refutes": work 1 known as 2 too, of laboratory A, and what is shown. */
    private static Evidence evidence(String words) {
        String[] ids = words.split(" ", -1)[0].split("=", -1);
        String laboratory = words.split(" ", -1)[1];
        boolean some = (words.contains("quality2") && !words.contains("quality2b")) || words.contains("quality4");
        boolean others = words.contains("quality2b") || words.contains("quality4");
        return new Evidence(
                new Reference("PMID:" + ids[0]),
                Arrays.stream(ids)
                        .skip(1)
                        .map(id -> new Reference("PMID:" + id))
                        .toList(),
                words.contains("refutes") ? EvidenceDirection.REFUTES : EvidenceDirection.SUPPORTS,
                kind(words),
                null,
                null,
                null,
                words.contains("vivo") ? StudyModel.IN_VIVO : null,
                laboratory.equals("-") ? null : laboratory.replace(',', ' '),
                null,
                null,
                some ? List.of("ultracentrifugation") : null,
                null,
                some ? List.of("CD63") : null,
                null,
                others,
                others,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static EvidenceKind kind(String words) {
        if (words.contains("review")) {
            return EvidenceKind.REVIEW;
        }
        return words.contains("background") ? EvidenceKind.BACKGROUND : EvidenceKind.PRIMARY;
    }
}
