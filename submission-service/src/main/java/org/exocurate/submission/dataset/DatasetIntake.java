package org.exocurate.submission.dataset;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.exocurate.model.event.Topics;
import org.exocurate.plumbing.intake.Arrived;
import org.exocurate.plumbing.intake.BatchIntake;
import org.exocurate.plumbing.intake.Intake;
import org.exocurate.plumbing.intake.Unreadable;

/** Follows the dataset: which versions each claim has, what it said when, and what each release covers. */
@ApplicationScoped
class DatasetIntake implements Intake<DatasetNews> {

    private final BatchIntake batches;
    private final ClaimVersionTable versions;
    private final ClaimContentTable contents;
    private final ReleaseTable releases;
    private final FollowedLog log;

    DatasetIntake(
            BatchIntake batches,
            ClaimVersionTable versions,
            ClaimContentTable contents,
            ReleaseTable releases,
            FollowedLog log) {
        this.batches = batches;
        this.versions = versions;
        this.contents = contents;
        this.releases = releases;
        this.log = log;
    }

    @Incoming("dataset-changes")
    @Blocking("dataset-changes")
    void on(ConsumerRecords<String, byte[]> records) {
        batches.take(this, Arrived.all(records));
    }

    @Override
    public String topic() {
        return Topics.DATASET_CHANGES;
    }

    @Override
    public DatasetNews read(Arrived record) throws Unreadable {
        return record.read("news of the dataset", DatasetNewsForm::read);
    }

    @Override
    public String key(DatasetNews news) {
        return news.key();
    }

    @Override
    public long version(DatasetNews news) {
        return news.sequence();
    }

    @Override
    public void take(List<DatasetNews> news) {
        List<DatasetNews.Changed> changes = only(news, DatasetNews.Changed.class);
        versions.keep(changes);
        contents.keep(changes);
        log.follow(changes);
        releases.keep(only(news, DatasetNews.Released.class));
    }

    private static <T> List<T> only(List<DatasetNews> news, Class<T> kind) {
        return news.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
