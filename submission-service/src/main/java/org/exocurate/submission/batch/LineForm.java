package org.exocurate.submission.batch;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.form.SubmissionForm;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.plumbing.http.Body;
import org.exocurate.plumbing.http.Lines;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.json.Fault;
import org.exocurate.submission.intake.Asked;
import org.exocurate.submission.intake.Draft;

/** A line on the wire: the body of a submission, and a key of its own if it brings one. */
@ApplicationScoped
class LineForm {

    private static final String KEY = "idempotencyKey";

    private final VocabularyInForce vocabulary;

    LineForm(VocabularyInForce vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The vocabulary that all lines of a batch which begins now are read by. */
    Vocabulary vocabulary() {
        return vocabulary.get();
    }

    /** The line's own key comes before the one that the batch gives it. */
    BatchLine read(Lines.Line line, Optional<String> batchKey, Vocabulary words, Optional<String> orcid) {
        try {
            return drafted(line, batchKey.map(key -> key + ':' + line.number()), words, orcid);
        } catch (Refused e) {
            return BatchLine.refused(line, e.problem());
        }
    }

    private static BatchLine drafted(
            Lines.Line line, Optional<String> givenKey, Vocabulary words, Optional<String> orcid) {
        if (!line.fits()) {
            throw Refused.tooLarge("the line is larger than " + Body.LIMIT + " bytes");
        }
        JsonNode body = Body.json(line.bytes());
        Optional<String> key = ownKey(body).or(() -> givenKey);
        Proposal proposal = SubmissionForm.read(body, words).by(orcid);
        return new BatchLine(
                line.number(),
                line.bytes().length,
                Optional.of(Draft.of(proposal)),
                key,
                key.isPresent() ? Asked.digest(body) : "",
                Optional.empty());
    }

    private static Optional<String> ownKey(JsonNode body) {
        JsonNode key = body instanceof ObjectNode object ? object.remove(KEY) : null;
        if (key == null || key.isNull()) {
            return Optional.empty();
        }
        if (!key.isTextual()) {
            throw Refused.invalid(List.of(Fault.at("/" + KEY, KEY + " must be a text")));
        }
        if (!Asked.fits(key.textValue())) {
            throw Refused.invalid(List.of(Fault.at("/" + KEY, Asked.WANTED)));
        }
        return Optional.of(key.textValue());
    }
}
