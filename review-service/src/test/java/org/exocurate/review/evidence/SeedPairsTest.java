package org.exocurate.review.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.exocurate.form.SubmissionForm;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Works;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** The opposite and context-dependent pairs among the founding claims, over the compact vocabulary. */
class SeedPairsTest {

    private static final Path SEEDS = Path.of("../seeds");
    private static final Vocabulary VOCABULARY = VocabularyFiles.packaged();
    private static final Map<String, Claim> CLAIMS = new HashMap<>();

    @BeforeAll
    static void readSeeds() throws IOException {
        for (String file : List.of("claims.ndjson", "unreferenced.ndjson")) {
            for (String line : Files.readAllLines(SEEDS.resolve(file))) {
                ObjectNode seed = (ObjectNode) new ObjectMapper().readTree(line);
                String key = seed.remove("idempotencyKey").asText();
                for (JsonNode piece : seed.path("claim").path("evidence")) {
                    if (!piece.has("reference")) {
                        ((ObjectNode) piece).put("reference", "PMID:" + (900_000 + CLAIMS.size()));
                    }
                }
                CLAIMS.put(key, SubmissionForm.read(seed, VOCABULARY).claim());
            }
        }
    }

    static List<String> pairs() throws IOException {
        List<String> lines = Files.readAllLines(SEEDS.resolve("opposites.tsv"));
        return lines.subList(1, lines.size());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aSeedPairComesOutAsItsLabel(String line) {
        String[] cells = line.split("\t", -1);

        DecisionTable table = table(cells[0], cells[1]);

        assertThat(table.relation()).as(line).isEqualTo(Relation.valueOf(cells[2]));
        assertThat(table.explains().stream().map(Axis::word).sorted().collect(Collectors.joining("|")))
                .as(line)
                .isEqualTo(cells[3]);
        Mirror.check(table, table(cells[1], cells[0]), line);
    }

    private static DecisionTable table(String one, String other) {
        return DecisionTable.of(
                Comparison.of(
                        ComparedClaim.of(CLAIMS.get(one), VOCABULARY),
                        ComparedClaim.of(CLAIMS.get(other), VOCABULARY),
                        VOCABULARY),
                Works.APART);
    }
}
