package org.exocurate.review.preview;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.review.evidence.Finding;
import org.exocurate.review.evidence.RuleTrial;

/** What a changed rule would find otherwise: how many there are of how many, and the first of them. */
final class Differences {

    /** How many are told one by one. */
    static final int LISTED = 500;

    private final String named;
    private final ArrayNode listed = JsonNodeFactory.instance.arrayNode();
    private long examined;
    private long changed;

    /** @param named the field that says which one it is */
    Differences(String named) {
        this.named = named;
    }

    void add(String which, RuleTrial.Outcome outcome) {
        examined++;
        if (outcome.differs()) {
            changed++;
            list(which, outcome);
        }
    }

    private void list(String which, RuleTrial.Outcome outcome) {
        if (listed.size() < LISTED) {
            ObjectNode one = listed.addObject().put(named, which);
            one.set("before", findings(outcome.before()));
            one.set("after", findings(outcome.after()));
        }
    }

    private static ArrayNode findings(List<Finding> findings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> array.add(finding.json()));
        return array;
    }

    ObjectNode told() {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("examined", examined).put("changed", changed);
        return told.set("items", listed);
    }
}
