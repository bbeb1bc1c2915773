package org.exocurate.review.dataset;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Sees to it that every release gets its files: at once after a release, and by looking again for what was left undone. */
@ApplicationScoped
class FileRounds {

    private static final Logger LOG = Logger.getLogger(FileRounds.class);
    private static final long SECONDS_BETWEEN = 5;

    private final FileMaking files;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "release-files");
        made.setDaemon(true);
        return made;
    });

    private volatile Future<?> rounds;

    FileRounds(FileMaking files) {
        this.files = files;
    }

    void begin(@Observes StartupEvent start) {
        rounds = thread.scheduleWithFixedDelay(this::round, 1, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void end(@Observes ShutdownEvent end) {
        if (rounds != null) {
            rounds.cancel(true);
        }
        thread.shutdownNow();
    }

    void soon() {
        thread.execute(this::round);
    }

    /** What fails is tried again by the next round; a round that threw would be the last. */
    private void round() {
        try {
            files.makeAll();
        } catch (RuntimeException e) {
            LOG.warn("The files of a release could not be made yet", e);
        }
    }
}
