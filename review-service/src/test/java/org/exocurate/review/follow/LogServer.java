package org.exocurate.review.follow;

import java.math.BigInteger;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

import org.exocurate.plumbing.http.EventLine;
import org.exocurate.plumbing.http.Refused;
import org.exocurate.plumbing.rounds.Rounds;
import org.exocurate.review.dataset.LogPlace;
import org.exocurate.review.dataset.LogWish;
import org.exocurate.review.dataset.PublishedDataset;

/** The readers of an instance behind a real HTTP server, without the doors. */
final class LogServer implements AutoCloseable {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Readers readers;
    private final PublishedDataset published;
    private final FollowRounds rounds;
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    LogServer(PublishedDataset published, int streams, Duration patience, long memory) {
        this.published = published;
        this.readers = new Readers(published.log(), published.logFilter(), config(streams, patience, memory), meters);
        this.rounds = new FollowRounds(readers);
        // what the kernel holds for a stalled reader would hide it for long
        this.server = done(vertx.createHttpServer(new HttpServerOptions().setSendBufferSize(16 * 1024))
                .requestHandler(this::stream)
                .listen(0, "127.0.0.1"));
        rounds.begin(null, new Rounds());
    }

    int port() {
        return server.actualPort();
    }

    double counted(String name) {
        return meters.get(name).counter().count();
    }

    double shown(String name) {
        return meters.get(name).gauge().value();
    }

    private void stream(HttpServerRequest request) {
        String last = request.getHeader("Last-Event-ID");
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        request.params().forEach(asked::add);
        LogWish wish =
                asked.isEmpty() ? LogWish.EVERYTHING : published.logFilter().read(asked);
        HttpServerResponse response = request.response().setChunked(true);
        response.putHeader("Content-Type", "text/event-stream");
        response.write(":\n\n").onFailure(gone -> response.reset());
        try {
            readers.open(new Reader(
                    new EventLine(response, response::end),
                    LogPlace.ofChange(last == null ? 0 : Long.parseLong(last)),
                    wish,
                    () -> published.logFilter().read(asked)));
        } catch (Refused full) {
            response.reset();
        }
    }

    private static <T> T done(Future<T> future) {
        if (future.isComplete()) {
            return future.result();
        }
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new CompletionException(e);
        }
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
        done(server.close());
        done(vertx.close());
    }
}
