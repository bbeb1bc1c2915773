package org.exocurate.review.intake;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.exocurate.form.SubmissionEventJson;
import org.exocurate.model.event.SubmissionEvent;
import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.intake.Arrived;
import org.exocurate.plumbing.intake.BatchIntake;
import org.exocurate.plumbing.intake.Intake;
import org.exocurate.plumbing.intake.Unreadable;

/** Makes one review item of each submission, and follows what its contributor does with it, however often Kafka tells. */
@ApplicationScoped
class SubmissionIntake implements Intake<SubmissionEvent> {

    private final BatchIntake batches;
    private final Submissions submissions;

    SubmissionIntake(BatchIntake batches, Submissions submissions) {
        this.batches = batches;
        this.submissions = submissions;
    }

    @Incoming("claims-submitted")
    @Blocking("claims-submitted")
    void on(ConsumerRecords<String, byte[]> records) {
        batches.take(this, Arrived.all(records));
    }

    @Override
    public String topic() {
        return Topics.CLAIMS_SUBMITTED;
    }

    @Override
    public SubmissionEvent read(Arrived record) throws Unreadable {
        return record.read("an event of a submission", SubmissionEventJson::read);
    }

    @Override
    public String key(SubmissionEvent event) {
        return event.submission().toString();
    }

    @Override
    public long version(SubmissionEvent event) {
        return event.submissionVersion();
    }

    @Override
    public void take(List<SubmissionEvent> events) {
        submissions.take(events);
    }
}
