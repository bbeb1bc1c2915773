package org.exocurate.review.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.exocurate.form.SubmissionForm;
import org.exocurate.model.claim.Accession;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.Reference;
import org.exocurate.model.claim.Works;
import org.exocurate.model.dataset.ClaimStatus;
import org.exocurate.model.vocabulary.Scheme;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;
import org.exocurate.review.dataset.PublishedClaim;
import org.exocurate.review.rules.Example;
import org.exocurate.review.rules.Rule;
import org.exocurate.review.rules.Rules;
import org.exocurate.review.works.KnownWorks;
import org.exocurate.review.works.Notice;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule's own examples, sent the whole way through the check, with the vocabulary that ships. */
class RuleExamplesTest {

    private static final Vocabulary VOCABULARY = VocabularyFiles.packaged();
    private static final Rules RULES = Rules.packaged();
    private static final EvidenceRules JUDGES = new EvidenceRules(RULES);

    @ParameterizedTest
    @MethodSource("rules")
    void theExampleThatPassesHasNoFindingOfTheRule(Rule rule) {
        assertThat(findings(rule.passes())).extracting(Finding::rule).doesNotContain(rule.id());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theExampleThatFailsHasItAtThePointer(Rule rule) {
        assertThat(findings(rule.fails())).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule.id());
            assertThat(finding.version()).isEqualTo(rule.version());
            assertThat(finding.severity()).isEqualTo(rule.severity());
            assertThat(finding.pointer()).isEqualTo(rule.fails().pointer());
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePointerIsInTheSubmission(Rule rule) {
        assertThat(rule.fails().submission().at(rule.fails().pointer()).isMissingNode())
                .isFalse();
    }

    @Test
    void everyTermThatARuleGoesByIsInTheVocabulary() {
        List<String> terms = RULES.all().stream()
                .flatMap(rule -> words(rule.parameters()))
                .filter(word -> word.contains(":") && Scheme.of(word).isPresent())
                .filter(word -> !word.startsWith("NCBITaxon:"))
                .toList();

        assertThat(terms)
                .hasSizeGreaterThan(20)
                .allMatch(term -> VOCABULARY.term(term).isPresent());
    }

    private static Stream<String> words(JsonNode parameters) {
        Stream<String> names = parameters.properties().stream().map(entry -> entry.getKey());
        Stream<String> own = parameters.isTextual() ? Stream.of(parameters.textValue()) : names;
        return Stream.concat(own, parameters.valueStream().flatMap(RuleExamplesTest::words));
    }

    private static Stream<Rule> rules() {
        return RULES.all().stream();
    }

    private static List<Finding> findings(Example example) {
        Proposal proposal = read(example.submission()).by(example.proposer());
        List<PublishedClaim> published = Stream.concat(
                        retracted(example).stream(), RuleTrial.target(example, proposal, VOCABULARY).stream())
                .toList();
        return new EvidenceCheck(new KnownClaims(published, papers(example)), () -> VOCABULARY, JUDGES)
                .judge(proposal, 1)
                .findings();
    }

    private static List<PublishedClaim> retracted(Example example) {
        if (example.retracted().isEmpty()) {
            return List.of();
        }
        ObjectNode added = JsonNodeFactory.instance.objectNode().put("kind", "ADD");
        Proposal claim = read(added.set("claim", example.retracted()));
        return List.of(new PublishedClaim(
                new Accession(1),
                2,
                ClaimStatus.RETRACTED,
                claim.claim(),
                example.retracted().toString()));
    }

    private static KnownWorks papers(Example example) {
        List<Notice> notices = new ArrayList<>();
        for (JsonNode notice : example.notices()) {
            notices.add(new Notice(
                    notices.size() + 1L,
                    UUID.randomUUID(),
                    new Reference(notice.path("reference").textValue()),
                    Notice.Type.valueOf(notice.path("type").textValue()),
                    LocalDate.parse(notice.path("date").textValue()),
                    notice.path("source").textValue(),
                    UUID.randomUUID(),
                    Instant.EPOCH));
        }
        return new KnownWorks(Works.APART, notices);
    }

    private static Proposal read(JsonNode body) {
        return SubmissionForm.read(body, VOCABULARY);
    }
}
