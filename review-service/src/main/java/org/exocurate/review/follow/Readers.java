package org.exocurate.review.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import org.exocurate.plumbing.http.Refused;
import org.exocurate.review.dataset.ChangeLog;
import org.exocurate.review.dataset.LogFilter;
import org.exocurate.review.dataset.LogWish;

/**
 * Serves all who follow the log at this instance. The log is read once for all of them; who is at its end gets what all get there.
 * Nothing is kept for a reader but what is on its way to it.
 */
@ApplicationScoped
class Readers {

    private static final Logger LOG = Logger.getLogger(Readers.class);
    private static final int BLOCKS_A_ROUND = 8;
    private static final int SOON = 5;
    private static final Duration WORDS_LAST = Duration.ofSeconds(1);

    private final RecentLog log;
    private final LogFilter filter;
    private final FollowConfig config;
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final Counter slow;
    private final Counter sent;
    private final Counter reads;
    private volatile Runnable wake = () -> {};
    private Instant wordsKnown = Instant.EPOCH;
    private int turn;
    private boolean away;
    private boolean ending;

    Readers(ChangeLog log, LogFilter filter, FollowConfig config, MeterRegistry meters) {
        this.log = new RecentLog(log, config.memory().asLongValue());
        this.filter = filter;
        this.config = config;
        this.slow = counter(
                "exocurate.follow.slow", "streams cut because their readers did not take what was sent", meters);
        this.sent = counter("exocurate.follow.sent", "events sent to readers of streams", meters);
        this.reads = counter("exocurate.follow.reads", "pieces of the log read for all who follow it", meters);
        gauge("exocurate.follow.streams", "streams of the log that are open", readers, meters);
        gauge("exocurate.follow.waiting", "requests that wait for the log to go on", waiters, meters);
    }

    private static Counter counter(String name, String what, MeterRegistry meters) {
        return Counter.builder(name).description(what).register(meters);
    }

    private static void gauge(String name, String what, Set<?> all, MeterRegistry meters) {
        Gauge.builder(name, all, Set::size).description(what).register(meters);
    }

    /** What brings the next round sooner. */
    void wakeBy(Runnable waking) {
        wake = waking;
    }

    /** Begins a stream; refused where too many are open. */
    synchronized void open(Reader reader) {
        if (ending) {
            throw Refused.unavailable("this instance ends; the same again soon", SOON);
        }
        if (readers.size() >= config.streams()) {
            readers.removeIf(other -> other.line().isGone());
        }
        if (readers.size() >= config.streams()) {
            throw Refused.unavailable(
                    config.streams() + " streams are open here, as many as can be; the same again soon", SOON);
        }
        readers.add(reader);
    }

    /** Tells when something wanted has come after a place, or when the time is over. */
    synchronized CompletionStage<Boolean> next(long place, LogWish wish, Duration most) {
        if (waiters.size() >= config.waiting()) {
            throw Refused.unavailable(
                    config.waiting() + " requests wait here, as many as can; the same again soon, or without wait",
                    SOON);
        }
        Waiter waiter = new Waiter(place, wish, Instant.now().plus(most));
        if (ending) {
            waiter.tell(false);
        } else {
            waiters.add(waiter);
        }
        return waiter.come();
    }

    /** The service ends: streams end, who waits is answered, and nobody comes in any more. */
    synchronized void end() {
        ending = true;
        readers.forEach(reader -> reader.line().leave());
        readers.clear();
        answer(false, waiter -> true);
    }

    /** Lets go who is gone or slow, and serves the others; true if there is more for one of them already. */
    boolean look(Instant now) {
        readers.removeIf(this::isOver);
        answer(false, waiter -> waiter.isOver(now));
        if (readers.isEmpty() && waiters.isEmpty()) {
            return false;
        }
        List<Reader> ready =
                readers.stream().filter(reader -> reader.line().isReady()).toList();
        boolean more = brought(ready, now);
        answer(true, waiter -> waiter.finds(log));
        return serve(ready) || more;
    }

    /** Who is answered has left before: whoever then asks again finds the place free. */
    private void answer(boolean hasCome, Predicate<Waiter> which) {
        List<Waiter> answered = waiters.stream().filter(which).toList();
        answered.forEach(waiters::remove);
        answered.forEach(waiter -> waiter.tell(hasCome));
    }

    private boolean isOver(Reader reader) {
        if (reader.line().isSlowerThan(config.patience())) {
            slow.increment();
            reader.line().cut();
            return true;
        }
        return reader.line().isGone();
    }

    /** Reads what is wanted next, a little at a time; true if something is still wanting. What cannot be read now waits. */
    private boolean brought(List<Reader> ready, Instant now) {
        try {
            log.look();
            List<Long> wanting = wanting(ready);
            List<Long> first = wanting.subList(0, Math.min(BLOCKS_A_ROUND, wanting.size()));
            first.forEach(log::read);
            reads.increment(first.size());
            askAgain(ready, now);
            away = false;
            return wanting.size() > first.size();
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warnf("the log cannot be read; who follows it waits: %s", e);
            }
            away = true;
            return false;
        }
    }

    /** The blocks that somebody needs and that are not here: the last one first, the others each in its turn. */
    private List<Long> wanting(List<Reader> ready) {
        List<Long> places = new ArrayList<>();
        ready.forEach(reader -> places.add(reader.place()));
        waiters.forEach(waiter -> places.add(waiter.place()));
        List<Long> wanting = new ArrayList<>(places.stream()
                .filter(place -> place < log.end() && !log.has(place))
                .map(RecentLog::block)
                .distinct()
                .sorted(Collections.reverseOrder())
                .toList());
        if (wanting.size() > BLOCKS_A_ROUND) {
            Collections.rotate(wanting.subList(1, wanting.size()), turn);
            turn += BLOCKS_A_ROUND - 1;
        }
        return wanting;
    }

    /** A new vocabulary may change what words stand for; a word that it does not know ends the stream, and is told to who resumes. */
    private void askAgain(List<Reader> ready, Instant now) {
        if (now.isBefore(wordsKnown.plus(WORDS_LAST))) {
            return;
        }
        wordsKnown = now;
        List<Reader> byWords =
                ready.stream().filter(reader -> reader.wish().isOfClaims()).toList();
        if (byWords.isEmpty()) {
            return;
        }
        String words = filter.words();
        for (Reader reader : byWords) {
            if (!reader.wish().isBy(words) && !isUnderstood(reader)) {
                readers.remove(reader);
                reader.line().end();
            }
        }
    }

    private static boolean isUnderstood(Reader reader) {
        try {
            reader.askAgain();
            return true;
        } catch (Refused unknown) {
            return false;
        }
    }

    private boolean serve(List<Reader> ready) {
        Map<Long, Chunk> shared = new HashMap<>();
        boolean more = false;
        for (Reader reader : ready) {
            Chunk chunk = reader.wish().isEverything()
                    ? shared.computeIfAbsent(reader.place(), place -> chunk(place, LogWish.EVERYTHING))
                    : chunk(reader.place(), reader.wish());
            boolean moved = chunk.reached() > reader.place();
            reader.give(chunk, config.heartbeat());
            sent.increment(chunk.events());
            if (moved && chunk.reached() < log.end()) {
                more = true;
                reader.line().whenReady(wake);
            }
        }
        return more;
    }

    private Chunk chunk(long place, LogWish wish) {
        return Chunk.after(place, wish, log, Chunk.ENOUGH);
    }
}
