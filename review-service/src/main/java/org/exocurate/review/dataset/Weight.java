package org.exocurate.review.dataset;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Claim;
import org.exocurate.model.dataset.Support;
import org.exocurate.review.works.KnownWorks;

/** What the evidence for and against a claim comes to, as its content shows it. */
record Weight(ObjectNode support, String grade) {

    static Weight of(Claim claim, List<Claim> contradicting, KnownWorks papers) {
        Support support = Support.of(claim, contradicting, papers.retracted(), papers.works());
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        shown.put("supporting", support.supporting());
        shown.put("refuting", support.refuting());
        shown.put("inVivo", support.inVivo());
        shown.put("quality", support.quality());
        return new Weight(shown, support.grade().name());
    }

    static Weight read(JsonNode content) {
        return new Weight(
                (ObjectNode) content.path("support"), content.path("grade").asText());
    }
}
