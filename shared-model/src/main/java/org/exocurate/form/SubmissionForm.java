package org.exocurate.form;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.model.claim.Proposal;
import org.exocurate.model.claim.ProposalKind;
import org.exocurate.model.claim.Target;
import org.exocurate.model.vocabulary.Vocabulary;

/** The body of a submission or of a check. */
public final class SubmissionForm {

    private SubmissionForm() {}

    /** The proposal; a body with faults is refused, all of them named. */
    public static Proposal read(JsonNode body, Vocabulary vocabulary) {
        Faults faults = new Faults();
        if (!body.isObject()) {
            faults.add("", "the body must be an object, not " + Reading.kind(body));
            faults.refuseIfAny();
        }
        Reading form = new Reading(body, "", faults);
        ProposalKind kind = form.requiredOneOf("kind", ProposalKind.class);
        Proposal proposal = kind == null ? lookOnly(form, vocabulary) : read(form, kind, vocabulary);
        form.nothingElse();
        faults.refuseIfAny();
        return proposal;
    }

    /** Without a kind nothing can come of it, but a claim's faults are told too. */
    private static Proposal lookOnly(Reading form, Vocabulary vocabulary) {
        form.object("claim").ifPresent(claim -> claim(claim, vocabulary));
        List.of("target", "evidence", "reason").forEach(form::node);
        return null;
    }

    private static Proposal read(Reading form, ProposalKind kind, Vocabulary vocabulary) {
        boolean takesClaim = kind == ProposalKind.ADD || kind == ProposalKind.REVISE;
        boolean takesReason = kind == ProposalKind.REVISE || kind == ProposalKind.RETRACT;
        Target target = kind == ProposalKind.ADD ? null : target(form);
        Claim claim = takesClaim ? claim(form, kind, vocabulary) : null;
        List<Evidence> evidence = kind == ProposalKind.ADD_EVIDENCE
                ? ClaimForm.evidence(form, new Words(vocabulary, form.faults()))
                : List.of();
        String reason = takesReason ? form.requiredText("reason", Reading.TEXT) : null;
        return new Proposal(kind, target, claim, evidence, reason);
    }

    private static Target target(Reading form) {
        String text = form.requiredText("target", Reading.NAME);
        if (text == null) {
            return null;
        }
        if (Target.read(text).isEmpty()) {
            form.faults().add(form.at("target"), "'" + text + "' is not a claim version such as EXO-000001.2");
        }
        return Target.read(text).orElse(null);
    }

    private static Claim claim(Reading form, ProposalKind kind, Vocabulary vocabulary) {
        if (!form.has("claim")) {
            form.faults().add(form.at("claim"), "claim is required");
        }
        Claim claim = form.object("claim").map(c -> claim(c, vocabulary)).orElse(null);
        if (claim != null
                && kind == ProposalKind.ADD
                && claim.evidence().stream().noneMatch(Evidence::supports)) {
            form.faults()
                    .add(
                            form.at("claim/evidence"),
                            "no reference supports the claim: state the opposite effect, or NO_CHANGE");
        }
        return claim;
    }

    private static Claim claim(Reading claim, Vocabulary vocabulary) {
        Words words = new Words(vocabulary, claim.faults());
        return new ClaimForm(claim, words, new ClaimForm.EffectForm(words, new RegulationNames(vocabulary))).read();
    }
}
