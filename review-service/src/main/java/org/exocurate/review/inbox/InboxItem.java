package org.exocurate.review.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.claim.Accession;
import org.exocurate.plumbing.json.Times;

/**
 * Something that happened, in the inbox of one whom it concerns.
 *
 * @param id rises in the order in which items become visible
 * @param read whether the person has read up to here
 */
record InboxItem(
        long id,
        UUID person,
        String kind,
        Instant at,
        List<String> because,
        OptionalLong claim,
        OptionalLong version,
        OptionalLong sequence,
        Optional<UUID> submission,
        Optional<UUID> comment,
        Optional<UUID> by,
        Optional<String> text,
        boolean read) {

    ObjectNode view() {
        ObjectNode view = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("kind", kind)
                .put("at", Times.rfc3339(at));
        ArrayNode reasons = view.putArray("because");
        because.forEach(reason -> reasons.add(Reason.shown(reason)));
        claim.ifPresent(number -> view.put("claim", new Accession(number).toString()));
        version.ifPresent(number -> view.put("version", number));
        sequence.ifPresent(number -> view.put("sequence", number));
        submission.ifPresent(named -> view.put("submission", named.toString()));
        comment.ifPresent(named -> view.put("comment", named.toString()));
        by.ifPresent(named -> view.put("by", named.toString()));
        text.ifPresent(words -> view.put("text", words));
        return view.put("read", read);
    }
}
