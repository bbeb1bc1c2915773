package org.exocurate.review.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of any two claims: the table is total, each side sees the mirror, and the order of evidence changes nothing. */
class RandomPairsTest {

    /** Fewer where every mutant has to meet them (CONTRIBUTING, mutations). */
    private static final int PAIRS = Integer.getInteger("exocurate.draws", 100_000);

    @Test
    void anyPairHasOneRelationItsMirrorAndNoOrder() {
        long seed = Long.getLong("exocurate.seed", System.nanoTime());
        System.out.println("random pairs from seed " + seed + " (-Dexocurate.seed=" + seed + ")");
        Random random = new Random(seed);
        Map<Relation, Integer> seen = new EnumMap<>(Relation.class);

        for (int i = 0; i < PAIRS; i++) {
            String words = words(random);
            String others = random.nextInt(3) == 0 ? words(random) : changed(words, random);
            Claim one = ClaimWords.read(words);
            Claim other = ClaimWords.read(others);
            DecisionTable table = DecisionTableTest.table(one, other);
            String what = "seed " + seed + ": " + words + " | " + others;

            Mirror.check(table, DecisionTableTest.table(other, one), what);
            assertThat(DecisionTableTest.table(shuffled(one, random), shuffled(other, random))
                            .relation())
                    .as(what)
                    .isEqualTo(table.relation());
            seen.merge(table.relation(), 1, Integer::sum);
        }

        assertThat(seen.keySet()).as("all relations but NEW are met: " + seen).hasSize(Relation.values().length - 1);
    }

    private static Claim shuffled(Claim claim, Random random) {
        List<Evidence> evidence = new ArrayList<>(claim.evidence());
        Collections.shuffle(evidence, random);
        return claim.withEvidence(evidence);
    }

    static String words(Random random) {
        StringBuilder words = new StringBuilder(random.nextInt(5) == 0 ? "type:BIOMARKER" : "type:CROSSTALK");
        for (String axis : AXES) {
            if (random.nextInt(3) == 0) {
                words.append(' ').append(value(axis, random));
            }
        }
        return fit(words.toString());
    }

    /** The same claim with one or two axes changed: related more often than two claims at random. */
    static String changed(String words, Random random) {
        return fit(words + " " + value(AXES.get(random.nextInt(AXES.size())), random)
                + (random.nextBoolean() ? " " + value(AXES.get(random.nextInt(AXES.size())), random) : ""));
    }

    private static String value(String axis, Random random) {
        String[] values = VALUES.get(axis).split(" ", -1);
        return axis + ":" + values[random.nextInt(values.length)];
    }

    /** Only claims that the door lets in: a regulation has a process, an effect says something, a vesicle has no term. */
    private static String fit(String words) {
        boolean vesicle = last(words, "kind").equals("VESICLE");
        String fit = vesicle ? words + " cargo:-" : words;
        fit = last(words, "kind").equals("LNCRNA") ? fit + " cargo:-" : fit;
        fit = vesicle && last(words, "role").equals("DEPLETED") ? fit + " role:LOADED" : fit;
        if (words.contains("BIOMARKER")) {
            return fit + " rec:- proc:- out:N";
        }
        fit = last(words, "proc").equals("-") ? fit + " reg:-" : fit;
        return last(fit, "reg").equals("-") && last(fit, "out").equals("N") ? fit + " out:M" : fit;
    }

    private static String last(String words, String axis) {
        int at = words.lastIndexOf(" " + axis + ":");
        return at < 0 ? "" : words.substring(at + axis.length() + 2).split(" ", -1)[0];
    }

    private static final List<String> AXES =
            List.of("donor", "state", "kind", "cargo", "role", "rec", "proc", "reg", "out", "cond", "comp", "works");

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("donor", "endothelial_cell marrow_stem_cell stem_cell heart - foo"),
            Map.entry("state", "- hypoxia senescent diabetes type_2_diabetes foo hypoxia+foo hypoxia+diabetes bar"),
            Map.entry("kind", "MIRNA VESICLE MIRNA LNCRNA"),
            Map.entry("cargo", "miR-21-5p miR-21-3p mir-21 - foo"),
            Map.entry("role", "CARRIED LOADED DEPLETED"),
            Map.entry("rec", "cardiomyocyte heart chondrocyte foo"),
            Map.entry("proc", "apoptosis cell_death inflammation - foo"),
            Map.entry("reg", "+ d 0 -"),
            Map.entry("out", "P D M N"),
            Map.entry(
                    "cond",
                    "myocardial_infarction heart_disease - stroke foo diabetes+foo myocardial_infarction+diabetes"
                            + " heart_disease+type_2_diabetes myocardial_infarction+foo bar phase:acute"),
            Map.entry("comp", "healthy stroke - foo"),
            Map.entry("works", "1 2 1,2 1=2 1=9,9 r3,1 9 2,r1"));
}
