package org.exocurate.submission.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.intake.Arrived;
import org.exocurate.plumbing.intake.BatchIntake;
import org.exocurate.plumbing.intake.Intake;
import org.exocurate.plumbing.intake.Unreadable;
import org.exocurate.submission.intake.RequestAnswer;
import org.exocurate.submission.intake.Standing;
import org.exocurate.submission.intake.Submissions;

/** Follows the reviews. The newest state of each is kept, also of a submission that is not here yet; older news is dropped. */
@ApplicationScoped
class ReviewIntake implements Intake<ReviewNews> {

    private final BatchIntake batches;
    private final ProgressTable progress;
    private final ReviewStepTable steps;
    private final Submissions submissions;

    ReviewIntake(BatchIntake batches, ProgressTable progress, ReviewStepTable steps, Submissions submissions) {
        this.batches = batches;
        this.progress = progress;
        this.steps = steps;
        this.submissions = submissions;
    }

    @Incoming("reviews-changed")
    @Blocking("reviews-changed")
    void on(ConsumerRecords<String, byte[]> records) {
        batches.take(this, Arrived.all(records));
    }

    @Override
    public String topic() {
        return Topics.REVIEWS_CHANGED;
    }

    @Override
    public ReviewNews read(Arrived record) throws Unreadable {
        return record.read("news of a review", ReviewNewsForm::read);
    }

    @Override
    public String key(ReviewNews news) {
        return news.submission().toString();
    }

    @Override
    public long version(ReviewNews news) {
        return news.reviewVersion();
    }

    @Override
    public void take(List<ReviewNews> news) {
        // Sorted by key: two intakes must not lock the same rows crosswise.
        Map<UUID, List<ReviewNews>> bySubmission =
                news.stream().collect(Collectors.groupingBy(ReviewNews::submission, TreeMap::new, Collectors.toList()));
        steps.add(news);
        progress.keep(bySubmission.values().stream().map(ReviewIntake::newest).toList());
        submissions.stand(
                bySubmission.values().stream().map(ReviewIntake::standing).toList());
    }

    private static ReviewNews newest(List<ReviewNews> ofOne) {
        return ofOne.get(ofOne.size() - 1);
    }

    private static Standing standing(List<ReviewNews> ofOne) {
        List<RequestAnswer> answers =
                ofOne.stream().map(ReviewNews::answer).flatMap(Optional::stream).toList();
        ReviewNews newest = newest(ofOne);
        return new Standing(newest.submission(), newest.status(), answers);
    }
}
