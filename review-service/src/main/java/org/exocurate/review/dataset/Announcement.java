package org.exocurate.review.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.exocurate.model.dataset.Change;
import org.exocurate.model.dataset.ChangeType;
import org.exocurate.model.dataset.Version;
import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.outbox.CloudEvent;
import org.exocurate.plumbing.outbox.OutboxMessage;

/** The news of the dataset. Each topic is one lane, so that its order is that of the sequence. */
final class Announcement {

    private static final String SOURCE = "/review-service";
    private static final String CLAIM = "org.exocurate.dataset.claim.v1";
    private static final String RELEASED = "org.exocurate.dataset.released.v1";

    private Announcement() {}

    /**
     * Changes, and what they made of their claims.
     *
     * @param release the last one before them
     */
    static List<OutboxMessage> of(List<Change> changes, Version release) {
        List<OutboxMessage> messages = new ArrayList<>();
        for (Change change : changes) {
            messages.add(change(change, release));
            messages.add(claim(change, release));
        }
        return messages;
    }

    private static OutboxMessage change(Change change, Version release) {
        CloudEvent event = event(change, release.toString());
        return message(Topics.DATASET_CHANGES, change.accession(), change.sequence(), event, ChangeText.of(change));
    }

    private static OutboxMessage claim(Change change, Version release) {
        CloudEvent event = event(CLAIM, change.digest(), change.at())
                .subject(change.accession())
                .partitionkey(change.accession())
                .dataschema("/schemas/dataset-claim.v1.json")
                .sequence(change.sequence())
                .datasetversion(release.toString());
        return message(Topics.DATASET_CLAIMS, change.accession(), change.sequence(), event, numbered(change));
    }

    /** A release, after the last change that it covers. */
    static OutboxMessage of(Release release, Version before) {
        CloudEvent event = event(release, before.toString());
        return message(Topics.DATASET_CHANGES, release.version(), release.to(), event, release.event());
    }

    /** A change as every channel tells it, under the same id. */
    static CloudEvent event(Change change, String release) {
        return event(ChangeType.of(change.type()).eventType(), change.digest(), change.at())
                .subject(change.accession())
                .partitionkey(change.accession())
                .dataschema("/schemas/dataset-change.v1.json")
                .sequence(change.sequence())
                .datasetversion(release);
    }

    /** A release as every channel tells it. */
    static CloudEvent event(Release release, String before) {
        return event(RELEASED, release.document(), release.at())
                .subject(release.version())
                .partitionkey(release.version())
                .dataschema("/schemas/dataset-released.v1.json")
                .sequence(release.to())
                .datasetversion(before);
    }

    private static CloudEvent event(String type, String name, Instant at) {
        return CloudEvent.of(Uuid7.named(at, type + ' ' + name).toString(), SOURCE, type, at);
    }

    private static OutboxMessage message(String topic, String key, long sequence, CloudEvent event, String payload) {
        return OutboxMessage.of(topic, key, sequence, event, payload).inLane(topic);
    }

    /** The content with the sequence as one more member. */
    private static String numbered(Change change) {
        return change.content().substring(0, change.content().length() - 1) + ",\"sequence\":" + change.sequence()
                + '}';
    }
}
