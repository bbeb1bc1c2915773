package org.exocurate.review.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.exocurate.model.event.ReviewEvent;
import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.outbox.CloudEvent;
import org.exocurate.plumbing.outbox.Outbox;
import org.exocurate.plumbing.outbox.OutboxMessage;

/**
 * Tells of every step of a review, with the item as it is after it. What its matches say is not told again with each step: who
 * follows the dataset has it.
 */
@ApplicationScoped
class ReviewEvents {

    private final Outbox outbox;
    private final ObjectMapper json;

    ReviewEvents(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    void opened(List<ReviewItem> items, Instant at) {
        outbox.addAll(items.stream()
                .map(item -> message(
                        item,
                        new Happened(
                                ReviewEvent.Step.OPENED,
                                at,
                                null,
                                item.verdict().word()),
                        List.of(),
                        List.of()))
                .toList());
    }

    void tell(ReviewItem item, Happened happened, List<Decision> decisions, List<Comment> comments) {
        outbox.add(message(item, happened, decisions, comments));
    }

    /** A step, when it was, by whom (null: the system), and the words that go with it. */
    record Happened(ReviewEvent.Step step, Instant at, UUID by, String detail) {}

    private OutboxMessage message(
            ReviewItem item, Happened happened, List<Decision> decisions, List<Comment> comments) {
        ReviewEvent bare = new ReviewEvent(
                item.id(),
                item.reviewVersion(),
                happened.step(),
                happened.at(),
                happened.by(),
                happened.detail(),
                Map.of());
        ObjectNode event = json.valueToTree(bare);
        event.set("item", ReviewView.state(item, item.verdict().document(), decisions, comments));
        String key = item.id().toString();
        CloudEvent envelope = CloudEvent.of(Uuid7.next().toString(), "/review-service", ReviewEvent.TYPE, happened.at())
                .subject(key)
                .partitionkey(key)
                .dataschema("/schemas/review-changed.v1.json");
        return OutboxMessage.of(Topics.REVIEWS_CHANGED, key, item.reviewVersion(), envelope, event.toString());
    }
}
