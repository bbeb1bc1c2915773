package org.exocurate.submission.intake;

import org.exocurate.form.SubmissionEventJson;
import org.exocurate.model.event.SubmissionEvent;
import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.ids.Uuid7;
import org.exocurate.plumbing.outbox.CloudEvent;
import org.exocurate.plumbing.outbox.OutboxMessage;

/** An event of a submission as it is queued: its own lane, so that its steps arrive in order. */
final class SubmissionNews {

    private SubmissionNews() {}

    static OutboxMessage of(SubmissionEvent event) {
        String key = event.submission().toString();
        CloudEvent envelope = CloudEvent.of(
                        Uuid7.next().toString(),
                        "/submission-service",
                        event.step().eventType(),
                        event.at())
                .subject(key)
                .partitionkey(key)
                .dataschema("/schemas/claims-submitted.v1.json");
        return OutboxMessage.of(
                Topics.CLAIMS_SUBMITTED,
                key,
                event.submissionVersion(),
                envelope,
                SubmissionEventJson.write(event).toString());
    }
}
