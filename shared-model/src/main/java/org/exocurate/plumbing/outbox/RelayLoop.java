package org.exocurate.plumbing.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

/**
 * Sends what is there, shard by shard, for ever.
 *
 * <p>One thread does it all: it launches a flight for each shard that has none in the air, and lands those that are answered
 * for by deleting their rows. A shard whose flight failed pauses and starts again at the first row that is still there; the
 * other shards do not wait for it.
 */
class RelayLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_TROUBLE = Duration.ofSeconds(2);
    private static final Duration LAST_LANDING = Duration.ofSeconds(3);
    private static final Duration COUNTING = Duration.ofSeconds(5);

    private final OutboxTable rows;
    private final Leases leases;
    private final Sender sender;
    private final Wake wake;
    private final RelayMeters meters;
    private final OutboxConfig config;

    private final Map<Integer, Flight> flights = new TreeMap<>();
    private final Map<Integer, Pause> pauses = new TreeMap<>();
    private final Pause idle;
    private final Pause trouble;
    private final Pause betweenBeats;
    private final Pause betweenCounts = new Pause(COUNTING, COUNTING);

    private volatile boolean stopping;

    RelayLoop(OutboxTable rows, Leases leases, Sender sender, Wake wake, RelayMeters meters, OutboxConfig config) {
        this.rows = rows;
        this.leases = leases;
        this.sender = sender;
        this.wake = wake;
        this.meters = meters;
        this.config = config;
        this.idle = new Pause(SHORTEST, config.idle());
        this.trouble = new Pause(FIRST_PAUSE, LONGEST_TROUBLE);
        this.betweenBeats =
                new Pause(config.lease().dividedBy(5), config.lease().dividedBy(5));
    }

    void stop() {
        stopping = true;
        wake.call();
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                wake.await(turn());
            }
            leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sender.close();
        }
    }

    /** One round; answers how long the next may wait. */
    private Duration turn() {
        try {
            beat();
            boolean landed = land();
            boolean launched = launch();
            count();
            trouble.end();
            return landed || launched ? busy() : idle.begin();
        } catch (RuntimeException | Error e) { // nothing may end the thread: nobody would send any more
            meters.failed();
            Duration pause = trouble.begin();
            LOG.warnf("the outbox rests %d ms: %s", pause.toMillis(), e);
            return pause;
        }
    }

    private Duration busy() {
        idle.end();
        return flights.isEmpty() ? Duration.ZERO : config.idle();
    }

    private void beat() {
        if (!betweenBeats.isOver()) {
            return;
        }
        Set<Integer> lost = leases.beat(flights.keySet());
        betweenBeats.begin();
        meters.lost(lost.size());
        if (lost.stream().anyMatch(flights::containsKey)) {
            LOG.warnf("shards %s went to another relay while messages were in the air", lost);
            sender.abandon();
        }
    }

    /** Lands what is answered for. If the rows cannot be deleted now, the flights stay and are landed in a later turn. */
    private boolean land() {
        List<Flight> over = flights.values().stream().filter(Flight::over).collect(Collectors.toList());
        List<OutboxRow> sent = new ArrayList<>();
        over.forEach(flight -> sent.addAll(flight.acknowledged()));
        if (!sent.isEmpty()) {
            rows.delete(sent);
            meters.sent(sent.size());
        }
        over.forEach(this::landed);
        return !over.isEmpty();
    }

    private void landed(Flight flight) {
        flights.remove(flight.shard());
        Pause pause = pause(flight.shard());
        if (flight.failed()) {
            meters.failed();
            LOG.warnf(
                    "shard %d of the outbox rests %d ms: %s",
                    flight.shard(), pause.begin().toMillis(), flight.reason());
        } else {
            pause.end();
        }
    }

    private boolean launch() {
        Set<Integer> free = new TreeSet<>(leases.sure());
        free.removeIf(shard -> flights.containsKey(shard) || !pause(shard).isOver());
        if (free.isEmpty()) {
            return false;
        }
        Map<Integer, List<OutboxRow>> found = rows.first(free, config.rowsPerShard(), config.bytesPerShard()).stream()
                .collect(Collectors.groupingBy(OutboxRow::shard, TreeMap::new, Collectors.toList()));
        for (Map.Entry<Integer, List<OutboxRow>> shard : found.entrySet()) {
            if (!launched(shard.getKey(), shard.getValue())) {
                break;
            }
        }
        return !found.isEmpty();
    }

    /** Whether all could be handed over; handing over may block for a while if it could not, so the others wait for the next turn. */
    private boolean launched(int shard, List<OutboxRow> waiting) {
        Flight flight = new Flight(shard, wake::call);
        flights.put(shard, flight);
        sender.launch(flight, waiting);
        return !flight.failed();
    }

    private void count() {
        if (betweenCounts.isOver()) {
            meters.saw(rows.backlog(), leases.sure().size());
            betweenCounts.begin();
        }
    }

    private Pause pause(int shard) {
        return pauses.computeIfAbsent(shard, s -> new Pause(FIRST_PAUSE, config.longestPause()));
    }

    private void leave() throws InterruptedException {
        try {
            landTheLast();
            sender.close();
            leases.end();
        } catch (RuntimeException e) {
            LOG.warnf("the outbox's leases run out by themselves: %s", e);
        }
    }

    private void landTheLast() throws InterruptedException {
        Pause patience = new Pause(LAST_LANDING, LAST_LANDING);
        patience.begin();
        while (!flights.isEmpty() && !patience.isOver()) {
            wake.await(SHORTEST);
            land();
        }
    }
}
