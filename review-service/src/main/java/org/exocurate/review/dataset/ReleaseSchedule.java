package org.exocurate.review.dataset;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.http.Refused;

/** Releases by itself once the last release is old enough, where it is told to; what has not changed waits for the next look. */
@ApplicationScoped
class ReleaseSchedule {

    private static final Logger LOG = Logger.getLogger(ReleaseSchedule.class);
    private static final String NOBODY = "schedule";
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

    private final Optional<Duration> every;
    private final Releases releases;
    private final ReleaseTable rows;
    private final HeadTable heads;
    private final FileRounds files;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "release-schedule");
        made.setDaemon(true);
        return made;
    });

    private volatile Future<?> looks;

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

    void begin(@Observes StartupEvent start) {
        every.ifPresent(period -> {
            long millis = Math.min(LONGEST_LOOK.toMillis(), Math.max(1, period.toMillis() / 10));
            looks = thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
        });
    }

    void end(@Observes ShutdownEvent end) {
        if (looks != null) {
            looks.cancel(true);
        }
        thread.shutdownNow();
    }

    /** What fails is tried again by the next look; a look that threw would be the last. */
    private void look() {
        try {
            released().ifPresent(release -> LOG.infof("Released %s by schedule", release.version()));
        } catch (RuntimeException e) {
            LOG.warn("Could not release by schedule yet", e);
        }
    }

    /** Before the first release, as soon as there is something. */
    private boolean isDue() {
        Instant now = heads.now();
        return rows.last()
                .map(last -> !last.at().plus(every.orElseThrow()).isAfter(now))
                .orElse(true);
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
}
