package org.exocurate.submission.vocabulary;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

import org.exocurate.model.vocabulary.Vocabulary;
import org.exocurate.model.vocabulary.VocabularyFiles;
import org.exocurate.model.vocabulary.VocabularyInForce;
import org.exocurate.plumbing.gauges.Gauges;

/**
 * The vocabulary that submissions are read by: the last version that was told whole, and before the first the packaged one. What
 * another instance took in is seen within a second; the review reads every claim again, so nothing hangs on that second.
 */
@ApplicationScoped
class FollowedVocabulary implements VocabularyInForce {

    private static final Logger LOG = Logger.getLogger(FollowedVocabulary.class);
    private static final int BEFORE_ANY_CHANNEL = 10;
    private static final int LAST = Integer.MAX_VALUE;
    private static final long PERIOD_MILLIS = 1_000;

    private final StateTable states;
    private final Version version;
    private final ManagedExecutor threads;
    private final Timer timer = new Timer("vocabulary", true);
    private volatile Held held;
    private CompletableFuture<?> building;

    FollowedVocabulary(StateTable states, Version version, ManagedExecutor threads) {
        this.states = states;
        this.version = version;
        this.threads = threads;
    }

    private record Held(long number, Vocabulary vocabulary) {}

    @Override
    public Vocabulary get() {
        Held now = held;
        return now != null ? now.vocabulary() : brought().vocabulary();
    }

    /** Takes in a version that is in force since a moment ago. */
    synchronized void install(long number, Vocabulary vocabulary) {
        if (held == null || number > held.number()) {
            held = new Held(number, vocabulary);
            LOG.infof("version %d of the vocabulary is in force", number);
        }
    }

    /** It is built while the rest of the service starts; a message that comes in meanwhile waits for it. */
    void begin(@Observes @Priority(BEFORE_ANY_CHANNEL) StartupEvent event) {
        building = threads.supplyAsync(this::brought);
    }

    /** A service that cannot read its vocabulary does not start. */
    void end(@Observes @Priority(LAST) StartupEvent event, Gauges gauges) {
        building.join();
        timer.schedule(new Look(), PERIOD_MILLIS, PERIOD_MILLIS);
        gauges.show("exocurate.vocabulary.number", "the version of the vocabulary held here", () -> brought()
                .number());
        gauges.show("exocurate.vocabulary.terms", "how many terms it holds", () -> get().size());
    }

    void stop(@Observes ShutdownEvent event) {
        timer.cancel();
    }

    /** What the database says is in force. */
    private synchronized Held brought() {
        StateTable.State state = states.read();
        if (held == null || state.number() > held.number()) {
            held = new Held(state.number(), state.number() == 0 ? VocabularyFiles.packaged() : version.built());
        }
        return held;
    }

    private void look() {
        try {
            brought();
        } catch (RuntimeException e) {
            LOG.debug("the version of the vocabulary could not be read", e);
        }
    }

    private class Look extends TimerTask {

        @Override
        public void run() {
            look();
        }
    }
}
