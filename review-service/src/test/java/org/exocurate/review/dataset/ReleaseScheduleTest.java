package org.exocurate.review.dataset;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** In the transaction that the container would begin for the release. */
    private Optional<Release> released(ReleaseSchedule schedule) {
        return real.inTransaction(schedule::released);
    }

    private ReleaseSchedule every(Duration period) {
        return new ReleaseSchedule(Optional.of(period), real.releases, real.releaseRows, real.heads, rounds);
    }
}
