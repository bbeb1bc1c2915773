package org.exocurate.review.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rules as files: what they must hold, and what their digest covers. */
class RulesTest {

    private static final Path FOLDER = Path.of("src/main/resources/rules");

    private static final String MOON =
            """
            id: moon-is-full
            version: 1
            severity: INFO
            text: The moon was full.
            rationale: Nobody sleeps well.
            source: https://example.org/moon
            parameters:
              phases: [full]
            passes:
              submission: {kind: ADD}
            fails:
              pointer: /claim
              submission: {kind: ADD}
            """;

    @Test
    void theIndexListsTheFolder() throws IOException {
        List<String> index = Files.readAllLines(FOLDER.resolve(RuleFiles.INDEX));

        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals(RuleFiles.INDEX)))
                    .containsExactlyInAnyOrderElementsOf(
                            index.stream().map(id -> id + ".yaml").toList());
        }
        assertThat(index).isSorted();
    }

    @Test
    void aRuleIsReadAsItStands() {
        Rule rule = RuleFiles.read("moon-is-full", MOON);

        assertThat(rule.severity()).isEqualTo(Severity.INFO);
        assertThat(rule.parameters().at("/phases/0").textValue()).isEqualTo("full");
        assertThat(rule.fails().pointer()).isEqualTo("/claim");
    }

    @Test
    void whatARuleDoesNotKnowIsRefused() {
        refused("colour: red\n" + MOON, "colour");
        refused(MOON.replace("  pointer: /claim", "  pointer: /claim\n  where: here"), "where");
        refused(MOON.replace("INFO", "GRAVE"), "GRAVE");
        refused("version: 2\n" + MOON, "uplicate");
    }

    @Test
    void whatARuleLacksIsNamed() {
        refused(MOON.replace("rationale: Nobody sleeps well.\n", ""), "a rule needs its rationale");
        refused(MOON.replace("source: https://example.org/moon\n", "source: a book\n"), "a source gives its doi");
        refused(MOON.replace("severity: INFO\n", ""), "a rule needs a severity");
        refused(MOON.replace("version: 1\n", ""), "at version");
        refused(MOON.replace("version: 1\n", "version: 0\n"), "a rule needs a version from 1 on");
        refused(MOON.replace("  pointer: /claim\n", ""), "an example that fails needs the pointer");
        refused(MOON.replaceAll("(?s)passes:.*fails:", "fails:"), "a rule needs an example that passes");
        refused(MOON.replaceAll("(?s)fails:.*", ""), "a rule needs an example that fails");
    }

    @Test
    void aFileHoldsTheRuleOfItsName() {
        assertThatThrownBy(() -> RuleFiles.read("sun-is-up", MOON))
                .hasMessage("rules/sun-is-up.yaml holds the rule moon-is-full");
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        Rule moon = RuleFiles.read("moon-is-full", MOON);

        assertThatThrownBy(() -> new Rules(List.of(moon, moon))).hasMessage("two rules are called moon-is-full");
    }

    @Test
    void theDigestCoversWhatAVerdictDependsOn() {
        String digest = digest(MOON);

        assertThat(digest(MOON.replace("version: 1", "version: 2"))).isNotEqualTo(digest);
        assertThat(digest(MOON.replace("INFO", "ERROR"))).isNotEqualTo(digest);
        assertThat(digest(MOON.replace("was full", "is full"))).isNotEqualTo(digest);
        assertThat(digest(MOON.replace("[full]", "[new]"))).isNotEqualTo(digest);
        assertThat(digest(MOON.replace("Nobody sleeps", "Few sleep"))).isEqualTo(digest);
        assertThat(digest(MOON.replace("pointer: /claim", "pointer: /kind"))).isEqualTo(digest);
    }

    @Test
    void theDigestDoesNotAskForTheOrder() {
        Rules packaged = Rules.packaged();
        List<Rule> turned = new ArrayList<>(packaged.all());
        Collections.reverse(turned);

        assertThat(new Rules(turned).digest()).isEqualTo(packaged.digest());
    }

    private static String digest(String yaml) {
        return new Rules(List.of(RuleFiles.read("moon-is-full", yaml))).digest();
    }

    private static void refused(String yaml, String why) {
        assertThatThrownBy(() -> RuleFiles.read("moon-is-full", yaml))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("rules/moon-is-full.yaml: ")
                .hasMessageContaining(why);
    }
}
