package org.exocurate.review.dataset;

import java.util.Collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.exocurate.model.claim.Evidence;
import org.exocurate.review.works.KnownWorks;

/** The notices in force on the works of a claim, as its content shows them: nothing in it tells when they came. */
final class NoticesShown {

    private NoticesShown() {}

    static ArrayNode on(Collection<Evidence> evidence, KnownWorks known) {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        known.on(evidence).forEach(notice -> shown.addObject()
                .put("reference", notice.reference().id())
                .put("type", notice.type().name())
                .put("date", notice.date().toString())
                .put("source", notice.source()));
        return shown;
    }
}
