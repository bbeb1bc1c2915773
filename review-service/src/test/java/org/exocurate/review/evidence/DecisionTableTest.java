package org.exocurate.review.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Works;

import static org.assertj.core.api.Assertions.assertThat;

/** The hand-labelled pairs of {@code evidence/pairs.txt}, each from both sides. */
class DecisionTableTest {

    private record Pair(String clause, String one, String other, Relation relation, String explains) {

        static Pair read(String line) {
            String[] cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            return new Pair(cells[0], cells[1], cells[2], Relation.valueOf(cells[3]), cells[4]);
        }
    }

    static List<Pair> pairs() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                DecisionTableTest.class.getResourceAsStream("/evidence/pairs.txt"), StandardCharsets.UTF_8))) {
            List<Pair> pairs = lines.lines()
                    .filter(line -> line.contains("|") && !line.startsWith("#"))
                    .map(Pair::read)
                    .toList();
            assertThat(pairs).hasSizeGreaterThan(100);
            return pairs;
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aPairStandsAsTheClauseSays(Pair pair) {
        DecisionTable table = table(ClaimWords.read(pair.one()), ClaimWords.read(pair.other()));

        assertThat(table.relation()).as(pair.toString()).isEqualTo(pair.relation());
        assertThat(explained(table)).as(pair.toString()).isEqualTo(pair.explains());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theOtherSideSeesTheMirror(Pair pair) {
        Claim one = ClaimWords.read(pair.one());
        Claim other = ClaimWords.read(pair.other());

        Mirror.check(table(one, other), table(other, one), pair.toString());
    }

    private static String explained(DecisionTable table) {
        return table.relation() == Relation.DUAL_ROLE
                ? table.explains().stream().map(Axis::word).collect(Collectors.joining(" "))
                : "";
    }

    static DecisionTable table(Claim one, Claim other) {
        return DecisionTable.of(
                Comparison.of(
                        ComparedClaim.of(one, SmallWorld.VOCABULARY),
                        ComparedClaim.of(other, SmallWorld.VOCABULARY),
                        SmallWorld.VOCABULARY),
                Works.APART);
    }

    /** From a contradicting pair, changing one axis alone makes it a dual role by exactly that axis (issue 3). */
    static Stream<List<String>> singleChanges() {
        return Stream.of(
                List.of("cond:stroke", "condition"),
                List.of("state:senescent", "donorState"),
                List.of("role:LOADED", "cargoRole"),
                List.of("proc:inflammation", "process"),
                List.of("kind:VESICLE cargo:-", "cargo"));
    }

    @ParameterizedTest
    @MethodSource("singleChanges")
    void oneChangedAxisExplainsAContradiction(List<String> change) {
        Claim known = ClaimWords.read("");

        assertThat(table(ClaimWords.read("out:D works:2"), known).relation()).isEqualTo(Relation.CONTRADICTS);
        DecisionTable changed = table(ClaimWords.read("out:D works:2 " + change.get(0)), known);

        assertThat(changed.relation()).isEqualTo(Relation.DUAL_ROLE);
        assertThat(explained(changed)).isEqualTo(change.get(1));
    }
}
