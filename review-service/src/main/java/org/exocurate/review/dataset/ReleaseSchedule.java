package org.exocurate.review.dataset;

import java.time.Duration;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.rounds.Rounds;

/** Releases by itself once the last release is old enough, where it is told to; what has not changed waits for the next look. */
@ApplicationScoped
class ReleaseSchedule {

    private static final Logger LOG = Logger.getLogger(ReleaseSchedule.class);
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);
    private static final int LOOKS = 10;

    private final Optional<Duration> every;
    private final Releases releases;
    private final HeadTable heads;
    private final FileRounds files;

    ReleaseSchedule(
            @ConfigProperty(name = "exocurate.release.every") Optional<Duration> every,
            Releases releases,
            HeadTable heads,
            FileRounds files) {
        this.every = every;
        this.releases = releases;
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
        Duration period = every.orElseThrow();
        Head head = heads.read();
        // a look that finds nothing keeps no writer waiting; what it finds is asked again under the lock
        if (head.released() == head.sequence() || releases.isYounger(period)) {
            return Optional.empty();
        }
        Optional<Release> release = releases.releaseAfter(period);
        release.ifPresent(made -> files.soon());
        return release;
    }
}
