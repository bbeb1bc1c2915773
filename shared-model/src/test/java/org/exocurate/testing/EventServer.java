package org.exocurate.testing;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

import org.exocurate.plumbing.http.EventLine;
import org.exocurate.plumbing.http.Refused;

/** A real HTTP server that streams events and nothing else, for the tests of what is behind the doors to streams. */
public final class EventServer implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    /** What is done with a reader who has come. */
    @FunctionalInterface
    public interface Opening {

        /** Refuses a reader who is then cut off. */
        void open(HttpServerRequest request, EventLine line);
    }

    public EventServer(Opening opening) {
        // what the kernel holds for a stalled reader would hide it for long
        this.server = done(vertx.createHttpServer(new HttpServerOptions().setSendBufferSize(16 * 1024))
                .requestHandler(request -> stream(request, opening))
                .listen(0, "127.0.0.1"));
    }

    public int port() {
        return server.actualPort();
    }

    private static void stream(HttpServerRequest request, Opening opening) {
        HttpServerResponse response = request.response().setChunked(true);
        response.putHeader("Content-Type", "text/event-stream");
        response.write(":\n\n").onFailure(gone -> response.reset());
        try {
            opening.open(request, new EventLine(request, response::end));
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

    @Override
    public void close() {
        done(server.close());
        done(vertx.close());
    }
}
