package org.exocurate.plumbing.rounds;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/** One kind of work, looked for again and again. */
public final class Round {

    private static final Logger LOG = Logger.getLogger(Round.class);

    private final String name;
    private final Work work;
    private final ScheduledExecutorService thread;
    private boolean failing;

    Round(String name, Duration between, Work work) {
        this.name = name;
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread made = new Thread(run, name);
            made.setDaemon(true);
            return made;
        });
        long millis = between.toMillis();
        var rounds = thread.scheduleWithFixedDelay(this::once, millis, millis, TimeUnit.MILLISECONDS);
        LOG.debugf("%s begins: %s", name, rounds);
    }

    /** Looks as soon as the thread is free, without waiting for its time. */
    public void soon() {
        thread.execute(this::once);
    }

    void end() {
        thread.shutdownNow();
    }

    /** A round that threw would be the last. An outage is told once. */
    private void once() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = work.more();
            }
            failing = false;
        } catch (RuntimeException e) {
            LOG.logf(failing ? Logger.Level.DEBUG : Logger.Level.WARN, e, "%s could not be done yet", name);
            failing = true;
        }
    }
}
