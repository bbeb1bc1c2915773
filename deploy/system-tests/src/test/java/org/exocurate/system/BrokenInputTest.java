package org.exocurate.system;

import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Broken bodies are refused with each fault by its place, and nothing of them is kept. */
@Order(50)
class BrokenInputTest {

    private static final String EVIDENCE = "/claim/evidence/0";

    static Stream<Arguments> bodies() {
        Draft good = Draft.claim();
        String text = good.toString();
        return Stream.of(
                arguments("not JSON", "{\"kind\": ", "/kind"),
                arguments("empty", "", ""),
                arguments("more than one document", text + text, ""),
                arguments("a list", "[]", ""),
                arguments("a number for a text", good.with("/claim/comment", Json.read("5")), "/claim/comment"),
                arguments("a text for a list", good.with("/claim/evidence", "none"), "/claim/evidence"),
                arguments("a text for a number", good.with(EVIDENCE + "/n", "8"), EVIDENCE + "/n"),
                arguments("an unknown word", good.with("/claim/type", "GOSSIP"), "/claim/type"),
                arguments("a word in the wrong case", good.with("/claim/aiUse", "none"), "/claim/aiUse"),
                arguments("an unknown field", good.with("/claim/weather", "fair"), "/claim/weather"),
                arguments("no kind", good.without("/kind"), "/kind"),
                arguments("no claim", good.without("/claim"), "/claim"),
                arguments("no evidence", good.without("/claim/evidence"), "/claim/evidence"),
                arguments(
                        "an empty list of evidence", good.with("/claim/evidence", Json.read("[]")), "/claim/evidence"),
                arguments("no reference", good.without(EVIDENCE + "/reference"), EVIDENCE + "/reference"),
                arguments("a bad PMID", good.with(EVIDENCE + "/reference", "PMID:12x"), EVIDENCE + "/reference"),
                arguments("a bad DOI", good.with(EVIDENCE + "/reference", "DOI:11.1/x"), EVIDENCE + "/reference"),
                arguments("a bad CURIE", good.with("/claim/recipient/term", "CL:000746"), "/claim/recipient/term"),
                arguments(
                        "a term of another axis",
                        good.with("/claim/recipient/term", "GO:0006915"),
                        "/claim/recipient/term"),
                arguments("no recipient", good.without("/claim/recipient"), "/claim/recipient/term"),
                arguments("NUL in a text", good.with("/claim/comment", "a\0b"), "/claim/comment"),
                arguments(
                        "half a surrogate pair",
                        text.replace("\"NONE\"", "\"NONE\",\"comment\":\"\\ud83e\""),
                        "/claim/comment"),
                arguments("a text too long", good.with("/claim/comment", "x".repeat(4_001)), "/claim/comment"),
                arguments("a quote too long", good.with(EVIDENCE + "/quote", "x".repeat(501)), EVIDENCE + "/quote"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void isRefusedNamingTheFault(String what, Object body, String pointer) {
        long before = stored();

        RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions", body.toString())
                .faults(pointer);
        RunningSystem.reviews()
                .post(Curation.CONTRIBUTOR, "checks", body.toString())
                .faults(pointer);

        assertThat(stored()).as("submissions stored after %s", what).isEqualTo(before);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Draft broken = Draft.claim()
                .with("/claim/type", "GOSSIP")
                .with("/claim/weather", "fair")
                .with("/claim/aiUse", Json.read("7"))
                .with("/claim/evidence/0/reference", "PMID:x")
                .without("/claim/evidence/0/kind");

        RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions", broken.body())
                .faults("/claim/type")
                .faults("/claim/weather")
                .faults("/claim/aiUse")
                .faults("/claim/evidence/0/reference")
                .faults("/claim/evidence/0/kind");
    }

    @Test
    void aBrokenCurieIsAnsweredWithNearNames() {
        Answer answer = RunningSystem.submissions()
                .post(
                        Curation.CONTRIBUTOR,
                        "submissions",
                        Draft.claim().with("/claim/recipient/term", "CL:000746").body())
                .faults("/claim/recipient/term");

        assertThat(answer.json().at("/errors/0/nearest").toString()).contains("CL:0000746");
    }

    @Test
    void aRepeatedKeyIsRefused() {
        String twice = Draft.claim().toString().replaceFirst("\"type\":", "\"type\":\"DELIVERY\",\"type\":");

        RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions", twice)
                .isProblem(400);
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"claim\":".repeat(5_000) + "1" + "}".repeat(5_000);

        RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions", deep)
                .isProblem(400);
    }

    @Test
    void aBodyOfOneMegabyteIsTooLarge() {
        Draft large = Draft.claim().with("/claim/comment", "x".repeat(1 << 20));

        RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions", large.body())
                .isProblem(413);
        RunningSystem.reviews()
                .post(Curation.CONTRIBUTOR, "checks", large.body())
                .isProblem(413);
    }

    @Test
    void aHundredPiecesOfEvidenceAreTakenAndOneMoreIsNot() {
        Draft draft = Draft.claim();
        String piece = draft.body().at("/claim/evidence/0").toString();

        Draft full = draft.with("/claim/evidence", Json.read("[" + piece + ("," + piece).repeat(99) + "]"));
        Draft over = draft.with("/claim/evidence", Json.read("[" + piece + ("," + piece).repeat(100) + "]"));

        RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions", full.body())
                .hasStatus(201);
        RunningSystem.submissions()
                .post(Curation.CONTRIBUTOR, "submissions", over.body())
                .faults("/claim/evidence");
    }

    @Test
    void rightToLeftAndFourByteTextIsKeptExactly() {
        String text =
                "\u202Bחלבון \u0645\u0631\u062D\u0628\u0627\u202C e\u0301 \u00E9 \uD83E\uDEC0 \uD835\uDEFC \u200D\tend\n";
        String id = Curation.propose(Draft.claim().with("/claim/comment", text));

        String accession = Curation.approve(id);

        assertThat(Curation.submissionOnce(id, "PUBLISHED").at("/claim/comment").asText())
                .isEqualTo(text);
        assertThat(Curation.claim(accession).at("/claim/comment").asText()).isEqualTo(text);
    }

    private static long stored() {
        return RunningSystem.database("submission").count("select count(*) from submission");
    }
}
