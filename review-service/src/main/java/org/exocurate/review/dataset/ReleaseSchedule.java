package org.exocurate.review.dataset;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.rounds.Rounds;

/** Releases by itself once the last release is old enough, where it is told to; what has not changed waits for the next look. */
@ApplicationScoped
class ReleaseSchedule {

    private static final Logger LOG = Logger.getLogger(ReleaseSchedule.class);
    private static final String NOBODY = "schedule";
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);
    private static final int LOOKS = 10;

    private final Optional<Duration> every;
    private final Releases releases;
    private final ReleaseTable rows;
    private final HeadTable heads;
    private final FileRounds files;

    ReleaseSchedule(
            @ConfigProperty(name = "exocurate.release.every") Optional<Duration> every,
            Releases releases,
            ReleaseTable rows,
            HeadTable heads,
            FileRounds files) {
        this.every = every;
        this.releases = releases;
        this.rows = rows;
        this.heads = heads;
        this.files = files;
    }

    void begin(@Observes StartupEvent start, Rounds rounds) {
        every.ifPresent(period -> rounds.begin("release-schedule", between(period), this::look));
    }

    private static Duration between(Duration period) {
        Duration part = period.dividedBy(LOOKS);
        return part.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : part.plusMillis(1);
    }

    private boolean look() {
        released().ifPresent(release -> LOG.infof("Released %s by schedule", release.version()));
        return false;
    }

    /** Empty where it is too early, where nothing has changed, or where another instance was first. */
    Optional<Release> released() {
        Head head = heads.read();
        if (head.released() == head.sequence() || !isDue()) {
            return Optional.empty();
        }
        try {
            Release release = releases.release(NOBODY, Optional.empty()).release();
            files.soon();
            return Optional.of(release);
        } catch (Refused lost) {
            return Optional.empty();
        }
    }

    /** Before the first release, as soon as there is something. */
    private boolean isDue() {
        Instant now = heads.now();
        return rows.last()
                .map(last -> !last.at().plus(every.orElseThrow()).isAfter(now))
                .orElse(true);
    }
}
