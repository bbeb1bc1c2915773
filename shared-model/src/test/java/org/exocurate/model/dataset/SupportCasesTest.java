package org.exocurate.model.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works;

import static org.assertj.core.api.Assertions.assertThat;

/** The labelled cases of {@code support/cases.txt}: what evidence comes to by DESIGN 3. */
class SupportCasesTest {

    private static final Map<String, String> QUALITY = Map.of(
            "i", "isolation",
            "m", "markers",
            "n", "negativeMarkers",
            "p", "particleCount",
            "g", "imaging",
            "d", "dose",
            "u", "uptakeShown",
            "c", "cargoFunctionShown");

    private static final Map<String, String> MODELS =
            Map.of("vivo", "IN_VIVO", "clinical", "CLINICAL", "vitro", "IN_VITRO", "exvivo", "EX_VIVO");

    private record Case(
            String own, String against, String retracted, String joined, String counts, String grade, String why) {

        static Case read(String line) {
            String[] cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            assertThat(cells).as(line).hasSize(7);
            return new Case(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
        }

        Support support(boolean turned) {
            List<Evidence> pieces = new ArrayList<>(pieces(own));
            if (turned) {
                Collections.reverse(pieces);
            }
            Claim claim = CLAIM.withEvidence(pieces);
            List<Claim> contradicting = words(against, "/")
                    .map(SupportCasesTest::pieces)
                    .map(CLAIM::withEvidence)
                    .toList();
            Set<Reference> gone =
                    words(retracted, " ").map(SupportCasesTest::work).collect(Collectors.toSet());
            Works works = Works.joining(words(joined, " ")
                    .map(pair -> pair.split("=", -1))
                    .map(pair -> new Works.Joined(work(pair[0]), work(pair[1])))
                    .toList());
            return Support.of(claim, contradicting, gone, works);
        }
    }

    private static final Claim CLAIM = ClaimJson.claim(JsonNodeFactory.instance
            .objectNode()
            .put("type", "CROSSTALK")
            .put("aiUse", "NONE")
            .<ObjectNode>set(
                    "cargo",
                    JsonNodeFactory.instance.objectNode().put("kind", "VESICLE").put("role", "CARRIED"))
            .<ObjectNode>set("effect", JsonNodeFactory.instance.objectNode().put("outcome", "PROTECTIVE"))
            .set("evidence", JsonNodeFactory.instance.arrayNode().add(piece("1 A"))));

    static List<Case> cases() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SupportCasesTest.class.getResourceAsStream("/support/cases.txt"), StandardCharsets.UTF_8))) {
            List<Case> cases = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Case::read)
                    .toList();
            assertThat(cases).hasSizeGreaterThan(60);
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void evidenceComesToWhatTheCaseSays(Case line) {
        Support support = line.support(false);

        assertThat(counts(support)).as(line.toString()).isEqualTo(line.counts());
        assertThat(support.grade().name()).as(line.toString()).isEqualTo(line.grade());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfTheEvidenceChangesNothing(Case line) {
        assertThat(line.support(true)).as(line.toString()).isEqualTo(line.support(false));
    }

    private static String counts(Support support) {
        return support.supporting() + " " + support.stated() + " " + support.refuting() + " " + support.inVivo() + " "
                + support.quality();
    }

    private static List<Evidence> pieces(String text) {
        ObjectNode claim = ClaimJson.write(CLAIM);
        ArrayNode evidence = claim.putArray("evidence");
        words(text, ";").map(SupportCasesTest::piece).forEach(evidence::add);
        return ClaimJson.claim(claim).evidence();
    }

    private static ObjectNode piece(String text) {
        String[] words = text.split(" +", -1);
        String[] ids = words[0].split("=", -1);
        ObjectNode piece = JsonNodeFactory.instance.objectNode();
        piece.put("reference", "PMID:" + ids[0]);
        ArrayNode sameAs = piece.putArray("sameAs");
        Arrays.stream(ids).skip(1).forEach(id -> sameAs.add("PMID:" + id));
        piece.put("direction", text.contains("refutes") ? "REFUTES" : "SUPPORTS");
        piece.put("kind", text.contains("review") ? "REVIEW" : text.contains("background") ? "BACKGROUND" : "PRIMARY");
        if (!words[1].equals("-")) {
            piece.put("laboratory", words[1].replace('_', ' '));
        }
        Arrays.stream(words).filter(MODELS::containsKey).forEach(word -> piece.put("model", MODELS.get(word)));
        Arrays.stream(words)
                .filter(word -> word.startsWith("q:"))
                .flatMap(word -> Arrays.stream(word.substring(2).split("", -1)))
                .filter(QUALITY::containsKey)
                .forEach(item -> show(piece, QUALITY.get(item)));
        return piece;
    }

    private static void show(ObjectNode piece, String item) {
        switch (item) {
            case "isolation", "markers", "negativeMarkers" -> piece.putArray(item)
                    .add("shown");
            case "dose" -> piece.put(item, "1e9 particles");
            default -> piece.put(item, true);
        }
    }

    private static Reference work(String number) {
        return new Reference("PMID:" + number);
    }

    private static Stream<String> words(String text, String between) {
        return Arrays.stream(text.split(between, -1)).map(String::strip).filter(word -> !word.isEmpty());
    }
}
