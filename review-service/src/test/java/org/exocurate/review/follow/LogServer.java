package org.exocurate.review.follow;

import java.math.BigInteger;
import java.time.Duration;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;

import org.exocurate.plumbing.http.EventLine;
import org.exocurate.plumbing.rounds.Rounds;
import org.exocurate.review.dataset.LogPlace;
import org.exocurate.review.dataset.LogWish;
import org.exocurate.review.dataset.PublishedDataset;
import org.exocurate.testing.EventServer;

/** The readers of an instance behind a real HTTP server, without the doors. */
final class LogServer implements AutoCloseable {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Readers readers;
    private final PublishedDataset published;
    private final FollowRounds rounds;
    private final EventServer server;

    LogServer(PublishedDataset published, int streams, Duration patience, long memory) {
        this.published = published;
        this.readers = new Readers(published.log(), published.logFilter(), config(streams, patience, memory), meters);
        this.rounds = new FollowRounds(readers);
        this.server = new EventServer(this::open);
        rounds.begin(null, new Rounds());
    }

    int port() {
        return server.port();
    }

    double counted(String name) {
        return meters.get(name).counter().count();
    }

    double shown(String name) {
        return meters.get(name).gauge().value();
    }

    private void open(HttpServerRequest request, EventLine line) {
        String last = request.getHeader("Last-Event-ID");
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        request.params().forEach(asked::add);
        LogWish wish =
                asked.isEmpty() ? LogWish.EVERYTHING : published.logFilter().read(asked);
        readers.open(new Reader(line, LogPlace.ofChange(last == null ? 0 : Long.parseLong(last)), wish, () -> published
                .logFilter()
                .read(asked)));
    }

    static FollowConfig config(int streams, Duration patience, long memory) {
        return new FollowConfig() {

            @Override
            public int streams() {
                return streams;
            }

            @Override
            public int waiting() {
                return 2;
            }

            @Override
            public Duration heartbeat() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration patience() {
                return patience;
            }

            @Override
            public MemorySize memory() {
                return new MemorySize(BigInteger.valueOf(memory));
            }
        };
    }

    @Override
    public void close() {
        rounds.end(null);
        server.close();
    }
}
