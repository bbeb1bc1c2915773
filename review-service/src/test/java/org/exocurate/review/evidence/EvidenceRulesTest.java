package org.exocurate.review.evidence;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.exocurate.form.ClaimJson;
import org.exocurate.form.Rereading;
import org.exocurate.form.SubmissionForm;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.vocabulary.Term;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyBuilder;
import org.exocurate.model.vocabulary.VocabularyFiles;
import org.exocurate.review.rules.Rule;
import org.exocurate.review.rules.Rules;
import org.exocurate.review.rules.Severity;
import org.exocurate.review.works.KnownWorks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each rule with an example that passes and one that fails. */
class EvidenceRulesTest {

    private static final Vocabulary VOCABULARY = VocabularyFiles.packaged();
    private static final EvidenceRules RULES = new EvidenceRules(Rules.packaged());

    /** A claim that no rule minds. */
    private static final String SOUND =
            """
            {'kind': 'ADD', 'claim': {'type': 'CROSSTALK', 'donor': {'term': 'CL:0002540'},
              'cargo': {'kind': 'MIRNA', 'term': 'miR-210-3p'}, 'recipient': {'term': 'CL:0000746'},
              'effect': {'process': 'GO:0006915', 'regulation': 'DECREASES', 'outcome': 'PROTECTIVE'},
              'condition': {'term': 'myocardial infarction'}, 'aiUse': 'GENERATED',
              'evidence': [{'reference': 'PMID:1', 'direction': 'SUPPORTS', 'kind': 'PRIMARY', 'species': 'human',
                'model': 'IN_VIVO', 'isolation': ['ultracentrifugation'], 'medium': 'EV_DEPLETED', 'markers': ['CD63'],
                'negativeMarkers': ['calnexin'], 'particleCount': true, 'imaging': true, 'dose': '1e9', 'uptakeShown': true,
                'cargoFunctionShown': true, 'quote': 'miR-210 lowered apoptosis of cardiomyocytes'}]}}
            """;

    @Test
    void aSoundClaimHasNoFinding() {
        assertThat(findings(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'term': 'CL:0000746' | 'term': 'pump cell' | term-unresolved",
                "'term': 'CL:0000746' | 'term': 'CL:0000375' | term-deprecated",
                "'term': 'miR-210-3p' | 'term': 'miR-126' | mirna-armless",
                "'term': 'miR-210-3p' | 'term': 'mmu-miR-99999' | mirna-species",
                "'term': 'CL:0002540' | 'term': 'CL:0000746' | same-donor-and-recipient",
                "'PRIMARY' | 'REVIEW' | review-only",
                "'IN_VIVO' | 'IN_VITRO' | only-in-vitro",
                "'IN_VIVO' | 'IN_VITRO' | quality-in-vivo-or-clinical",
                "'cargoFunctionShown': true, | | cargo-function-not-shown",
                "'cargoFunctionShown': true, | | quality-cargo-function",
                "'EV_DEPLETED' | 'SERUM' | medium-not-ev-depleted",
                "['ultracentrifugation'] | ['ExoQuick kit'] | precipitation-alone",
                "'isolation': ['ultracentrifugation'], | | quality-isolation",
                "'markers': ['CD63'], | | quality-ev-markers",
                "'negativeMarkers': ['calnexin'], | | quality-negative-marker",
                "'particleCount': true, | 'particleCount': false, | quality-particle-count",
                "'imaging': true, | | quality-imaging",
                "'dose': '1e9', | | quality-dose",
                "'uptakeShown': true, | | quality-uptake",
                "'markers': ['CD63'], 'negativeMarkers': ['calnexin'], 'particleCount': true, 'imaging': true,"
                        + " | | quality-imaging",
                ", 'quote': 'miR-210 lowered apoptosis of cardiomyocytes' | | generated-without-quote",
            })
    void aRuleFindsWhatItLooksFor(String sound, String fault, String rule) {
        String changed = SOUND.replaceAll("\\s+", " ").replace(sound, fault == null ? "" : fault);

        assertThat(changed).isNotEqualTo(SOUND.replaceAll("\\s+", " "));
        assertThat(findings(changed)).extracting(Finding::rule).contains(rule);
    }

    @Test
    void anUnresolvedTermComesWithNearNames() {
        assertThat(findings(SOUND.replace("myocardial infarction", "myocardial infarctoin")))
                .anySatisfy(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/claim/condition/term");
                    assertThat(finding.message()).contains("myocardial infarction");
                });
    }

    /** The door resolves the term before the claim comes here, and what was written must not be lost on the way. */
    @Test
    void aTermThatTheDoorAlreadyReplacedIsStillTold() {
        Proposal atTheDoor = SubmissionForm.read(json(SOUND.replace("CL:0000746", "CL:0000375")), VOCABULARY);
        Proposal told = ClaimJson.proposal(ClaimJson.write(atTheDoor));

        Proposal again = new Rereading(VOCABULARY).of(told);

        assertThat(again.claim().recipient().term().id()).isEqualTo("CL:0007010");
        assertThat(found(again, VOCABULARY)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("term-deprecated");
            assertThat(finding.pointer()).isEqualTo("/claim/recipient/term");
            assertThat(finding.message()).contains("CL:0000375", "CL:0007010 preosteoblast");
        });
    }

    @Test
    void aTermThatNothingReplacesIsToldWithWhatToConsider() {
        VocabularyBuilder builder = new VocabularyBuilder();
        VocabularyFiles.packagedRows(builder::add);
        builder.add(
                new Term("CL:0999999", "obsolete pump cell", List.of(), List.of(), true, "", List.of("CL:0000746")));
        Vocabulary vocabulary = builder.build();
        Proposal proposal = SubmissionForm.read(json(SOUND.replace("CL:0000746", "CL:0999999")), vocabulary);

        assertThat(found(proposal, vocabulary)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("term-deprecated");
            assertThat(finding.message()).contains("CL:0999999", "nothing replaces it", "consider CL:0000746");
        });
    }

    @Test
    void vesiclesThatNothingShowsAreUncharacterised() {
        String bare = SOUND.replace("'markers': ['CD63'],", "")
                .replace("'particleCount': true,", "")
                .replace("'imaging': true,", "");

        assertThat(findings(bare)).extracting(Finding::rule).contains("vesicles-uncharacterised");
    }

    @Test
    void redCellMiRnasOfBloodWantHaemolysis() {
        String blood = SOUND.replace("CL:0002540", "blood plasma").replace("miR-210-3p", "miR-16-5p");

        assertThat(findings(blood)).extracting(Finding::rule).contains("red-cell-mirna");
        assertThat(findings(blood.replace("'dose'", "'haemolysis': false, 'dose'")))
                .extracting(Finding::rule)
                .doesNotContain("red-cell-mirna");
    }

    @Test
    void onlyRulesOfTheContractAreErrors() {
        assertThat(RULES.all().stream()
                        .map(EvidenceRule::rule)
                        .filter(rule -> rule.severity() == Severity.ERROR)
                        .map(Rule::id))
                .containsExactlyInAnyOrder(
                        "equal-to-retracted",
                        "work-in-both-directions",
                        "generated-without-quote",
                        "reference-retracted");
    }

    @Test
    void theGravestFindingComesFirst() {
        List<Finding> found = findings(SOUND.replace(", 'quote': 'miR-210 lowered apoptosis of cardiomyocytes'", "")
                .replace("'IN_VIVO'", "'IN_VITRO'"));

        assertThat(found)
                .extracting(Finding::severity)
                .startsWith(Severity.ERROR)
                .isSorted();
    }

    @Test
    void aClassJudgesByTheRuleOfItsName() {
        assertThat(RULES.all())
                .filteredOn(judge -> !(judge instanceof QualityMissing) && !(judge instanceof ReferenceUnderNotice))
                .allSatisfy(judge -> assertThat(judge.getClass().getSimpleName())
                        .isEqualToIgnoringCase(judge.rule().id().replace("-", "")));
    }

    @Test
    void aRuleThatNoClassJudgesByIsRefused() {
        assertThatThrownBy(() -> Judges.of(List.of(strange("moon-is-full", "{}"))))
                .hasMessage("no class judges by the rules [moon-is-full]");
    }

    @Test
    void aClassWithoutItsFileIsRefused() {
        List<Rule> all = Rules.packaged().all();

        assertThatThrownBy(() -> Judges.of(all.subList(1, all.size())))
                .hasMessage("there are classes, but no files, for the rules [cargo-function-not-shown]");
    }

    @Test
    void parametersThatItsClassDoesNotKnowOrMissesAreRefused() {
        assertThatThrownBy(() -> Judges.of(inPlaceOf(strange("review-only", "{'words': []}"))))
                .hasMessageContaining("review-only")
                .hasMessageContaining("words");
        assertThatThrownBy(() -> Judges.of(inPlaceOf(strange("sign-unusual", "{'harmful': []}"))))
                .hasMessageContaining("sign-unusual")
                .hasMessageContaining("helpful");
    }

    private static List<Rule> inPlaceOf(Rule other) {
        return Rules.packaged().all().stream()
                .map(rule -> rule.id().equals(other.id()) ? other : rule)
                .toList();
    }

    private static Rule strange(String id, String parameters) {
        Rule like = Rules.packaged().all().get(0);
        ObjectNode read = (ObjectNode) json(parameters);
        return new Rule(
                id, 1, Severity.INFO, like.text(), like.rationale(), like.source(), read, like.passes(), like.fails());
    }

    private static List<Finding> findings(String body) {
        Proposal proposal = SubmissionForm.read(json(body), VOCABULARY);
        return found(proposal, VOCABULARY);
    }

    private static List<Finding> found(Proposal proposal, Vocabulary vocabulary) {
        return RULES.findings(Examination.of(
                proposal,
                Optional.empty(),
                List.of(),
                KnownWorks.NOTHING.with(Examination.about(proposal, Optional.empty())),
                vocabulary));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
