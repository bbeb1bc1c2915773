package org.exocurate.review.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.http.EventLine;
import org.exocurate.plumbing.http.Refused;

/**
 * Serves the feeds that are open at this instance: one thread looks for all of them what has come, and gives each a little at a
 * time. Nothing is kept for a reader but what is on its way to it.
 */
@ApplicationScoped
class Feeds {

    private static final Logger LOG = Logger.getLogger(Feeds.class);
    private static final long MILLIS_BETWEEN = 250;
    private static final int AT_A_TIME = 20;
    private static final int READERS_AT_A_TIME = 100;
    private static final int SOON = 5;

    private final InboxTable inbox;
    private final InboxConfig config;
    private final Counter slow;
    private final Set<Feed> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "inbox-feeds");
        made.setDaemon(true);
        return made;
    });
    private boolean ending;

    Feeds(InboxTable inbox, InboxConfig config, MeterRegistry meters) {
        this.inbox = inbox;
        this.config = config;
        this.slow = Counter.builder("exocurate.inbox.slow")
                .description("feeds closed because their readers did not take what was sent")
                .register(meters);
        Gauge.builder("exocurate.inbox.streams", open, Set::size)
                .description("feeds that are open")
                .register(meters);
    }

    void begin(@Observes StartupEvent start) {
        var rounds = thread.scheduleWithFixedDelay(this::round, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        LOG.debugf("feeds are served: %s", rounds);
    }

    /** Before the service waits for its open requests to be answered: a feed never is. Nobody comes in any more. */
    synchronized void end(@Observes ShutdownDelayInitiatedEvent end) {
        ending = true;
        thread.shutdownNow();
        open.forEach(Feed::leave);
        open.clear();
    }

    /** Begins a feed, until then at the latest; refused where too many are open. */
    synchronized void open(InboxReader reader, Instant until, EventLine line) {
        if (ending) {
            throw Refused.unavailable("this instance ends; the same again soon", SOON);
        }
        if (open.size() >= config.streams()) {
            throw Refused.unavailable("as many feeds are open here as can be; the same again soon", SOON);
        }
        if (open.stream().filter(feed -> feed.isOf(reader.person())).count() >= config.streamsOfOne()) {
            throw Refused.tooMany(
                    "you have " + config.streamsOfOne() + " feeds open here; close one, or read with one", SOON);
        }
        Instant longest = Instant.now().plus(config.longestStream());
        open.add(new Feed(reader, until.isBefore(longest) ? until : longest, line));
    }

    private void round() {
        try {
            boolean more = true;
            while (more && !Thread.interrupted()) {
                more = look(Instant.now());
            }
        } catch (RuntimeException e) {
            LOG.warnf("feeds wait: %s", e);
        }
    }

    /** Lets go who is gone, slow, or at the end, and serves the others; true if there is more for one of them already. */
    boolean look(Instant now) {
        open.removeIf(feed -> isOver(feed, now));
        List<Feed> ready = open.stream().filter(Feed::isReady).toList();
        boolean more = false;
        for (int from = 0; from < ready.size(); from += READERS_AT_A_TIME) {
            more |= serve(ready.subList(from, Math.min(ready.size(), from + READERS_AT_A_TIME)));
        }
        return more;
    }

    private boolean isOver(Feed feed, Instant now) {
        if (feed.isSlowerThan(config.patience())) {
            slow.increment();
            feed.cut();
            return true;
        }
        if (feed.isAtItsEnd(now)) {
            feed.end();
            return true;
        }
        return feed.isGone();
    }

    private boolean serve(List<Feed> feeds) {
        List<InboxReader> readers = new ArrayList<>();
        feeds.forEach(feed -> readers.add(feed.reader()));
        List<List<InboxItem>> found = inbox.following(readers, AT_A_TIME);
        Duration heartbeat = config.heartbeat();
        boolean more = false;
        for (int i = 0; i < feeds.size(); i++) {
            Feed feed = feeds.get(i);
            feed.give(found.get(i), heartbeat);
            if (found.get(i).size() == AT_A_TIME) {
                more = true;
                feed.whenReady(this::roundSoon);
            }
        }
        return more;
    }

    /** Who has more to get does not wait for the next round, only for what is on its way. */
    private void roundSoon() {
        try {
            thread.execute(this::round);
        } catch (RejectedExecutionException ending) {
            LOG.debug("no more rounds: this instance ends");
        }
    }
}
