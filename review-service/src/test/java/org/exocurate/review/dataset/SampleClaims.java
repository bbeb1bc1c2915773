package org.exocurate.review.dataset;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.form.ClaimJson;
import org.exocurate.model.claim.Claim;
import org.exocurate.model.claim.Evidence;
import org.exocurate.plumbing.json.StrictJson;

/** Claims for tests: what is not said is the same everywhere. */
final class SampleClaims {

    private static final String CLAIM =
            """
            {"type":"CROSSTALK","aiUse":"NONE",
             "donor":{"term":{"id":"CL:0002540","label":"mesenchymal stem cell of the bone marrow"},
                "state":[{"id":"state:hypoxia","label":"hypoxia"}]},
             "cargo":{"kind":"MIRNA","term":{"id":"mirna:miR-210-3p","label":"miR-210-3p"},"role":"CARRIED"},
             "recipient":{"term":{"id":"CL:0000746","label":"cardiac muscle cell"}},
             "effect":{"process":{"id":"GO:0006915","label":"apoptotic process"},"regulation":"DECREASES",
                "outcome":"PROTECTIVE"},
             "condition":{"term":{"id":"MONDO:0005068","label":"myocardial infarction"}},
             "evidence":[{"reference":"PMID:1","direction":"SUPPORTS","kind":"PRIMARY","model":"IN_VIVO",
                "laboratory":"Laboratory of É. — 実験室","n":8,"quote":"a \\"quoted\\" word \\u2028 𝒳"}]}""";

    private SampleClaims() {}

    static Claim claim(int paper) {
        return claim(paper, "DECREASES", "PROTECTIVE");
    }

    static Claim claim(int paper, String regulation, String outcome) {
        ObjectNode json = (ObjectNode) StrictJson.read(CLAIM);
        ((ObjectNode) json.path("effect")).put("regulation", regulation).put("outcome", outcome);
        return ClaimJson.claim(json).withEvidence(List.of(evidence(paper, "SUPPORTS")));
    }

    /** A claim that rests on these pieces. */
    static Claim on(Evidence... evidence) {
        return claim(1).withEvidence(List.of(evidence));
    }

    /** A supporting piece of the laboratory, citing the first of these identifiers and knowing the others. */
    static Evidence citing(String laboratory, String... identifiers) {
        ObjectNode json = (ObjectNode) StrictJson.read(CLAIM);
        ObjectNode evidence = (ObjectNode) json.path("evidence").path(0);
        evidence.put("reference", identifiers[0]).put("laboratory", laboratory);
        ArrayNode sameAs = evidence.putArray("sameAs");
        List.of(identifiers).stream().skip(1).forEach(sameAs::add);
        return ClaimJson.claim(json).evidence().get(0);
    }

    static Claim opposite(int paper) {
        return claim(paper, "INCREASES", "DETRIMENTAL");
    }

    static Evidence evidence(int paper, String direction) {
        ObjectNode json = (ObjectNode) StrictJson.read(CLAIM);
        ObjectNode evidence = (ObjectNode) json.path("evidence").path(0);
        evidence.put("reference", "PMID:" + paper).put("direction", direction).put("laboratory", "Laboratory " + paper);
        return ClaimJson.claim(json).evidence().get(0);
    }
}
