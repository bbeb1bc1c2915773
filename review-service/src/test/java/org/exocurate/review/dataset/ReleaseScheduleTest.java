package org.exocurate.review.dataset;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ReleaseScheduleTest {

    private final RealDataset real = new RealDataset();
    private final FileRounds rounds = new FileRounds(real.files);

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void whatIsOldEnoughIsReleasedAndAnEmptyReleaseIsPassedOver() {
        ReleaseSchedule schedule = every(Duration.ZERO);
        assertThat(released(schedule)).isEmpty();

        real.add(SampleClaims.claim(1));
        assertThat(released(schedule)).map(Release::version).contains("1.0.0");
        assertThat(released(schedule)).isEmpty();

        real.add(SampleClaims.claim(2));
        assertThat(released(schedule)).map(Release::version).contains("1.1.0");
        assertThat(real.releaseRows.count()).isEqualTo(2);
    }

    @Test
    void aReleaseThatIsYoungIsLeftAlone() {
        ReleaseSchedule schedule = every(Duration.ofDays(1));
        real.add(SampleClaims.claim(1));
        assertThat(released(schedule)).map(Release::version).contains("1.0.0");

        real.add(SampleClaims.claim(2));

        assertThat(released(schedule)).isEmpty();
    }

    /** Both have seen that a release is due; between the two comes another change, so there would be something to release. */
    @Test
    void ofTwoInstancesAtOnceTheSecondSeesTheReleaseOfTheFirst() throws Exception {
        real.add(SampleClaims.claim(1));
        ReleaseSchedule schedule = every(Duration.ofDays(1));
        ExecutorService threads = Executors.newFixedThreadPool(3);

        List<Future<Optional<Release>>> both = real.inTransaction(() -> {
            real.heads.lock();
            Future<Optional<Release>> first = threads.submit(() -> released(schedule));
            waitingForTheHead(1);
            Future<Applied> between = threads.submit(() -> real.add(SampleClaims.claim(2)));
            waitingForTheHead(2);
            Future<Optional<Release>> second = threads.submit(() -> released(schedule));
            waitingForTheHead(3);
            assertThat(between).isNotDone();
            return List.of(first, second);
        });

        assertThat(both.get(0).get()).map(Release::version).contains("1.0.0");
        assertThat(both.get(1).get()).isEmpty();
        assertThat(real.releaseRows.count()).isEqualTo(1);
        assertThat(real.heads.read().sequence()).as("the change came between").isEqualTo(2);
        threads.shutdown();
    }

    private void waitingForTheHead(int many) {
        await().until(
                        () -> real.sql
                                .one(
                                        """
                                        select count(*) as waiting from pg_stat_activity
                                        where datname = current_database() and wait_event_type = 'Lock'""",
                                        row -> row.getInt("waiting"))
                                .orElseThrow(),
                        waiting -> waiting == many);
    }

    /** In the transaction that the container would begin for the release. */
    private Optional<Release> released(ReleaseSchedule schedule) {
        return real.inTransaction(schedule::released);
    }

    private ReleaseSchedule every(Duration period) {
        return new ReleaseSchedule(Optional.of(period), real.releases, real.heads, rounds);
    }
}
