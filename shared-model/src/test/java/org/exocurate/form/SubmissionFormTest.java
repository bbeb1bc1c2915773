package org.exocurate.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.Regulation;
import org.exocurate.model.event.SubmissionEvent;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;
import org.exocurate.plumbing.http.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the door takes, what it refuses and why, and that what it wrote it reads again. */
class SubmissionFormTest {

    private static final Vocabulary VOCABULARY = VocabularyFiles.packaged();

    private static final String BODY =
            """
            {'kind': 'ADD', 'claim': {'type': 'CROSSTALK',
              'donor': {'term': 'CL:0002540', 'state': ['hypoxia', 'healthy']},
              'cargo': {'kind': 'MIRNA', 'term': 'miR-210-3p', 'role': 'CARRIED'},
              'recipient': {'term': 'cardiomyocyte'},
              'effect': {'process': 'GO:0006915', 'regulation': 'DECREASES', 'outcome': 'PROTECTIVE'},
              'condition': {'term': 'myocardial infarction', 'with': ['phase:acute']},
              'mechanism': ['AIFM3'], 'comment': 'free text', 'aiUse': 'NONE',
              'evidence': [{'reference': 'PMID:35799283', 'sameAs': ['DOI:10.1186/s13287-022-02969-y'],
                'direction': 'SUPPORTS', 'kind': 'PRIMARY', 'species': 'NCBITaxon:10116', 'model': 'IN_VIVO',
                'laboratory': '0000-0002-1825-0097', 'isolation': ['ultracentrifugation'], 'n': 8}]}}
            """;

    @Test
    void theExampleOfTheContractIsTaken() {
        Claim claim = read(BODY).claim();

        assertThat(claim.recipient().term().id()).isEqualTo("CL:0000746");
        assertThat(claim.cargo().term().id()).isEqualTo("mirna:miR-210-3p");
        assertThat(claim.donor().state()).extracting("id").containsExactly("state:hypoxia");
        assertThat(claim.condition().all()).hasSize(2);
    }

    @Test
    void anIdThatWasGivenUpIsKeptBesideWhatReplacesItButNotInTheDataset() {
        Proposal proposal = read(BODY.replace("'cardiomyocyte'", "'CL:0000375'"));

        assertThat(ClaimJson.write(proposal).at("/claim/recipient/term").toString())
                .isEqualTo("{\"id\":\"CL:0007010\",\"label\":\"preosteoblast\",\"replaces\":\"CL:0000375\"}");
        assertThat(ClaimJson.proposal(ClaimJson.write(proposal))
                        .claim()
                        .recipient()
                        .term()
                        .replaces())
                .isEqualTo("CL:0000375");
        assertThat(ClaimJson.published(proposal.claim()).at("/recipient/term").toString())
                .isEqualTo("{\"id\":\"CL:0007010\",\"label\":\"preosteoblast\"}");
        assertThat(read(BODY.replace("'cardiomyocyte'", "'CL:0007010'"))).isEqualTo(proposal);
    }

    @Test
    void whatComesOutOfADoorGoesInAgain() {
        String written = "{'id': 'CL:0007010', 'label': 'preosteoblast', 'replaces': 'CL:0000375'}";

        assertThat(read(BODY.replace("'cardiomyocyte'", written))
                        .claim()
                        .recipient()
                        .term()
                        .id())
                .isEqualTo("CL:0007010");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'laboratory': '0000-0002-1825-0097'",
                "'laboratory': 'https://orcid.org/0000-0002-1825-0097'",
                "'authors': [{'name': 'Somebody'}, {'name': 'J. Carberry', 'orcid': '0000-0002-1825-0097'}]",
            })
    void whoseWorkIsCitedTravelsAsAnIndexOnly(String own) {
        String other = "'laboratory': '0000-0002-1694-233X'";
        String twoPieces =
                "'evidence': [{'reference': 'PMID:1', 'direction': 'SUPPORTS', 'kind': 'PRIMARY', " + other + "}, {";
        String body = BODY.replace("'evidence': [{", twoPieces).replace("'laboratory': '0000-0002-1825-0097'", own);
        Proposal proposal = read(body).by(Optional.of("0000-0002-1825-0097"));

        ObjectNode told = SubmissionEventJson.write(new SubmissionEvent(
                UUID.randomUUID(),
                1,
                SubmissionEvent.Step.SUBMITTED,
                Instant.EPOCH,
                UUID.randomUUID(),
                proposal,
                null,
                null));

        assertThat(proposal.selfCited()).containsExactly(1);
        assertThat(told.path("selfCited").toString()).isEqualTo("[1]");
        assertThat(SubmissionEventJson.read(told).proposal()).isEqualTo(proposal);
        assertThat(new Rereading(VOCABULARY).of(proposal)).isEqualTo(proposal);
        assertThat(ClaimJson.write(proposal)).isEqualTo(ClaimJson.write(read(body)));
    }

    @Test
    void ofSomebodyWithoutAnOrcidNoWorkIsTheirOwn() {
        assertThat(read(BODY).by(Optional.empty()).selfCited()).isEmpty();
        assertThat(read(BODY).by(Optional.of("0000-0002-1694-233X")).selfCited())
                .isEmpty();
    }

    @Test
    void aProposalRefusesToCiteWhatItDoesNotBring() {
        Proposal proposal = read(BODY);

        assertThatThrownBy(() -> proposal.withSelfCited(List.of(1))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Proposal proposal = read(BODY);

        assertThat(ClaimJson.proposal(ClaimJson.write(proposal))).isEqualTo(proposal);
        assertThat(ClaimJson.write(proposal).at("/claim/evidence/0/reference").asText())
                .isEqualTo("PMID:35799283");
    }

    @Test
    void everySeedIsTakenAndComesBackTheSame() throws IOException {
        for (String line : Files.readAllLines(Path.of("../seeds/claims.ndjson"))) {
            JsonNode body = json(line);
            ((com.fasterxml.jackson.databind.node.ObjectNode) body).remove("idempotencyKey");
            Proposal proposal = SubmissionForm.read(body, VOCABULARY);

            assertThat(ClaimJson.proposal(ClaimJson.write(proposal))).isEqualTo(proposal);
            assertThat(new Rereading(VOCABULARY).of(proposal)).isEqualTo(proposal);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'PROTECTIVE', 'GOOD', /claim/effect/outcome",
        "'GO:0006915', 'GO:6915', /claim/effect/process",
        "'GO:0006915', 'regulation of apoptotic process', /claim/effect/process",
        "'CL:0002540', 'apoptosis', /claim/donor/term",
        "'miR-210-3p', 'CL:0002540', /claim/cargo/term",
        "'PMID:35799283', 'PMID:x', /claim/evidence/0/reference",
        "'free text', 'PLACEHOLDER', ''",
        "aiUse, aiuse, /claim/aiUse",
        "'SUPPORTS', 'REFUTES', /claim/evidence",
        "'DELIVERY', 'DELIVERY', ''",
    })
    void aFaultIsNamedByItsPointer(String good, String bad, String pointer) {
        if (pointer.isEmpty()) {
            assertThat(read(BODY.replace(good, bad))).isNotNull();
            return;
        }
        assertThatThrownBy(() -> read(BODY.replace(good, bad)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().toString()).contains(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "negative regulation of apoptotic process, DECREASES, INCREASES",
        "negative regulation of apoptotic process, INCREASES, DECREASES",
        "positive regulation of apoptotic process, DECREASES, DECREASES",
        "positive regulation of apoptotic process, NO_CHANGE, NO_CHANGE",
        "negative regulation of apoptotic process, NO_CHANGE, NO_CHANGE",
    })
    void aSignedRegulationIsReadAsItsProcess(String process, String regulation, Regulation read) {
        Claim claim = read(BODY.replace("GO:0006915", process).replace("DECREASES", regulation))
                .claim();

        assertThat(claim.effect().process().id()).isEqualTo("GO:0006915");
        assertThat(claim.effect().regulation()).isEqualTo(read);
    }

    @Test
    void anAbsentRegulationStaysAbsent() {
        String body = BODY.replace("'regulation': 'DECREASES', ", "")
                .replace("GO:0006915", "negative regulation of apoptotic process");

        assertThat(read(body).claim().effect().regulation()).isNull();
    }

    @Test
    void onlyTextQuoteAndPiecesHaveNarrowLimits() {
        String authors = "{'name': 'A'},".repeat(1_500) + "{'name': 'B'}";
        String long_ = "'locator': '" + "x".repeat(4_000) + "', 'authors': [" + authors + "], 'n': 8";

        assertThat(read(BODY.replace("'n': 8", long_))).isNotNull();
        assertThat(refusal(BODY.replace("'n': 8", "'locator': '" + "x".repeat(4_001) + "'")))
                .contains("/claim/evidence/0/locator");
    }

    @Test
    void everyFaultIsTold() {
        String wrong = "5,".repeat(300) + "5";

        assertThat(refusal(BODY.replace("'AIFM3'", wrong))).contains("301 faults");
    }

    @Test
    void aTagIsReadInAnyCase() {
        Claim claim = read(BODY.replace("phase:acute", "Phase:  Acute")).claim();

        assertThat(claim.condition().with()).extracting("id").containsExactly("phase:acute");
    }

    @ParameterizedTest
    @CsvSource({
        "'free text', '\u00a0\u200b', /claim/comment",
        "'cardiomyocyte', '\u2060', /claim/recipient/term",
        "'0000-0002-1825-0097', '0000-0002-1825-0098', /claim/evidence/0/laboratory",
        "': 8', ': 1.0', without a decimal point",
    })
    void whatSaysNothingOrIsMiswrittenIsRefused(String good, String bad, String said) {
        assertThat(refusal(BODY.replace(good, bad))).contains(said);
    }

    private static String refusal(String body) {
        return catchThrowableOfType(Refused.class, () -> read(body)).problem().toString();
    }

    private static Proposal read(String body) {
        return SubmissionForm.read(json(body.replace('\'', '"')), VOCABULARY);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
