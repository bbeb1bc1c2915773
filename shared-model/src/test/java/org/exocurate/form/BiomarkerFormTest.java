package org.exocurate.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;
import org.exocurate.plumbing.http.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A biomarker tells of a level: it has a regulation and no outcome. */
class BiomarkerFormTest {

    private static final Vocabulary VOCABULARY = VocabularyFiles.packaged();

    private static final String BODY =
            """
            {"kind": "ADD", "claim": {"type": "BIOMARKER", "donor": {"term": "blood plasma"},
              "cargo": {"kind": "MIRNA", "term": "miR-210-3p"}, "effect": {"regulation": "INCREASES"},
              "condition": {"term": "myocardial infarction"}, "comparator": "healthy", "aiUse": "NONE",
              "evidence": [{"reference": "PMID:35799283", "direction": "SUPPORTS", "kind": "PRIMARY", "auc": 0.9}]}}
            """;

    @Test
    void whatIsReadOfOneCanBeSentAgain() throws JsonProcessingException {
        Claim claim = SubmissionForm.read(body(), VOCABULARY).claim();
        ObjectNode again = body();
        again.set("claim", ClaimJson.write(claim));

        assertThat(again.at("/claim/effect/outcome").asText()).isEqualTo("NOT_STATED");
        assertThat(SubmissionForm.read(again, VOCABULARY).claim()).isEqualTo(claim);
    }

    @Test
    void anOutcomeIsRefused() throws JsonProcessingException {
        ObjectNode body = body();
        ((ObjectNode) body.at("/claim/effect")).put("outcome", "PROTECTIVE").put("process", "GO:0006915");

        Refused refused = catchThrowableOfType(Refused.class, () -> SubmissionForm.read(body, VOCABULARY));

        assertThat(refused.problem().toString()).contains("/claim/effect/outcome", "/claim/effect/process");
    }

    private static ObjectNode body() throws JsonProcessingException {
        JsonNode body = new ObjectMapper().readTree(BODY);
        return (ObjectNode) body;
    }
}
