package org.exocurate.review.webhook;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;

/** One request and its answer, of which only the beginning is read. Whoever gives it up ends its connection. */
final class Visit {

    private static final int MOST_READ = 16 * 1024;
    private static final int LONGEST_WAIT_HEARD = 9;

    private final HttpClient client;
    private final Buffer body;
    private final long begun = System.nanoTime();
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final Buffer read = Buffer.buffer();

    Visit(HttpClient client, Buffer body) {
        this.client = client;
        this.body = body;
    }

    /** Whoever fails it ends the visit. */
    CompletableFuture<Answer> answer() {
        return answer;
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    void make(RequestOptions options) {
        if (!answer.isDone()) {
            client.request(options).onSuccess(this::send).onFailure(answer::completeExceptionally);
        }
    }

    private void send(HttpClientRequest request) {
        CompletableFuture<Answer> unused = answer.whenComplete((said, failure) -> {
            if (failure != null) {
                request.reset();
            }
        });
        if (!answer.isDone()) {
            request.send(body).onSuccess(response -> read(request, response)).onFailure(answer::completeExceptionally);
        }
    }

    private void read(HttpClientRequest request, HttpClientResponse response) {
        response.exceptionHandler(answer::completeExceptionally);
        response.handler(piece -> {
            read.appendBuffer(piece);
            if (read.length() > MOST_READ) {
                complete(response);
                request.reset();
            }
        });
        response.endHandler(end -> complete(response));
    }

    private void complete(HttpClientResponse response) {
        answer.complete(Answer.of(
                response.statusCode(),
                retryAfter(response.getHeader("Retry-After")),
                read.getString(0, Math.min(read.length(), MOST_READ)),
                took()));
    }

    /** A date is not heard. */
    private static Duration retryAfter(String header) {
        boolean seconds = header != null && header.length() <= LONGEST_WAIT_HEARD && header.matches("\\d+");
        return seconds ? Duration.ofSeconds(Long.parseLong(header)) : Duration.ZERO;
    }
}
