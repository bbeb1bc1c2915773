package org.exocurate.review.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

import org.exocurate.plumbing.http.EventLine;
import org.exocurate.plumbing.http.Refused;

/** The feeds of an instance behind a real HTTP server, without the door; the path is the reader's id. */
final class FeedServer implements AutoCloseable {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Vertx vertx = Vertx.vertx();
    private final Feeds feeds;
    private final HttpServer server;

    FeedServer(InboxTable inbox, Duration patience) {
        this.feeds = new Feeds(inbox, RealInbox.config(Duration.ofDays(1), patience), meters);
        // what the kernel holds for a stalled reader would hide it for long
        this.server = done(vertx.createHttpServer(new HttpServerOptions().setSendBufferSize(16 * 1024))
                .requestHandler(this::stream)
                .listen(0, "127.0.0.1"));
        feeds.begin(null);
    }

    int port() {
        return server.actualPort();
    }

    double slow() {
        return meters.get("exocurate.inbox.slow").counter().count();
    }

    double open() {
        return meters.get("exocurate.inbox.streams").gauge().value();
    }

    private void stream(HttpServerRequest request) {
        HttpServerResponse response = request.response().setChunked(true);
        response.putHeader("Content-Type", "text/event-stream");
        response.write(":\n\n").onFailure(gone -> response.reset());
        UUID person = UUID.fromString(request.path().substring(1));
        try {
            feeds.open(
                    new InboxReader(person, false, 0),
                    Instant.now().plus(Duration.ofHours(1)),
                    new EventLine(response, response::end));
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

    /** As the service does before it waits for what is under way. */
    void end() {
        feeds.end(null);
    }

    @Override
    public void close() {
        feeds.end(null);
        done(server.close());
        done(vertx.close());
    }
}
