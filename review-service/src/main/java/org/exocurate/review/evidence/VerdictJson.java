package org.exocurate.review.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

import org.exocurate.form.ClaimJson;

/** A verdict on the wire. */
final class VerdictJson {

    private VerdictJson() {}

    static ObjectNode of(Verdict verdict) {
        ObjectNode document = object();
        document.put("verdict", verdict.word());
        ArrayNode matches = document.putArray("matches");
        verdict.matches().forEach(match -> matches.add(match(match)));
        document.put("matchCount", verdict.matchCount());
        if (verdict.andMore()) {
            document.put("matchCountAtLeast", true);
        }
        ArrayNode findings = document.putArray("findings");
        verdict.findings().forEach(finding -> findings.add(finding.json()));
        document.set("checkedAt", checkedAt(verdict.checkedAt()));
        return document;
    }

    static ObjectNode match(Match match) {
        ObjectNode node = object();
        node.put("claim", match.claim());
        node.put("pending", match.pending());
        node.put("relation", match.relation().name());
        ObjectNode axes = node.putObject("axes");
        match.axes().forEach((axis, relation) -> axes.put(axis.word(), relation.name()));
        ArrayNode explains = node.putArray("explains");
        match.explains().forEach(axis -> explains.add(axis.word()));
        match.independent().ifPresentOrElse(is -> node.put("independent", is), () -> node.putNull("independent"));
        ObjectNode nearest = node.putObject("nearest");
        match.nearest().forEach((axis, term) -> nearest.set(axis.word(), ClaimJson.part(term)));
        match.content().ifPresent(content -> node.putRawValue("content", new RawValue(content)));
        return node;
    }

    private static ObjectNode checkedAt(CheckedAt checkedAt) {
        return object().put("sequence", checkedAt.sequence())
                .put("rules", checkedAt.rules())
                .put("vocabulary", checkedAt.vocabulary())
                .put("engine", checkedAt.engine())
                .put("crosswalk", checkedAt.papers().crosswalk())
                .put("notices", checkedAt.papers().notices());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
